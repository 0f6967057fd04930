import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { WorkChange } from '../types'

type Stored = {
  id: string
  workId: string
  seq: bigint
  position: number
  type: string
  documentId: string | null
  mendsId: string | null
  payload: unknown
}

/** The changes of works in ledger order, by work id. A work without changes has no entry. */
export async function historiesOf(workIds: string[]): Promise<Map<string, WorkChange[]>> {
  if (workIds.length === 0) return new Map()
  const rows = await queryRows<Stored>(Prisma.sql`
    SELECT c."id", c."workId", s."seq", c."position", c."type"::text AS "type", c."documentId", c."mendsId", c."payload"
      FROM "Change" c JOIN "ChangeSet" s ON s."id" = c."setId"
     WHERE c."workId" = ANY (${workIds}::uuid[])
     ORDER BY s."seq", c."position"`)
  const histories = new Map<string, WorkChange[]>()
  for (const row of rows) {
    // The ledger holds only what the check let in: its shape is the type's.
    const change = { ...row, seq: Number(row.seq) } as WorkChange
    const list = histories.get(row.workId)
    if (list) list.push(change)
    else histories.set(row.workId, [change])
  }
  return histories
}
