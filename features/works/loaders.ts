import 'server-only'
import { cache } from 'react'
import { requirePerson, requireReader, staffScope } from '@/features/access/loaders'
import type { ReadScope } from '@/features/access/types'
import { listWorks } from './data/list'
import { workNames } from './data/names'
import { workBySlug } from './data/one'
import { planQuotas, stageSums } from './data/overview'
import { flowOf, type KindFlow } from './rules/flow'
import { nearestNames } from './rules/nearest'
import type { QuotaView, WorkDetail, WorkFilter, WorkList, WorkName } from './types'

/** `near`: where a search found nothing, the works that may have been meant. */
export type FoundWorks = { list: WorkList; near: WorkName[] }

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

/** For the staff's pages: a stranger is sent to sign in. */
export async function staffWorks(filter: WorkFilter): Promise<FoundWorks> {
  return findWorks(staffScope(await requirePerson()), filter)
}

export const staffWork = cache(async (slug: string): Promise<WorkDetail | null> => {
  return workBySlug(staffScope(await requirePerson()), slug)
})

const OFFERED = 5

async function findWorks(scope: ReadScope, filter: WorkFilter): Promise<FoundWorks> {
  const list = await listWorks(scope, filter)
  if (list.total > 0 || filter.q === null) return { list, near: [] }
  const names = await workNames(scope)
  return { list, near: nearestNames(filter.q, names, ({ name }) => name, OFFERED) }
}
