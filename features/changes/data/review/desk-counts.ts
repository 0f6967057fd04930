import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'

/** What waits for a person and what they wait for. `waitingSince`: ISO, UTC; null: nothing waits. */
export type DeskCounts = { waiting: number; waitingSince: string | null; sentBack: number; sent: number }

/**
 * For the frame of every page: one statement over the few rows that are not decided, both by an index of their own.
 * @param personId whose own do not wait for them
 */
export async function deskCounts(personId: string): Promise<DeskCounts> {
  const [row] = await queryRows<Omit<DeskCounts, 'waitingSince'> & { waitingSince: Date | null }>(Prisma.sql`
    SELECT w."waiting", w."waitingSince", o."sentBack", o."sent"
      FROM (SELECT count(*)::int AS "waiting", min("sentAt") AS "waitingSince"
              FROM "Proposal" WHERE "status" = 'SENT' AND "authorId" <> ${personId}) w,
           (SELECT count(*) FILTER (WHERE "status" = 'SENT_BACK')::int AS "sentBack",
                   count(*) FILTER (WHERE "status" = 'SENT')::int AS "sent"
              FROM "Proposal" WHERE "authorId" = ${personId} AND "status" IN ('SENT', 'SENT_BACK')) o`)
  if (!row) throw new Error('counts have one row')
  return { ...row, waitingSince: row.waitingSince?.toISOString() ?? null }
}
