import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Section } from '@/components/ui/section'
import { workTitle } from '@/features/works/rules/title'
import type { DocumentChange, DocumentHistory } from '../data/document-history'
import { HistoryChangeLine } from './history-change'
import { Folded, SetHead, SetWords } from './work-history'

type Props = {
  history: DocumentHistory
  /** Offers to mend what still counts. */
  canMend: boolean
}

/** Everything that was ever accepted on this paper and about it, newest first, mended or not. */
export function DocumentHistoryView({ history: { sets, names }, canMend }: Props) {
  const t = useTranslations('documents.one')
  const seqOf = new Map(sets.flatMap((set) => set.changes.map((change) => [change.id, set.seq] as const)))
  return (
    <Section title={t('history')}>
      <ol>
        {sets.map((set) => (
          <li key={set.id} className="border-line border-b py-3 last:border-b-0">
            <SetHead set={{ ...set, otherWorks: 0 }} />
            <Folded count={set.changes.length}>
              {groupsOf(set.changes).map((changes) => (
                <Group
                  key={changes[0]?.id}
                  changes={changes}
                  names={names}
                  canMend={canMend}
                  seqOf={(id) => (id && seqOf.get(id)) || null}
                />
              ))}
            </Folded>
            <SetWords set={set} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Changes of one work stand together, in the order in which they were recorded. */
function groupsOf(changes: readonly DocumentChange[]): DocumentChange[][] {
  const groups = new Map<string, DocumentChange[]>()
  for (const change of changes) {
    const key = change.work?.slug ?? ''
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()]
}

type GroupProps = {
  changes: readonly DocumentChange[]
  names: Readonly<Record<string, string>>
  canMend: boolean
  seqOf: (changeId: string | null) => number | null
}

function Group({ changes, names, canMend, seqOf }: GroupProps) {
  const titles = useTranslations('works.title')
  const work = changes[0]?.work ?? null
  return (
    <div className="mt-1.5">
      {work && (
        <a href={`/staff/works/${work.slug}`} className="link">
          {workTitle(titles, work)}
        </a>
      )}
      <ul className="grid gap-1">
        {changes.map((change) =>
          work ? (
            <HistoryChangeLine
              key={change.id}
              change={change}
              values={[]}
              names={names}
              mendedSeq={seqOf(change.mends)}
              mendHref={
                canMend && change.fate === 'COUNTS' ? `/staff/works/${work.slug}/correct/${change.id}` : null
              }
            />
          ) : (
            <PlainLine key={change.id} change={change} mendedSeq={seqOf(change.mends)} />
          ),
        )}
      </ul>
    </div>
  )
}

/** A change that is about no work: the paper itself, a file of it, who issued it, a quota. */
function PlainLine({
  change: { type, payload, fate },
  mendedSeq,
}: {
  change: DocumentChange
  mendedSeq: number | null
}) {
  const t = useTranslations('changes')
  const own = useTranslations('pages.history')
  const said = payload as { name?: unknown; title?: unknown; payload?: { name?: unknown } }
  const name = [said.name, said.title, said.payload?.name].find((text) => typeof text === 'string')
  const isGone = fate === 'VOIDED' || fate === 'REPLACED'
  return (
    <li className="min-w-0 break-words">
      <span className={isGone ? 'text-muted line-through' : 'font-medium'}>
        {t(`types.${type}`)}
        {typeof name === 'string' && `: ${name}`}
      </span>
      {mendedSeq !== null && <span className="text-muted"> ({own('ofSet', { seq: mendedSeq })})</span>}
      {isGone && (
        <span className="ml-2">
          <Badge>{t(fate === 'VOIDED' ? 'history.voided' : 'history.mended')}</Badge>
        </span>
      )}
    </li>
  )
}
