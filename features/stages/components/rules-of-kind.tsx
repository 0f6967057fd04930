import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/locale'
import { ACT_RULES } from '../rules/acts'
import { stagesOf } from '../rules/paths'
import { ACT_CODES, type ActRule, WORK_KINDS, type WorkKind } from '../types'
import { RulesOfAct } from './rules-of-act'
import { StageMark } from './stage-mark'

/** Rows that move no stage and hold for every kind are shown once, after the kinds. */
const isShared = (rule: ActRule) => rule.to === null && rule.kinds.length === WORK_KINDS.length

/** The path of a kind, then each of its acts with the rows that say who may do it and since when. */
export function RulesOfKind({ kind, locale }: { kind: WorkKind; locale: Locale }) {
  const t = useTranslations('rules')
  const own = ACT_RULES.filter((rule) => rule.kinds.includes(kind) && !isShared(rule))
  return (
    <div id={kind.toLowerCase()} className="mt-8 scroll-mt-4">
      <Section title={t(`kinds.${kind}`)}>
        <h3 className="mb-2">{t('view.path')}</h3>
        <Path kind={kind} />
        <h3 className="mt-6 mb-2">{t('view.acts')}</h3>
        <Acts rules={own} kind={kind} locale={locale} />
      </Section>
    </div>
  )
}

export function SharedRules({ locale }: { locale: Locale }) {
  const t = useTranslations('rules.view')
  return (
    <Section title={t('shared')} className="mt-8">
      <Acts rules={ACT_RULES.filter(isShared)} kind={null} locale={locale} />
    </Section>
  )
}

function Acts({ rules, kind, locale }: { rules: ActRule[]; kind: WorkKind | null; locale: Locale }) {
  return ACT_CODES.flatMap((act) => {
    const ofAct = rules.filter((rule) => rule.act === act)
    return ofAct.length ? [<RulesOfAct key={act} act={act} rules={ofAct} kind={kind} locale={locale} />] : []
  })
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
