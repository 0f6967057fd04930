import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { requirePerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { sentIn } from '@/features/changes/components/awaiting-review'
import { PlanView } from '@/features/month/components/plan-view'
import { planDrafters, savedChange, staffPlan, staffPlannedMonths } from '@/features/month/loaders'
import { isPlanMonth } from '@/features/month/rules/months'
import { formatPartialDate } from '@/lib/dates/partial'
import { todayInVietnam } from '@/lib/dates/vietnam'

type Props = {
  params: Promise<{ month: string }>
  searchParams: Promise<{ saved?: string | string[]; sent?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, locale, { month }] = await Promise.all([getTranslations('month'), getLocale(), params])
  return { title: t('title', { month: formatPartialDate(month, locale) }) }
}

export default async function MonthPlanPage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const today = todayInVietnam(new Date())
  const { month } = await params
  if (!isPlanMonth(month, today)) notFound()
  const address = await searchParams
  const seq = Number(/^\d{1,12}$/.exec(String(address.saved))?.[0] ?? 0)
  const canChange = can(person.role, 'change:propose')
  const [groups, months, drafters, change] = await Promise.all([
    staffPlan(month),
    staffPlannedMonths(),
    canChange ? planDrafters() : [],
    seq > 0 ? savedChange(seq) : null,
  ])
  return (
    <PlanView
      month={month}
      months={months}
      groups={groups}
      today={today}
      saved={change && { ...change, seq }}
      sent={sentIn(address)}
      desk={canChange ? { person: person.id, drafters } : null}
    />
  )
}
