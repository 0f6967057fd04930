import { randomUUID } from 'node:crypto'
import { ONE_TIME_DAYS, type Role } from '@/features/access/rules'
import { endingSessions } from '@/features/access/session-end'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { Outcome } from './types'

/** PostgreSQL's: two of what there may be one of. */
const UNIQUE_VIOLATION = '23505'

/** Of the trigger that keeps one administrator (migration 20261124000000_people). */
const LAST_ADMINISTRATOR = 'AC001'

/** Nobody takes a right from themselves: that is in the statement, not only before it. */
async function changeOther(id: string, by: string, set: Prisma.Sql): Promise<Outcome> {
  if (id === by) return 'SELF'
  try {
    const rows = await queryRows(Prisma.sql`
      UPDATE "User" SET ${set}, "updatedAt" = now() WHERE "id" = ${id} AND "id" <> ${by} RETURNING 1`)
    return rows.length > 0 ? 'DONE' : 'NOT_THERE'
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === LAST_ADMINISTRATOR) return 'LAST_ADMINISTRATOR'
    if (code === UNIQUE_VIOLATION) return 'EMAIL_TAKEN'
    throw error
  }
}

/** The database ends the sessions of who has another role or e-mail address, is locked, or lost the second factor. */
export const setRole = (id: string, role: Role, by: string): Promise<Outcome> =>
  changeOther(id, by, Prisma.sql`"role" = ${role}`)

export const lock = (id: string, reason: string, by: string): Promise<Outcome> =>
  changeOther(id, by, Prisma.sql`"banned" = true, "banReason" = ${reason}, "banExpires" = NULL`)

export const unlock = (id: string, by: string): Promise<Outcome> =>
  changeOther(id, by, Prisma.sql`"banned" = false, "banReason" = NULL, "banExpires" = NULL`)

/** With another e-mail address the sessions end. @param email as it is counted (emailKey) */
export const setIdentity = (
  id: string,
  { name, email }: { name: string; email: string },
  by: string,
): Promise<Outcome> => changeOther(id, by, Prisma.sql`"name" = ${name}, "email" = ${email}`)

/**
 * Another password, with which every session but `keep` ends.
 * @param hash argon2id @param isOneTime it has to be changed at the next sign-in
 */
export async function setPassword(
  id: string,
  hash: string,
  { isOneTime, keep = '' }: { isOneTime: boolean; keep?: string },
): Promise<Outcome> {
  const rows = await queryRows(Prisma.sql`
    WITH changed AS (
           UPDATE "Account" SET "password" = ${hash}, "updatedAt" = now()
            WHERE "userId" = ${id} AND "providerId" = 'credential' RETURNING "userId"),
         marked AS (
           UPDATE "User" SET "mustChangePassword" = ${isOneTime}, "oneTimeUntil" =
                  CASE WHEN ${isOneTime} THEN now() + make_interval(days => ${ONE_TIME_DAYS}) END
             FROM changed WHERE "id" = changed."userId"),
         ${endingSessions(Prisma.sql`"userId" IN (SELECT "userId" FROM changed) AND "id" <> ${keep}`, 'PASSWORD')},
         -- half a sign-in with the old one
         undone AS (DELETE FROM "Verification" USING changed WHERE "value" = changed."userId")
    SELECT 1 FROM changed`)
  return rows.length > 0 ? 'DONE' : 'NOT_THERE'
}

export async function passwordHash(id: string): Promise<string | null> {
  const [row] = await queryRows<{ password: string | null }>(Prisma.sql`
    SELECT "password" FROM "Account" WHERE "userId" = ${id} AND "providerId" = 'credential'`)
  return row?.password ?? null
}

/** Ends the sessions of an account: one, all but one, or all. @returns how many ended */
export async function endSessions(
  userId: string,
  which: { only: string } | { keep: string } | 'all',
): Promise<number> {
  const limit =
    which === 'all'
      ? Prisma.empty
      : 'only' in which
        ? Prisma.sql`AND "id" = ${which.only}`
        : Prisma.sql`AND "id" <> ${which.keep}`
  const rows = await queryRows(
    Prisma.sql`WITH ${endingSessions(Prisma.sql`"userId" = ${userId} ${limit}`, 'ENDED')} SELECT 1 FROM gone`,
  )
  return rows.length
}

export async function noticesRead(userId: string): Promise<void> {
  await queryRows(Prisma.sql`
    UPDATE "AccountNotice" SET "seenAt" = now() WHERE "userId" = ${userId} AND "seenAt" IS NULL`)
}

/** Begins the second factor, or begins it anew while it is not confirmed; one that is set up stays as it is. */
export async function beginFactor(userId: string, secret: string, noCodes: string): Promise<void> {
  await queryRows(Prisma.sql`
    INSERT INTO "TwoFactor" AS kept ("id", "userId", "secret", "backupCodes", "verified", "createdAt")
    VALUES (${randomUUID()}, ${userId}, ${secret}, ${noCodes}, false, now())
    ON CONFLICT ("userId") DO UPDATE
      SET "secret" = excluded."secret", "backupCodes" = excluded."backupCodes", "createdAt" = now(), "lastStep" = 0
      WHERE NOT kept."verified"`)
}

/**
 * The first code was right: from now on codes are asked for. Every other session ends, for it came in without.
 * @returns false: there is nothing that waits for its first code
 */
export async function confirmFactor(
  userId: string,
  { step, codes, keep }: { step: number; codes: string; keep: string },
): Promise<boolean> {
  const rows = await queryRows(Prisma.sql`
    WITH confirmed AS (
           UPDATE "TwoFactor" SET "verified" = true, "lastStep" = ${step}, "backupCodes" = ${codes}, "createdAt" = now()
            WHERE "userId" = ${userId} AND NOT "verified" RETURNING "userId"),
         marked AS (
           UPDATE "User" SET "twoFactorEnabled" = true FROM confirmed WHERE "id" = confirmed."userId"),
         ${endingSessions(Prisma.sql`"userId" IN (SELECT "userId" FROM confirmed) AND "id" <> ${keep}`, 'SECOND_FACTOR')}
    SELECT 1 FROM confirmed`)
  return rows.length > 0
}

export async function setRecoveryCodes(userId: string, codes: string): Promise<boolean> {
  const rows = await queryRows(Prisma.sql`
    UPDATE "TwoFactor" SET "backupCodes" = ${codes} WHERE "userId" = ${userId} AND "verified" RETURNING 1`)
  return rows.length > 0
}

/** The telephone is lost, or another one is to take its place. All sessions end (database). */
export async function dropFactor(userId: string): Promise<Outcome> {
  const rows = await queryRows(Prisma.sql`
    WITH dropped AS (DELETE FROM "TwoFactor" WHERE "userId" = ${userId} RETURNING "userId"),
         marked AS (UPDATE "User" SET "twoFactorEnabled" = false FROM dropped WHERE "id" = dropped."userId")
    SELECT 1 FROM dropped`)
  return rows.length > 0 ? 'DONE' : 'NOT_THERE'
}
