import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/section'
import { type FactGroup, type FactKey, factsOfGroup, isMainFact } from '../rules/groups'
import type { Fact, WorkDetail } from '../types'
import { FactValue } from './fact-value'
import { PlaceFacts } from './place-facts'
import { SourceMark } from './source-mark'

type Props = {
  work: WorkDetail
  /** Shows what only the staff may see. */
  internal?: boolean
}

/** What is known of the work, each value with what it rests on. */
export function WorkFactsView({ work, internal = false }: Props) {
  const t = useTranslations('works')
  const page = useTranslations('pages.work')
  const groups: FactGroup[] = internal ? ['technical', 'investment', 'internal'] : ['technical', 'investment']
  const approximate = Object.values(work.facts).some((fact) => fact.approximate)
  return (
    <div className="grid gap-8">
      <Section title={t('fields.places')}>
        <PlaceFacts places={work.places} />
      </Section>
      {groups.map((group) => (
        <Section key={group} title={t(`groups.${group}`)}>
          <Group work={work} keys={factsOfGroup(work.kind, group)} />
        </Section>
      ))}
      <p className="-mt-4 text-muted text-xs">
        {page('marks')}
        {approximate && ` ${page('approximate')}`}
      </p>
    </div>
  )
}

/** Known values line by line; what nobody has recorded in one sentence, so that it does not bury them. */
function Group({ work, keys }: { work: WorkDetail; keys: readonly FactKey[] }) {
  const t = useTranslations('works.fields')
  const page = useTranslations('pages.work')
  const label = (key: FactKey) => t(key)
  const rows = keys.flatMap((key) => {
    const fact: Fact | undefined = work.facts[key]
    return fact ? [{ key, fact }] : []
  })
  const shown = rows.filter(({ key, fact }) => fact.value !== null || isMainFact(work.kind, key))
  const unknown = rows.filter((row) => !shown.includes(row))
  return (
    <>
      {shown.length > 0 && (
        <Facts
          facts={shown.map(({ key, fact }) => ({
            label: label(key),
            value: fact.value === null ? null : <FactValue name={key} fact={fact} />,
            source: fact.value === null ? null : <SourceMark {...fact} />,
          }))}
        />
      )}
      {unknown.length > 0 && (
        <p className="pt-2 text-muted">
          {page('unknownFacts', { names: unknown.map(({ key }) => label(key)).join('; ') })}
        </p>
      )}
    </>
  )
}
