import 'server-only'
import { cache } from 'react'
import { requirePerson, requireReader, staffScope } from '@/features/access/loaders'
import type { ReadScope } from '@/features/access/types'
import { workBoard } from './data/board'
import { planChoices } from './data/choices'
import { type LedgerStanding, ledgerStanding } from './data/head'
import { listWorks } from './data/list'
import { workNames } from './data/names'
import { workBySlug } from './data/one'
import { planQuotas, stageSums } from './data/overview'
import { savedViews } from './data/saved-views'
import { flowOf, type KindFlow } from './rules/flow'
import { nearestNames } from './rules/nearest'
import type { KindSum, QuotaView, WorkDetail } from './types'
import type { BoardColumns, FoundWorks, PlanChoice, SavedView, WorkBoard, WorkFilter } from './types/lists'

/** For public pages. `here`: where a stranger comes back to, should reading be for the staff only. */
export async function publicWorks(filter: WorkFilter, here: string): Promise<FoundWorks> {
  return findWorks(await requireReader(here), filter)
}

/** null: no such work. Asked once for a page and its title. */
export const publicWork = cache(async (slug: string, here: string): Promise<WorkDetail | null> => {
  return workBySlug(await requireReader(here), slug)
})

/** Where the works stand, and what plans grant besides. */
export async function publicOverview(here: string): Promise<{ flow: KindFlow[]; quotas: QuotaView[] }> {
  const scope = await requireReader(here)
  const [sums, quotas] = await Promise.all([stageSums(scope), planQuotas(scope)])
  return { flow: flowOf(sums), quotas }
}

/** What the desk shows for a filter: rows, a board, or, for a board of several kinds, the kinds to choose from. */
export type DeskWorks =
  | ({ type: 'ROWS' } & FoundWorks)
  | { type: 'BOARD'; board: WorkBoard }
  | { type: 'KINDS'; sums: KindSum[] }

/** For the staff's list: a stranger is sent to sign in. A board shows one kind; one that finds nothing is said as rows are. */
export async function deskWorks(filter: WorkFilter, view: 'table' | BoardColumns): Promise<DeskWorks> {
  const scope = staffScope(await requirePerson())
  if (view === 'table') return { type: 'ROWS', ...(await findWorks(scope, filter)) }
  const found = await findWorks(scope, { ...filter, limit: 1, offset: 0 })
  const [only, ...others] = found.list.sums
  if (!only) return { type: 'ROWS', ...found }
  if (others.length > 0) return { type: 'KINDS', sums: found.list.sums }
  return { type: 'BOARD', board: await workBoard(scope, filter, only.kind, view) }
}

/** What stands beside the desk's list: the plans to choose from, and the lists that this person may open by name. */
export async function deskAids(): Promise<{ plans: PlanChoice[]; views: SavedView[] }> {
  const scope = staffScope(await requirePerson())
  const [plans, views] = await Promise.all([planChoices(scope), savedViews(scope)])
  return { plans, views }
}

export const staffWork = cache(async (slug: string): Promise<WorkDetail | null> => {
  return workBySlug(staffScope(await requirePerson()), slug)
})

/** Where the ledger stands now. */
export async function ledgerNow(): Promise<LedgerStanding | null> {
  return ledgerStanding(staffScope(await requirePerson()))
}

const OFFERED = 5

async function findWorks(scope: ReadScope, filter: WorkFilter): Promise<FoundWorks> {
  const list = await listWorks(scope, filter)
  if (list.total > 0 || filter.q === null) return { list, near: [] }
  const names = await workNames(scope)
  return { list, near: nearestNames(filter.q, names, ({ name }) => name, OFFERED) }
}
