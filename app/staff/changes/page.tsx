import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { addDays } from '@/features/clocks/rules/calendar'
import { ALL_DAYS, ChangedDays } from '@/features/month/components/week-brief'
import { staffChanges } from '@/features/month/loaders'
import { byDay, DAYS_OF_A_WEEK } from '@/features/month/rules/changed'
import { formatDate, todayInVietnam } from '@/lib/dates/vietnam'

type Props = { searchParams: Promise<{ days?: string | string[]; before?: string | string[] }> }

const PAGE = 50
const LINES = 8
const MONTH = 30

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview.changes')
  return { title: t('title') }
}

/** What was accepted in the last days, newest first: all of it. `?days=`, `?before=` a ledger number. */
export default async function StaffChangesPage({ searchParams }: Props) {
  const asked = await searchParams
  const today = todayInVietnam(new Date())
  const days = numberIn(asked.days, ALL_DAYS) ?? DAYS_OF_A_WEEK
  const before = numberIn(asked.before, Number.MAX_SAFE_INTEGER)
  const [t, brief, { sets, count }] = await Promise.all([
    getTranslations('overview.changes'),
    getTranslations('overview.week'),
    staffChanges(today, days, { size: PAGE, before }),
  ])
  const oldest = sets.at(-1)?.seq
  const from = days === ALL_DAYS ? (sets.at(-1)?.at.slice(0, 10) ?? today) : addDays(today, 1 - days)
  const here = days === DAYS_OF_A_WEEK ? '/staff/changes?' : `/staff/changes?days=${days}&`
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead', { count, from: formatDate(from), to: formatDate(today) })}
        actions={
          <>
            {days !== DAYS_OF_A_WEEK && <Aside href="/staff/changes" label={t('week')} />}
            {days < MONTH && <Aside href={`/staff/changes?days=${MONTH}`} label={t('longer')} />}
          </>
        }
      />
      {sets.length === 0 && <p className="text-muted">{brief('none')}</p>}
      <div className="max-w-3xl">
        <ChangedDays days={byDay(sets)} today={today} lines={LINES} heading="h2" />
      </div>
      <nav aria-label={t('title')} className="mt-4 flex gap-6">
        {before !== null && <Aside href={here.slice(0, -1)} label={t('newest')} />}
        {sets.length === PAGE && oldest !== undefined && (
          <Aside href={`${here}before=${oldest}`} label={t('older')} />
        )}
      </nav>
    </>
  )
}

function Aside({ href, label }: { href: string; label: string }) {
  return (
    <a href={href} className="link inline-flex min-h-row items-center">
      {label}
    </a>
  )
}

/** A whole number from 1; anything else was not asked. */
function numberIn(asked: string | string[] | undefined, most: number): number | null {
  const value = Number(asked)
  return typeof asked === 'string' && Number.isInteger(value) && value > 0 && value <= most ? value : null
}
