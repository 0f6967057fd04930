import 'server-only'
import { cache } from 'react'
import { publicScope, requirePerson, staffScope } from '@/features/access/loaders'
import { listWorks } from './data/list'
import { workBySlug } from './data/one'
import type { WorkDetail, WorkFilter, WorkList } from './types'

/** CLOSED: only the staff may read (PUBLIC_READ=false). */
export type PublicRead<T> = { ok: true; found: T } | { ok: false; reason: 'CLOSED' }

const closed = { ok: false, reason: 'CLOSED' } as const

/** For public pages, which have no request: never touches a cookie, so they stay static. */
export async function publicWorks(filter: WorkFilter): Promise<PublicRead<WorkList>> {
  const allowed = publicScope()
  return allowed.ok ? { ok: true, found: await listWorks(allowed.scope, filter) } : closed
}

/** null: no such work. Asked once for a page and its title. */
export const publicWork = cache(async (slug: string): Promise<PublicRead<WorkDetail | null>> => {
  const allowed = publicScope()
  return allowed.ok ? { ok: true, found: await workBySlug(allowed.scope, slug) } : closed
})

/** For the staff's pages: a stranger is sent to sign in. */
export async function staffWorks(filter: WorkFilter): Promise<WorkList> {
  return listWorks(staffScope(await requirePerson()), filter)
}

export const staffWork = cache(async (slug: string): Promise<WorkDetail | null> => {
  return workBySlug(staffScope(await requirePerson()), slug)
})
