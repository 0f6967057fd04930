import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { formatPartialDate } from '@/lib/dates/partial'
import type { Locale } from '@/lib/i18n/locale'
import { FREE_ACTS } from '../rules/acts'
import { ENFORCED_FROM, REGIMES } from '../rules/regimes'
import { ACT_CODES, EVIDENCE_MARKS, WORK_KINDS } from '../types'
import { EvidenceMark } from './evidence-mark'
import { RulesOfKind, SharedRules } from './rules-of-kind'

/** The public page "Quy trình": the same tables that check what officers send in, so it cannot say anything else. */
export async function RulesView({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'rules' })
  return (
    <>
      <PageHead title={t('view.title')} lead={t('view.lead')} />
      <nav aria-label={t('view.contents')} className="mb-6 print:hidden">
        <ul className="flex flex-wrap gap-x-5">
          {WORK_KINDS.map((kind) => (
            <li key={kind}>
              <a href={`#${kind.toLowerCase()}`} className="link inline-flex min-h-row items-center">
                {t(`kinds.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Section title={t('view.marks')}>
        <ul className="mb-3">
          {EVIDENCE_MARKS.map((evidence) => (
            <li key={evidence} className="flex flex-wrap items-baseline gap-x-3 py-1">
              <EvidenceMark evidence={evidence} />
              <span className="text-muted">{t(`view.meanings.${evidence}`)}</span>
            </li>
          ))}
        </ul>
        <p className="max-w-prose">
          {t('view.marksNote', { date: formatPartialDate(ENFORCED_FROM, locale) })}
        </p>
      </Section>
      {WORK_KINDS.map((kind) => (
        <RulesOfKind key={kind} kind={kind} locale={locale} />
      ))}
      <SharedRules locale={locale} />
      <FreeActs locale={locale} />
      <Regimes locale={locale} />
    </>
  )
}

async function FreeActs({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'rules' })
  return (
    <Section title={t('view.free')} className="mt-8">
      <dl>
        {ACT_CODES.flatMap((act) => {
          const reason = FREE_ACTS[act]
          if (!reason) return []
          return (
            <div key={act} className="border-line border-t py-2">
              <dt className="font-semibold">{t(`acts.${act}`)}</dt>
              <dd className="max-w-prose text-muted">{reason[locale]}</dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}

async function Regimes({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'rules.view' })
  return (
    <Section title={t('regimes')} className="mt-8">
      <p className="mb-3 max-w-prose text-muted">{t('regimesNote')}</p>
      <dl>
        {REGIMES.map((regime) => {
          const from = formatPartialDate(regime.from, locale)
          const to = regime.to && formatPartialDate(regime.to, locale)
          return (
            <div key={regime.code} className="border-line border-t py-2">
              <dt className="text-muted">{to ? t('between', { from, to }) : t('since', { from })}</dt>
              <dd className="max-w-prose">{regime.name[locale]}</dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}
