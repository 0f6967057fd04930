import { redirect } from 'next/navigation'
import { staffPlannedMonths } from '@/features/month/loaders'
import { isPlanMonth, monthToPlan } from '@/features/month/rules/months'
import { parseTypedDate } from '@/lib/dates/partial'
import { todayInVietnam } from '@/lib/dates/vietnam'

type Props = { searchParams: Promise<{ month?: string | string[] }> }

/** Leads to the month that was typed, else to the newest with a plan, else to the one whose plan is to be made. */
export default async function PlanPage({ searchParams }: Props) {
  const today = todayInVietnam(new Date())
  const typed = parseTypedDate([(await searchParams).month].flat()[0] ?? '')
  const months = await staffPlannedMonths()
  const asked = typed && isPlanMonth(typed, today) ? typed : null
  redirect(`/staff/plan/${asked ?? months[0]?.month ?? monthToPlan(months, today)}`)
}
