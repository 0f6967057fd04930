import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { db } from '@/lib/db'

/** Names to choose from while typing, in Vietnamese order. More than this is found by typing the name in full. */
const MOST = 1000

/** Issuers of recorded papers and investors of works. For the staff: the forms offer them. */
export async function organizationNames(
  _scope: StaffScope,
): Promise<{ issuers: string[]; investors: string[] }> {
  const select = { name: true }
  const order = { orderBy: { name: 'asc' as const }, take: MOST, select }
  const [issuers, investors] = await Promise.all([
    db.organization.findMany({ where: { authority: { notIn: ['INVESTOR'] } }, ...order }),
    db.organization.findMany({ where: { authority: { in: ['INVESTOR', 'EVN', 'OTHER'] } }, ...order }),
  ])
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name)
  return { issuers: names(issuers), investors: names(investors) }
}
