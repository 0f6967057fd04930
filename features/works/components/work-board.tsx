import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { WorkBoard as Board, BoardColumn, WorkFilter } from '../types/lists'
import { BoardKeys } from './board-keys'
import { Coverage } from './coverage'
import { DESK, deskPlace } from './desk-address'
import { BoardCards } from './desk-rows'
import { placeHref } from './list-address'
import { ListSums } from './list-sums'
import { useCardText } from './row-text'

type Props = { board: Board; filter: WorkFilter; today: string }

/** The works of one kind in the columns of its path. Columns scroll in themselves, their heads stay. */
export function WorkBoard({ board, filter, today }: Props) {
  const t = useTranslations('pages.works.desk')
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <ListSums sums={[board.sum]} />
        <p className="text-muted text-xs pointer-coarse:hidden print:hidden">{t('keys')}</p>
      </div>
      <BoardKeys>
        {board.columns.map((column) => (
          <Column
            key={column.stage ?? column.phase ?? ''}
            column={column}
            filter={{ ...filter, kind: [board.kind] }}
            today={today}
          />
        ))}
      </BoardKeys>
    </div>
  )
}

/** The name of a column: its stage, or its phase, or that nothing is recorded. */
function useColumnName() {
  const t = useTranslations('pages.works')
  const rules = useTranslations('rules')
  return ({ phase, stage }: BoardColumn): string => {
    if (stage !== null) return rules(`stages.${stage}` as Parameters<typeof rules>[0])
    return phase === null ? t('unplaced') : rules(`phases.${phase}`)
  }
}

type ColumnProps = { column: BoardColumn; filter: WorkFilter; today: string }

function Column({ column, filter, today }: ColumnProps) {
  const t = useTranslations('pages.works')
  const locale = useLocale()
  const name = useColumnName()(column)
  const cardText = useCardText(today)
  const { sum, items } = column
  if (sum.count === 0)
    return (
      <section className="board-column" data-empty aria-label={`${name}: ${t('count', { count: 0 })}`}>
        <p className="text-muted" aria-hidden>
          {name} 0
        </p>
      </section>
    )
  return (
    <section className="board-column" aria-label={name}>
      <div className="border-line border-b px-3 py-2">
        <h2 className="font-semibold text-sm">
          {name} <span className="font-normal text-muted">{formatNumber(sum.count, locale)}</span>
        </h2>
        <p className="text-muted text-xs">
          <Coverage sum={sum} />
        </p>
      </div>
      <ul>
        <BoardCards text={JSON.stringify(items.map(cardText))} base={DESK} />
      </ul>
      {sum.count > items.length && (
        <p className="border-line border-t px-3 py-2 print:hidden">
          <a href={tableHref(column, filter)} className="link">
            {t('desk.seeAll', { count: sum.count })}
          </a>
        </p>
      )}
    </section>
  )
}

/** All works of a column in rows, which have pages. */
function tableHref({ phase, stage }: BoardColumn, filter: WorkFilter): string {
  const place = deskPlace('table')
  if (stage !== null) return placeHref(place, { ...filter, stage: [stage], offset: 0 })
  if (phase !== null) return placeHref(place, { ...filter, phase: [phase], offset: 0 })
  return placeHref(place, { ...filter, stage: ['UNKNOWN'], offset: 0 })
}
