import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/components/layout/public-frame'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requireReader } from '@/features/access/loaders'
import { LatestActs } from '@/features/changes/components/latest-acts'
import { publicLatestActs } from '@/features/changes/loaders'
import { Flow } from '@/features/works/components/flow'
import { PlanQuotas } from '@/features/works/components/plan-quotas'
import { ReportedTotals } from '@/features/works/components/reported-totals'
import { publicOverview } from '@/features/works/loaders'
import { localePath } from '@/lib/i18n/locale'
import { keepPageUntil } from '@/lib/page-notes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale() })
  // The layout's template is for the pages below it.
  const title = `${t('pages.overview.title')} – ${t('frame.name')}`
  return { title: { absolute: title }, description: t('pages.overview.lead') }
}

/** Four answers: where the works stand, what was recorded last, what others reported, what the plans grant. */
export default async function OverviewPage() {
  const locale = await getLocale()
  const here = localePath(locale, '/')
  keepPageUntil('EVERY_ACT')
  const { kind: reader } = await requireReader(here)
  const [t, { flow, quotas }, latest] = await Promise.all([
    getTranslations({ locale, namespace: 'pages.overview' }),
    publicOverview(here),
    publicLatestActs(here),
  ])
  const base = localePath(locale, '/works')
  return (
    <PublicFrame locale={locale} path="/" signedIn={reader === 'staff'}>
      <PageHead title={t('title')} lead={t('lead')} />
      <Section
        title={t('flow')}
        aside={
          <a href={base} className="link">
            {t('allWorks')}
          </a>
        }
      >
        <div className="grid gap-8">
          {flow.map((ofKind) => (
            <Flow key={ofKind.kind} flow={ofKind} base={base} />
          ))}
          {flow.length === 0 && <p className="text-muted">{t('noWorks')}</p>}
        </div>
      </Section>
      <div className="mt-10 grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <Section title={t('latest')}>
          <LatestActs sets={latest} base={base} />
        </Section>
        <div className="grid gap-8">
          <Section title={t('reported')}>
            <ReportedTotals />
          </Section>
          <Section title={t('quotas')}>
            <PlanQuotas quotas={quotas} />
          </Section>
        </div>
      </div>
    </PublicFrame>
  )
}
