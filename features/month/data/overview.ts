import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { OFFICE_CALENDAR } from '@/features/clocks/rules/calendar'
import { ledgerHead } from '@/features/works/data/head'
import { stageSums } from '@/features/works/data/overview'
import { flowOf, type KindFlow } from '@/features/works/rules/flow'
import { versionedCache } from '@/lib/cache/versioned'
import { monthOf } from '@/lib/dates/partial'
import { type ChangedSet, DAYS_OF_A_WEEK, firstMoment } from '../rules/changed'
import { type MonthsInBrief, monthsInBrief } from '../rules/month-in-brief'
import { type WaitingFile, waitingFiles } from '../rules/waiting'
import { changedCount, changedSets } from './changed'
import { monthCounts } from './plan'
import { type LatePromise, latePromises, waitingRows } from './waiting'

/** Sets shown of a week; the rest is a list of its own. */
const SHOWN = 3

export type Waiting = { files: WaitingFile[]; promises: LatePromise[] }
export type Week = { sets: ChangedSet[]; count: number; last: string | null }
export type Overview = { months: MonthsInBrief; waiting: Waiting; flow: KindFlow[]; week: Week }

const keptWaiting = versionedCache<Waiting>({ capacity: 2, weigh: () => 1 })
const keptOverview = versionedCache<Overview>({ capacity: 2, weigh: () => 1 })

/** All that the overview says. Everything comes from the ledger, so it is kept under its head, and for one day. */
export async function overview(scope: StaffScope, today: string): Promise<Overview> {
  return keptOverview(await ledgerHead(), today, async () => {
    const since = firstMoment(today, DAYS_OF_A_WEEK)
    const [counts, waits, sums, sets, counted] = await Promise.all([
      monthCounts(scope),
      waiting(scope, today),
      stageSums(scope),
      changedSets(scope, since, SHOWN, null),
      changedCount(scope, since),
    ])
    return {
      months: monthsInBrief(counts, today),
      waiting: waits,
      flow: flowOf(sums),
      week: { sets, ...counted },
    }
  })
}

/** Files that wait and promises that are late: two things, and never one count. */
export async function waiting(scope: StaffScope, today: string): Promise<Waiting> {
  return keptWaiting(await ledgerHead(), today, async () => {
    const [rows, promises] = await Promise.all([waitingRows(scope), latePromises(scope, monthOf(today))])
    return { files: waitingFiles(rows, today, OFFICE_CALENDAR), promises }
  })
}
