import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { useCite } from '@/features/works/components/document-cite'
import type { ProposalRow } from '../../types/review'
import { useProposalWords } from './proposal-words'

type Props = {
  rows: readonly ProposalRow[]
  now: Date
  /** Which one is open beside the list. */
  current?: string
  /** One narrow column beside the open proposal. */
  isAside?: boolean
}

/** Proposals, one card each: what, which works, by whom, on which paper, how long it waits. */
export function ProposalList({ rows, now, current, isAside = false }: Props) {
  return (
    <ol className="border-line border-t">
      {rows.map((row) => (
        <Row key={row.id} row={row} now={now} isCurrent={row.id === current} isAside={isAside} />
      ))}
    </ol>
  )
}

type RowProps = { row: ProposalRow; now: Date; isCurrent: boolean; isAside: boolean }

function Row({ row, now, isCurrent, isAside }: RowProps) {
  const t = useTranslations('review.row')
  const words = useProposalWords()
  const wide = isAside ? '' : 'md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,3fr)] md:gap-x-6'
  return (
    <li
      data-current={isCurrent || undefined}
      className={`relative grid gap-y-0.5 border-line border-b px-2 py-2.5 hover:bg-hover data-current:bg-accent-soft ${wide}`}
    >
      <div className="min-w-0">
        {/* The whole card can be pressed. */}
        <a
          href={`/staff/review/${row.id}`}
          data-proposal={row.id}
          aria-current={isCurrent ? 'true' : undefined}
          className="link break-words font-medium after:absolute after:inset-0"
        >
          {words.kinds(row.kinds)}
        </a>
        <p className="break-words">{words.works(row)}</p>
        {row.status === 'SENT_BACK' && row.reason && (
          <p className="break-words text-caution">{t('reason', { reason: row.reason })}</p>
        )}
      </div>
      {!isAside && <Paper row={row} />}
      <p className={`text-muted ${isAside ? 'text-xs' : ''}`}>
        {row.isOwn ? (
          <span>{t('own')}</span>
        ) : (
          <span>{isAside ? words.nameOf(row.author) : words.person(row.author)}</span>
        )}
        {' · '}
        <When row={row} now={now} />
        {row.warnings > 0 && (
          <span className="ml-1.5">
            <Badge tone="caution">{t('warnings', { count: row.warnings })}</Badge>
          </span>
        )}
      </p>
    </li>
  )
}

function When({ row: { status, sentAt, createdAt }, now }: Pick<RowProps, 'row' | 'now'>) {
  const t = useTranslations('review.row')
  const words = useProposalWords()
  if (!sentAt) return t('draftedAt', { time: words.time(createdAt) })
  if (status !== 'SENT') return t('sentAt', { time: words.time(sentAt) })
  return (
    <span title={t('sentAt', { time: words.time(sentAt) })}>
      {t('waits', { wait: words.wait(sentAt, now) })}
    </span>
  )
}

function Paper({ row: { document } }: Pick<RowProps, 'row'>) {
  const cite = useCite()
  const t = useTranslations('review.paper')
  if (!document) return <p className="text-muted">{t('none')}</p>
  return <p className="min-w-0 break-words">{cite({ ...document, id: document.id ?? '' })}</p>
}
