import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { ACT_RULES } from '../rules/acts'
import { stageCode, stagesOf } from '../rules/paths'
import { ACT_CODES, type ActCode, type ActRule, type WorkKind } from '../types'
import { RuleRow } from './rule-row'
import { StageMark } from './stage-mark'

type StageKey = keyof Messages['rules']['stages']

/** The path of a kind, then each of its acts with the rows that say who may do it and since when. */
export function RulesOfKind({ kind, locale }: { kind: WorkKind; locale: Locale }) {
  const t = useTranslations('rules')
  const acts = ACT_CODES.map((act) => ({ act, rules: rulesOf(act, kind) })).filter(
    ({ rules }) => rules.length,
  )
  return (
    <div id={kind.toLowerCase()} className="mt-8 scroll-mt-4">
      <Section title={t(`kinds.${kind}`)}>
        <h3 className="mb-2">{t('view.path')}</h3>
        <Path kind={kind} />
        <h3 className="mt-6 mb-2">{t('view.acts')}</h3>
        {acts.map(({ act, rules }) => (
          <div key={act} className="mt-5">
            <h4 className="mb-2 flex flex-wrap items-baseline gap-x-3 font-semibold">
              {t(`acts.${act}`)}
              <Targets kind={kind} rules={rules} />
            </h4>
            <ul>
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} locale={locale} />
              ))}
            </ul>
          </div>
        ))}
      </Section>
    </div>
  )
}

/** What still holds comes before what has ended. */
function rulesOf(act: ActCode, kind: WorkKind): ActRule[] {
  const rules = ACT_RULES.filter((rule) => rule.act === act && rule.kinds.includes(kind))
  return [...rules.filter((rule) => rule.validTo === null), ...rules.filter((rule) => rule.validTo !== null)]
}

function Path({ kind }: { kind: WorkKind }) {
  const t = useTranslations('rules')
  return (
    <ol className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
      {stagesOf(kind).map((row) => (
        <li key={row.code} className="flex gap-3 border-line border-t py-2">
          <span className="w-8 shrink-0 text-muted">{row.code}</span>
          <span className="min-w-0">
            <StageMark kind={kind} stage={row.code} condition="ACTIVE" sourceKind="OFFICIAL" />
            <span className="block pl-6.5 text-muted text-xs">
              {t(`phases.${row.phase}`)}
              {row.holder !== 'NONE' && ` · ${t('view.holder', { holder: t(`holders.${row.holder}`) })}`}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Where the act leads. Opinions lead to two stages: the Department's leave the file where it is. */
function Targets({ kind, rules }: { kind: WorkKind; rules: readonly ActRule[] }) {
  const t = useTranslations('rules')
  const codes = [...new Set(rules.flatMap((rule) => (rule.to === null ? [] : [rule.to])))].map((to) =>
    stageCode(kind, to),
  )
  const words = codes.map((code) => t('view.reaches', { stage: t(`stages.${code as StageKey}`) }))
  return <span className="font-normal text-muted">{words.length ? words.join(' ') : t('view.noMove')}</span>
}
