import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { formatDate } from '@/lib/dates/vietnam'
import { daysOver, difficultiesInOrder } from '../rules/casework'
import type { DifficultyView } from '../rules/desk'

type Props = {
  difficulties: readonly DifficultyView[]
  /** ISO day. */
  today: string
  /** Where a difficulty is edited and settled; null: not by this person. */
  base: string | null
}

/** What stands in the way of the work: what is open, by its promise; what was settled, folded away with how. */
export function Difficulties({ difficulties, today, base }: Props) {
  const t = useTranslations('pages.difficulties')
  const { open, settled } = difficultiesInOrder(difficulties)
  return (
    <>
      {open.length === 0 && <p className="text-muted">{t(settled.length === 0 ? 'none' : 'noneOpen')}</p>}
      <ul>
        {open.map((difficulty) => (
          <Item key={difficulty.id} difficulty={difficulty} today={today} base={base} />
        ))}
      </ul>
      {settled.length > 0 && (
        <Disclosure summary={t('settled', { count: settled.length })}>
          <ul>
            {settled.map((difficulty) => (
              <Item key={difficulty.id} difficulty={difficulty} today={today} base={base} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

type ItemProps = Omit<Props, 'difficulties'> & { difficulty: DifficultyView }

function Item({ difficulty, today, base }: ItemProps) {
  const t = useTranslations('pages.difficulties')
  const classes = useTranslations('works.difficultyClasses')
  const { id, class: kind, content, proposal, responsible, raisedOn, settledOn, outcome } = difficulty
  const href = `${base}/${id}`
  return (
    <li className="border-line border-b py-3 first:pt-0 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={settledOn ? 'neutral' : 'caution'}>{classes(kind)}</Badge>
        <span className="text-muted text-xs">{t('raised', { date: formatDate(raisedOn) })}</span>
      </p>
      <p className="mt-1 whitespace-pre-line">{content}</p>
      {proposal && (
        <p className="mt-1 whitespace-pre-line">
          <span className="text-muted">{t('proposal')}:</span> {proposal}
        </p>
      )}
      {responsible && (
        <p>
          <span className="text-muted">{t('responsible')}:</span> {responsible}
        </p>
      )}
      <Due difficulty={difficulty} today={today} />
      {settledOn && (
        <p className="mt-1">
          {t('settledOn', { date: formatDate(settledOn) })}
          {outcome && <span className="whitespace-pre-line">: {outcome}</span>}
        </p>
      )}
      {base && !settledOn && (
        <p className="mt-1 flex gap-x-4 print:hidden">
          <Act href={`${href}/settle`} label={t('settle')} about={content} />
          <Act href={href} label={t('edit')} about={content} />
        </p>
      )}
    </li>
  )
}

/** "Hẹn 30/06/2026 · quá hẹn 12 ngày": what was promised, not what the law sets. */
function Due({ difficulty, today }: { difficulty: DifficultyView; today: string }) {
  const t = useTranslations('pages.difficulties')
  const { dueOn, settledOn } = difficulty
  if (!dueOn) return settledOn ? null : <p className="text-muted">{t('noPromise')}</p>
  const over = daysOver(difficulty, today)
  return (
    <p>
      <span className="text-muted">{t('due')}:</span> {formatDate(dueOn)}
      {over > 0 && <span className="font-medium text-wrong"> · {t('over', { days: over })}</span>}
    </p>
  )
}

function Act({ href, label, about }: { href: string; label: string; about: string }) {
  return (
    <a href={href} className="link link-alone">
      {label}
      <span className="sr-only">: {about.slice(0, 80)}</span>
    </a>
  )
}
