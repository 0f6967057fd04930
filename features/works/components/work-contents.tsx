import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type ContentsEntry = {
  /** Of the section that it leads to. */
  id: string
  label: string
  /** How many there are; 0 says nothing. */
  count?: number
  /** Something in it is over its time. */
  isLate?: boolean
}

type Props = { entries: readonly ContentsEntry[]; action: ReactNode }

/** Stays in sight while one reads: where everything is on this page, and the one act of it. */
export function WorkContents({ entries, action }: Props) {
  const t = useTranslations('pages.work')
  return (
    <div className="sticky top-0 z-10 -mx-4 mb-6 flex items-center gap-2 border-line border-y bg-ground px-4 sm:-mx-6 sm:px-6 print:hidden">
      <nav aria-label={t('contents')} className="-ml-2 min-w-0 flex-1 overflow-x-auto">
        <ul className="flex whitespace-nowrap">
          {entries.map(({ id, label, count = 0, isLate = false }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="flex min-h-11 items-center gap-1 px-2 hover:text-accent hover:underline focus-visible:-outline-offset-2"
              >
                {label}
                {count > 0 && (
                  <span className={isLate ? 'font-semibold text-wrong' : 'font-semibold text-accent'}>
                    {count}
                    {isLate && <span className="sr-only"> ({t('late')})</span>}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {action}
    </div>
  )
}
