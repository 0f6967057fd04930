import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { Account } from './types'

/** An account as a session that is under way leads to it. */
export type SessionAccount = Account & {
  sessionId: string
  isOver: boolean
  /** Seconds since something was asked with it (kept to the minute). */
  idleSeconds: number
  /** What the office decided of that, if it did. */
  idleMinutes: unknown
}

/** One statement, since everything that the staff asks begins with it. null: there is no session of that token. */
export async function sessionOf(token: string): Promise<SessionAccount | null> {
  const [found] = await queryRows<SessionAccount>(Prisma.sql`
    SELECT u."id", u."name", u."email", u."role", u."banned", u."banExpires", u."twoFactorEnabled",
           u."mustChangePassword", s."id" AS "sessionId", s."expiresAt" <= now() AS "isOver",
           extract(epoch FROM now() - s."lastAskedAt")::float8 AS "idleSeconds",
           (SELECT "value" FROM "Setting" WHERE "key" = 'session.idleMinutes') AS "idleMinutes",
           EXISTS (SELECT FROM "AccountNotice" n WHERE n."userId" = u."id" AND n."seenAt" IS NULL) AS "hasNotices"
      FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."token" = ${token}`)
  return found ?? null
}

/** Was the password of this account given out by somebody else, and left unused for too long? */
export async function isOneTimeOver(userId: string): Promise<boolean> {
  const rows = await queryRows(Prisma.sql`
    SELECT 1 FROM "User" WHERE "id" = ${userId} AND "mustChangePassword" AND "oneTimeUntil" <= now()`)
  return rows.length > 0
}

/** The second factor of an account: null where none is set up to the end. */
export async function twoFactorOf(userId: string): Promise<{ secret: string } | null> {
  const [found] = await queryRows<{ secret: string }>(Prisma.sql`
    SELECT "secret" FROM "TwoFactor" WHERE "userId" = ${userId} AND "verified"`)
  return found ?? null
}
