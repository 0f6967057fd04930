import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { uuidsIn } from '@/lib/uuid'

/** Payloads name organizations and works by their ids: the names that stand in the registry for those in `payloads`. */
export async function namesIn(payloads: readonly unknown[]): Promise<Record<string, string>> {
  const ids = uuidsIn(JSON.stringify(payloads))
  if (ids.length === 0) return {}
  const known = await queryRows<{ id: string; name: string }>(Prisma.sql`
    SELECT "id", "name" FROM "Organization" WHERE "id" = ANY (${ids}::uuid[])
    UNION ALL SELECT "id", "name" FROM "Work" WHERE "id" = ANY (${ids}::uuid[])`)
  return Object.fromEntries(known.map(({ id, name }) => [id, name]))
}
