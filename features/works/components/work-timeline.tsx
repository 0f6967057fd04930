import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Unknown } from '@/components/ui/unknown'
import { StageMark } from '@/features/stages/components/stage-mark'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDate } from '@/lib/dates/vietnam'
import type { Messages } from '@/lib/i18n/messages'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { type Held, type TimelineEntry, timelineOf } from '../rules/timeline'
import type { StayView, WorkDetail, WorkEvent } from '../types'
import { DocumentCite } from './document-cite'
import { sourceAnchor } from './source-mark'
import { TimelineEvent } from './timeline-event'

type StageKey = keyof Messages['rules']['stages']

type Props = { work: WorkDetail; events: readonly WorkEvent[]; today: string }

/** What happened to the work, newest first: each stay with its paper and who held the file for how long. */
export function WorkTimeline({ work, events, today }: Props) {
  const t = useTranslations('pages.work')
  const entries = timelineOf(work.kind, work.stays, events, today)
  if (entries.length === 0) return <p className="text-muted">{t('noStays')}</p>
  const approximate = entries.some((entry) => entry.type === 'STAY' && entry.held.some(isApproximate))
  return (
    <>
      <ol>
        {entries.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} work={work} />
        ))}
      </ol>
      {approximate && <p className="mt-2 text-muted text-xs">{t('approximateDays')}</p>}
    </>
  )
}

const isApproximate = (held: Held) => held.approximate && held.days !== null

const keyOf = (entry: TimelineEntry): string => {
  if (entry.type === 'STAY') return `${entry.stay.stage} ${entry.stay.enteredOn} ${entry.isCurrent}`
  if (entry.type === 'EVENT') return entry.event.id
  return entry.type === 'SKIPPED' ? entry.stages.join(' ') : entry.type
}

function Entry({ entry, work }: { entry: TimelineEntry; work: WorkDetail }) {
  const stages = useTranslations('rules.stages')
  const t = useTranslations('works')
  const page = useTranslations('pages.work')
  if (entry.type === 'STAY') return <Stay {...entry} work={work} />
  if (entry.type === 'EVENT')
    return (
      <Step>
        <TimelineEvent event={entry.event} />
      </Step>
    )
  return (
    <Step>
      <p className="pl-6.5 text-muted">
        {entry.type === 'BEFORE'
          ? page('before')
          : entry.stages.map((stage) => stages(stage as StageKey)).join('; ')}
        : {t('notRecorded')}
      </p>
    </Step>
  )
}

const Step = ({ children }: { children: ReactNode }) => (
  <li className="border-line border-b py-3 first:pt-0 last:border-b-0">{children}</li>
)

type StayProps = Extract<TimelineEntry, { type: 'STAY' }> & { work: WorkDetail }

function Stay({ stay, held, isCurrent, work }: StayProps) {
  const t = useTranslations('pages.work')
  const { document } = stay
  return (
    <Step>
      <div className={isCurrent ? 'font-semibold [&_.text-muted]:font-normal' : ''}>
        <StageMark
          kind={work.kind}
          stage={stay.stage}
          condition={isCurrent ? work.condition : 'ACTIVE'}
          sourceKind={stay.sourceKind}
        />
      </div>
      <div className="grid gap-0.5 pl-6.5">
        <p>
          <Span stay={stay} />
        </p>
        {document && (
          <p>
            <a href={`#${sourceAnchor(document)}`} className="link">
              <DocumentCite document={document} />
            </a>
          </p>
        )}
        {stay.receivedOn && (
          <p className="text-muted">{t('received', { date: formatDate(stay.receivedOn) })}</p>
        )}
        <HeldList held={held} />
      </div>
    </Step>
  )
}

/** "15/04/2025 – nay", "01/2006 – 05/2013". */
function Span({ stay: { enteredOn, leftOn } }: { stay: StayView }) {
  const t = useTranslations('pages.work')
  const locale = useLocale()
  const date = (text: string) => formatPartialDate(text, locale)
  if (enteredOn === null && leftOn === null) return t('undated')
  return (
    <>
      {enteredOn === null ? <Unknown /> : date(enteredOn)} – {leftOn === null ? t('now') : date(leftOn)}
    </>
  )
}

/** Whose turn it was, one after the other; together they are the whole stay. */
function HeldList({ held }: { held: readonly Held[] }) {
  const t = useTranslations('pages.work')
  const locale = useLocale()
  const known = held.flatMap(({ days }) => days ?? [])
  const days = formatNumber(
    known.reduce((sum, own) => sum + own, 0),
    locale,
  )
  const approximate = held.some(isApproximate) ? '≈ ' : ''
  return (
    <ul>
      {held.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place; a holder may come back for as many days.
        <li key={at}>
          <HeldBy {...span} />
        </li>
      ))}
      {held.length > 1 && known.length === held.length && (
        <li className="text-muted">{t('heldInAll', { days: `${approximate}${days}` })}</li>
      )}
    </ul>
  )
}

function HeldBy({ holder, days, approximate }: Held) {
  const t = useTranslations('pages.work')
  const holders = useTranslations('rules.holders')
  const locale = useLocale()
  if (days === null) return <p className="text-muted">{t('heldBy', { holder: holders(holder) })}</p>
  const figure = `${approximate ? '≈ ' : ''}${formatNumber(days, locale)}`
  return <p className="text-muted">{t('heldFor', { holder: holders(holder), days: figure })}</p>
}
