import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import type { Problem } from '@/features/stages/types'
import { workTitle } from '@/features/works/rules/title'
import { isBlocked } from '../../rules/review/blocked'
import type { PartWork, ProposalPart, ProposalView, ProposedChange } from '../../types/review'
import { useChangeWords } from '../change-words'
import { deskLine } from '../desk-lines'
import { DifferenceList } from './difference-list'
import { PartChoice } from './part-choice'
import { ProposalConflict } from './proposal-conflict'
import { ProposalProblems } from './proposal-problems'

type Props = { view: ProposalView; part: ProposalPart; number: number; problems: readonly Problem[] }

/** What can be accepted by itself: what is recorded, and before and after of each work. `problems`: its own alone. */
export function ProposalPartView({ view, part, number, problems }: Props) {
  const t = useTranslations('review')
  const total = view.parts.length
  const isStopped = isBlocked(part, view)
  return (
    <section aria-label={t('one.partOf', { number, total })} className="grid grid-cols-1 gap-3">
      {total > 1 && (
        <div className="-mb-1 flex flex-wrap items-center justify-between gap-x-4 border-line border-t pt-2">
          <p className="text-muted text-xs">{t('one.partOf', { number, total })}</p>
          {view.may.accept && !isStopped && <PartChoice number={number} label={t('one.take')} />}
          {view.may.accept && isStopped && <p className="text-wrong">{t('problems.blocked')}</p>}
        </div>
      )}
      <ProposalProblems problems={problems} view={view} isAsking={view.may.accept && !isStopped} />
      {part.works.map((work) => (
        <WorkChanges key={work.effect.work} work={work} part={part} view={view} />
      ))}
      {part.works.length === 0 && <ChangeLines changes={part.changes} names={view.names} />}
    </section>
  )
}

type WorkProps = { work: PartWork; part: ProposalPart; view: ProposalView }

function WorkChanges({ work, part, view }: WorkProps) {
  const t = useTranslations('review.one')
  const titles = useTranslations('works.title')
  const title = workTitle(titles, work.work)
  const { slug } = work.work
  const conflict = view.conflicts.find((one) => one.work === slug)
  return (
    <div className="grid grid-cols-1 gap-2">
      <h3 className="flex flex-wrap items-baseline gap-x-2 break-words">
        {slug ? (
          <a href={`/staff/works/${slug}`} className="link">
            {title}
          </a>
        ) : (
          title
        )}
        {work.created && <Badge tone="accent">{t('created')}</Badge>}
      </h3>
      {part.works.length === 1 && <ChangeLines changes={part.changes} names={view.names} />}
      {work.moved && !conflict && <Notice>{t('moved')}</Notice>}
      {conflict && <ProposalConflict conflict={conflict} name={title} />}
      {work.differences.length > 0 && (
        <DifferenceList differences={work.differences} isCreated={work.created} />
      )}
      <EffectNotes work={work} />
    </div>
  )
}

/** What no field says: stages passed over, notes of the desk; or that nothing moves. */
function EffectNotes({ work: { effect, differences } }: { work: PartWork }) {
  const t = useTranslations('review.one')
  const rules = useTranslations('rules')
  const words = {
    t: useTranslations('changes.effects'),
    rules,
    works: useTranslations('works'),
    unknown: useTranslations('frame')('unknown'),
    locale: useLocale(),
  }
  const stages = effect.skipped.map((code) => rules(`stages.${code}` as 'stages.H0')).join('; ')
  const lines = effect.desk.map((item) => deskLine(effect.name, item, words))
  if (stages) lines.unshift(t('skipped', { stages }))
  if (lines.length === 0 && differences.length === 0) lines.push(t('nothing'))
  if (lines.length === 0) return null
  return (
    <ul className="text-muted">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

type LinesProps = { changes: readonly ProposedChange[]; names: ProposalView['names'] }

/** The records themselves, each in a line: as the history will tell them. */
function ChangeLines({ changes, names }: LinesProps) {
  const t = useTranslations('changes.types')
  const files = useTranslations('review.file')
  const words = useChangeWords(names)
  const said = changes.map(({ position, type, said: [first], files: named }) => {
    if (named.length > 0)
      return { position, text: named.map(({ does, name }) => files(does, { name })).join('; ') }
    const own = first ? words(first) : null
    if (own === null) return { position, text: t(type) }
    return { position, text: type === 'ACT' || type === 'EXPECTED_ACT' ? own : `${t(type)}: ${own}` }
  })
  return (
    <ul className="grid gap-0.5">
      {said.map(({ position, text }) => (
        <li key={position} className="break-words">
          {text}
        </li>
      ))}
    </ul>
  )
}
