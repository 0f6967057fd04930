import { createHash } from 'node:crypto'
import { settingOf } from '@/features/settings/rules'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'

/** Why a session ended, told at the door to the browser that had it. Words: messages/, `access.ended`. */
export type SessionEnd =
  | 'IDLE'
  | 'OVER'
  | 'ENDED'
  | 'PASSWORD'
  // by the database, whoever changed the account (migration 20261125000000_doors)
  | 'SECOND_FACTOR'
  | 'ROLE'
  | 'LOCKED'
  | 'EMAIL'

/**
 * For a WITH: ends sessions (`gone` has a row for each) and keeps why, under a digest of the token that the browser
 * still has: a table that says whose session it was to nobody who reads it.
 * @param which a condition on "Session"
 */
export const endingSessions = (which: Prisma.Sql, why: SessionEnd): Prisma.Sql => Prisma.sql`
  gone AS (DELETE FROM "Session" WHERE ${which} RETURNING "token"),
  kept_end AS (
    INSERT INTO "SessionEnd" ("digest", "why")
    SELECT encode(sha256(convert_to("token", 'UTF8')), 'hex'), ${why} FROM gone ON CONFLICT DO NOTHING)`

/** For a WITH: forgets what nobody comes back for. */
export const forgettingEnds = Prisma.sql`
  forgotten AS (DELETE FROM "SessionEnd" WHERE "at" < now() - interval '1 day')`

/** @returns why the session of this token ended, within the last day; null: it did not, or nobody knows */
export async function endOf(token: string): Promise<{ why: SessionEnd; idleMinutes: number } | null> {
  const digest = createHash('sha256').update(token).digest('hex')
  const [row] = await queryRows<{ why: SessionEnd; idleMinutes: unknown }>(Prisma.sql`
    SELECT "why", (SELECT "value" FROM "Setting" WHERE "key" = 'session.idleMinutes') AS "idleMinutes"
      FROM "SessionEnd" WHERE "digest" = ${digest} AND "at" > now() - interval '1 day'`)
  return row ? { why: row.why, idleMinutes: settingOf('session.idleMinutes', row.idleMinutes) } : null
}
