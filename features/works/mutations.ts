import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'

/** Lists of works under a name are no registry fact: they are written by their own actions (actions.ts). */
type Kept = { name: string; query: string; shared: boolean }

/** Keeps a list under a name; one that the same person kept under that name is replaced. @returns its id */
export async function keepView(ownerId: string, { name, query, shared }: Kept): Promise<string> {
  const kept = await db.savedView.upsert({
    where: { ownerId_name: { ownerId, name } },
    create: {
      id: crypto.randomUUID(),
      ownerId,
      name,
      query,
      shared,
      createdAt: new Date(),
      updatedAt: new Date(),
    },
    update: { query, shared, updatedAt: new Date() },
  })
  return kept.id
}

export type Renamed = 'DONE' | 'NOT_THERE' | 'NAME_TAKEN'

/** Only its owner renames a list and shares it. The name must not be that of another list of theirs. */
export async function renameView(ownerId: string, id: string, to: Omit<Kept, 'query'>): Promise<Renamed> {
  const rows = await queryRows<{ taken: boolean; done: boolean }>(Prisma.sql`
    WITH taken AS (
      SELECT FROM "SavedView" WHERE "ownerId" = ${ownerId} AND "name" = ${to.name} AND "id" <> ${id}::uuid
    ), done AS (
      UPDATE "SavedView" SET "name" = ${to.name}, "shared" = ${to.shared}, "updatedAt" = now()
       WHERE "id" = ${id}::uuid AND "ownerId" = ${ownerId} AND NOT EXISTS (SELECT FROM taken) RETURNING 1
    )
    SELECT EXISTS (SELECT FROM taken) AS "taken", EXISTS (SELECT FROM done) AS "done"`)
  if (rows[0]?.taken) return 'NAME_TAKEN'
  return rows[0]?.done ? 'DONE' : 'NOT_THERE'
}

/** Its owner takes a list away; `tends`: so may, of those that are shared, who looks after them. */
export async function dropView(personId: string, id: string, tends: boolean): Promise<boolean> {
  const mine = { ownerId: personId }
  const { count } = await db.savedView.deleteMany({
    where: { id, ...(tends ? { OR: [mine, { shared: true }] } : mine) },
  })
  return count > 0
}
