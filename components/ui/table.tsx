import type { ReactNode } from 'react'

type Props = {
  /** What the table lists; read aloud, and the name of the region that scrolls. */
  label: string
  /** Keep the first column in place when the table is scrolled sideways. */
  frozen?: boolean
  /** On a telephone each row is a card: the cells of class `card-1`, `card-2`, `card-3` are its lines. */
  cards?: boolean
  children: ReactNode
}

/**
 * A hairline table. Its look hangs on the elements (globals.css, `.data-table`), so that rows stay light: `<th scope="row">`
 * first in each row, `className="num"` for numbers, `<tfoot>` for totals. Scrolls inside itself, prints whole.
 */
export function Table({ label, frozen = true, cards = false, children }: Props) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
      tabIndex={0}
      className="table-frame"
    >
      <table className="data-table" data-frozen={frozen || undefined} data-cards={cards || undefined}>
        {children}
      </table>
    </section>
  )
}
