import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { FAILED_TRIES, LOCKED_TRIES } from './rules'
import { endingSessions, forgettingEnds, type SessionEnd } from './session-end'

/** `wait`: seconds until a try may go ahead, 0: this one may. `locks`: with this try a longer wait begins. */
export type Try = { wait: number; locks: boolean }

/**
 * Counts one more try under a key, in one statement, so that a volley sent at once is counted like a queue.
 * Every try counts as failed until `forgetTries` says that it was right.
 */
export async function countTry(key: string): Promise<Try> {
  const { max, windowSeconds } = FAILED_TRIES
  const { from, seconds, atMostSeconds, forgottenAfterHours } = LOCKED_TRIES
  const span = (total: Prisma.Sql) => Prisma.sql`make_interval(secs => case when ${total} < ${from}
    then ${windowSeconds} else least(${atMostSeconds}, ${seconds} * 2 ^ ((${total} - ${from}) / ${max})) end)`
  const isOver = Prisma.sql`tried."windowStart" <= now() - ${span(Prisma.sql`tried.total`)}`
  const [row] = await queryRows<{ failures: number; total: number; wait: number }>(Prisma.sql`
    insert into "SignInAttempt" as tried ("emailKey", failures, total, "windowStart") values (${key}, 1, 1, now())
    on conflict ("emailKey") do update set
      failures = case when ${isOver} then 1 else least(tried.failures, ${max}) + 1 end,
      total = case when tried."windowStart" <= now() - make_interval(hours => ${forgottenAfterHours}) then 1
                   when ${isOver} or tried.failures < ${max} then tried.total + 1 else tried.total end,
      "windowStart" = case when ${isOver} then now() else tried."windowStart" end
    returning failures, total,
      greatest(1, ceil(extract(epoch from "windowStart" + ${span(Prisma.sql`total`)} - now())))::int as wait`)
  if (!row) return { wait: 0, locks: false }
  return {
    wait: row.failures > max ? row.wait : 0,
    locks: row.failures === max && row.total >= from,
  }
}

/** A right try clears the count of its key, and sweeps out counts that no longer matter to anyone. */
export async function forgetTries(key: string): Promise<void> {
  await db.$executeRaw`
    delete from "SignInAttempt"
    where "emailKey" = ${key}
       or "windowStart" < now() - make_interval(hours => ${LOCKED_TRIES.forgottenAfterHours})`
}

/**
 * Takes the half minute of a code that was right, once: of two who send the same code at the same moment one has it.
 * @returns false: that code, or a later one, was taken before
 */
export async function takeStep(userId: string, step: number): Promise<boolean> {
  const rows = await queryRows(Prisma.sql`
    update "TwoFactor" set "lastStep" = ${step} where "userId" = ${userId} and "lastStep" < ${step} returning 1`)
  return rows.length > 0
}

/** Something was asked with this session. Of many requests at once one writes. */
export async function keepAwake(sessionId: string): Promise<void> {
  await queryRows(Prisma.sql`
    update "Session" set "lastAskedAt" = now()
     where "id" = ${sessionId} and "lastAskedAt" < now() - interval '1 minute'`)
}

/** @returns whether it was this call that ended it */
export async function endSession(sessionId: string, why: SessionEnd): Promise<boolean> {
  const rows = await queryRows(
    Prisma.sql`with ${endingSessions(Prisma.sql`"id" = ${sessionId}`, why)} select 1 from gone`,
  )
  return rows.length > 0
}

export type NoticeKind = 'NEW_DEVICE' | 'TRIES_LOCKED' | 'RECOVERY_CODE_USED'

/** Somebody is told at the next page. */
export async function tell(
  to: { id: string } | { email: string },
  kind: NoticeKind,
  from: { userAgent?: string | null; address?: string | null } = {},
): Promise<void> {
  const who = 'id' in to ? Prisma.sql`"id" = ${to.id}` : Prisma.sql`"email" = ${to.email}`
  await queryRows(Prisma.sql`
    insert into "AccountNotice" ("userId", "kind", "userAgent", "address")
    select "id", ${kind}, ${from.userAgent ?? null}, ${from.address ?? null} from "User" where ${who}`)
}

/**
 * What a sign-in leaves behind: the time, the browser, one sweep of sessions that are over.
 * @returns whether this is a browser that the account was never used with, while there are others
 */
export async function keepSignIn(
  userId: string,
  sessionId: string,
  device: { digest: string; userAgent: string; address: string | null },
): Promise<{ isNewDevice: boolean }> {
  const [row] = await queryRows<{ isNew: boolean; others: boolean }>(Prisma.sql`
    with signed as (update "User" set "lastSignInAt" = now() where "id" = ${userId}),
         placed as (update "Session" set "ipAddress" = ${device.address} where "id" = ${sessionId}),
         swept as (delete from "Session" where "userId" = ${userId} and "expiresAt" < now()),
         ${forgettingEnds},
         seen as (
           insert into "KnownDevice" ("userId", "digest", "userAgent", "firstSeenAt", "lastSeenAt")
           values (${userId}, ${device.digest}, ${device.userAgent}, now(), now())
           on conflict ("userId", "digest") do update set "lastSeenAt" = now(), "userAgent" = excluded."userAgent"
           returning (xmax = 0) as "isNew")
    select seen."isNew", exists (
             select from "KnownDevice" where "userId" = ${userId} and "digest" <> ${device.digest}) as others
      from seen`)
  return { isNewDevice: row?.isNew === true && row.others }
}
