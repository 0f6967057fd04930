import 'server-only'
import { cache } from 'react'
import { proposers } from '@/features/access/accounts'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { changedCount, changedSets } from './data/changed'
import { type Overview, overview, type Waiting, type Week, waiting } from './data/overview'
import { leftOpen, monthCounts, planItems } from './data/plan'
import { firstChangeOf } from './data/saved'
import { firstMoment } from './rules/changed'
import { groupByAct } from './rules/groups'
import { plannedMonths } from './rules/month-counts'
import type { Drafter, PlanGroup, PlanItem, PlannedMonth } from './types'

/** The months with a plan, newest first. */
export const staffPlannedMonths = cache(async (): Promise<PlannedMonth[]> => {
  return plannedMonths(await monthCounts(staffScope(await requirePerson())))
})

/** The plan of a month, by act; no group where it has none. */
export async function staffPlan(month: string): Promise<PlanGroup[]> {
  return groupByAct(await planItems(staffScope(await requirePerson()), month))
}

/** What earlier months left open, the newest month first. */
export async function staffLeftOpen(before: string): Promise<PlanItem[]> {
  const items = await leftOpen(staffScope(await requirePerson()), before)
  const months = [...new Set(items.map(({ month }) => month))].sort().reverse()
  return months
    .flatMap((month) => groupByAct(items.filter((item) => item.month === month)))
    .flatMap(({ items }) => items)
}

/** Who may be named as drafter: for those who may name one. */
export async function planDrafters(): Promise<Drafter[]> {
  return proposers(staffScope(await requirePerson('change:propose')))
}

/** The first change of an accepted set, so that what was just saved can be mended; null: no such set, or of no work. */
export async function savedChange(seq: number): Promise<{ work: string; changeId: string } | null> {
  return firstChangeOf(staffScope(await requirePerson()), seq)
}

/** What the desk opens on. `today`: ISO day. */
export async function staffOverview(today: string): Promise<Overview> {
  return overview(staffScope(await requirePerson()), today)
}

/** Every file that waits and every promise that is late. */
export async function staffWaiting(today: string): Promise<Waiting> {
  return waiting(staffScope(await requirePerson()), today)
}

/** Sets accepted in the last days up to today, newest first, one page of them: older than `before`. */
export async function staffChanges(
  today: string,
  days: number,
  page: { size: number; before: number | null },
): Promise<Week> {
  const scope = staffScope(await requirePerson())
  const since = firstMoment(today, days)
  const [sets, counted] = await Promise.all([
    changedSets(scope, since, page.size, page.before),
    changedCount(scope, since),
  ])
  return { sets, ...counted }
}
