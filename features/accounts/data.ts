import 'server-only'
import { roleOf } from '@/features/access/rules'
import { countDigests, decipher } from '@/features/access/second-factor'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { compareVietnamese } from '@/lib/vietnamese/compare'
import type { Colleague, Factor, NoticeOf, OpenSession } from './types'

const COLLEAGUE = Prisma.sql`
  SELECT u."id", u."name", u."email", u."role", coalesce(u."banned", false) AS "isLocked",
         u."banReason" AS "lockReason", u."mustChangePassword", u."oneTimeUntil", coalesce(u."twoFactorEnabled", false) AS "hasSecondFactor",
         u."lastSignInAt",
         (SELECT count(*)::int FROM "Session" s WHERE s."userId" = u."id" AND s."expiresAt" > now()) AS "sessions"
    FROM "User" u`

const asColleague = (row: Colleague): Colleague => ({ ...row, role: roleOf(row.role) })

/** All accounts, by name. */
export async function colleagues(): Promise<Colleague[]> {
  const rows = await queryRows<Colleague>(COLLEAGUE)
  return rows.map(asColleague).sort((a, b) => compareVietnamese(a.name, b.name))
}

export async function colleague(id: string): Promise<Colleague | null> {
  const [row] = await queryRows<Colleague>(Prisma.sql`${COLLEAGUE} WHERE u."id" = ${id}`)
  return row ? asColleague(row) : null
}

/** Where somebody is signed in, the newest first. */
export async function openSessions(userId: string): Promise<OpenSession[]> {
  return queryRows<OpenSession>(Prisma.sql`
    SELECT "id", "createdAt", "lastAskedAt", "userAgent", nullif("ipAddress", '') AS "address" FROM "Session"
     WHERE "userId" = ${userId} AND "expiresAt" > now() ORDER BY "createdAt" DESC`)
}

const LATEST = 20

/** What an account was told of, the newest first. */
export async function noticesOf(userId: string, { onlyUnseen = false } = {}): Promise<NoticeOf[]> {
  return queryRows<NoticeOf>(Prisma.sql`
    SELECT "id", "kind", "at", "userAgent", "address", "seenAt" IS NOT NULL AS "isSeen" FROM "AccountNotice"
     WHERE "userId" = ${userId} AND ("seenAt" IS NULL OR NOT ${onlyUnseen}) ORDER BY "at" DESC LIMIT ${LATEST}`)
}

/** Half an hour: what is being set up and was left is begun anew. */
const PENDING_MINUTES = 30

export async function factorOf(userId: string): Promise<Factor> {
  const [row] = await queryRows<{ secret: string; backupCodes: string; verified: boolean; createdAt: Date }>(
    Prisma.sql`
      SELECT "secret", "backupCodes", "verified", "createdAt" FROM "TwoFactor" WHERE "userId" = ${userId}
         AND ("verified" OR "createdAt" > now() - make_interval(mins => ${PENDING_MINUTES}))`,
  )
  if (!row) return { kind: 'NONE' }
  if (!row.verified) {
    const secret = await decipher(row.secret)
    return secret === null ? { kind: 'NONE' } : { kind: 'PENDING', secret }
  }
  return { kind: 'SET', since: row.createdAt, codesLeft: await countDigests(row.backupCodes) }
}

/** Who changed a setting last, and when; null: nobody did. */
export async function settingChange(key: string): Promise<{ at: Date; by: string | null } | null> {
  const [row] = await queryRows<{ at: Date; by: string | null }>(Prisma.sql`
    SELECT s."changedAt" AS "at", u."name" AS "by" FROM "Setting" s
      LEFT JOIN "User" u ON u."id" = s."changedById" WHERE s."key" = ${key}`)
  return row ?? null
}
