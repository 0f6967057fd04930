import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { stageCode } from '../rules/paths'
import type { ActCode, ActRule, WorkKind } from '../types'
import { RuleRow } from './rule-row'

type StageKey = keyof Messages['rules']['stages']

type Props = {
  act: ActCode
  rules: readonly ActRule[]
  /** On whose path the act leads somewhere; null: it moves no stage of any kind. */
  kind: WorkKind | null
  locale: Locale
}

/** An act with all its rows: what still holds first, then what has ended. */
export function RulesOfAct({ act, rules, kind, locale }: Props) {
  // Shared acts stand right under their part of the page, the others under the kind's own heading.
  const Heading = kind ? 'h4' : 'h3'
  const t = useTranslations('rules')
  const ordered = [...rules.filter((rule) => !rule.validTo), ...rules.filter((rule) => rule.validTo)]
  return (
    <div className="mt-5">
      <Heading className="mb-2 flex flex-wrap items-baseline gap-x-3 font-semibold text-sm">
        {t(`acts.${act}`)}
        {kind && <Targets kind={kind} rules={ordered} />}
      </Heading>
      <ul>
        {ordered.map((rule) => (
          <RuleRow key={rule.id} rule={rule} locale={locale} />
        ))}
      </ul>
    </div>
  )
}

/** Where the act leads. Opinions lead to two stages: the Department's leave the file where it is. */
function Targets({ kind, rules }: { kind: WorkKind; rules: readonly ActRule[] }) {
  const t = useTranslations('rules')
  const places = [...new Set(rules.flatMap((rule) => (rule.to === null ? [] : [rule.to])))]
  const names = places.map((to) => t(`stages.${stageCode(kind, to) as StageKey}`))
  return (
    <span className="font-normal text-muted">
      {names.length ? t('view.reaches', { stage: names.join(' / ') }) : t('view.noMove')}
    </span>
  )
}
