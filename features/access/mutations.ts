import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { FAILED_TRIES } from './rules'

/**
 * Counts one more try for an e-mail, in one statement, so that a volley sent at once is counted like a queue.
 * Every try counts as failed until `forgetTries` says that it was right.
 * @returns seconds to wait (1…60) when the try is over the limit, 0 when it may go ahead.
 */
export async function countTry(emailKey: string): Promise<number> {
  const { max, windowSeconds } = FAILED_TRIES
  const rows = await queryRows<{ failures: number; wait: number }>(Prisma.sql`
    insert into "SignInAttempt" as tried ("emailKey", failures, "windowStart") values (${emailKey}, 1, now())
    on conflict ("emailKey") do update set
      failures = case when tried."windowStart" <= now() - make_interval(secs => ${windowSeconds}) then 1
                      else least(tried.failures, ${max}) + 1 end,
      "windowStart" = case when tried."windowStart" <= now() - make_interval(secs => ${windowSeconds}) then now()
                           else tried."windowStart" end
    returning failures,
      greatest(1, ceil(extract(epoch from "windowStart" - now()) + ${windowSeconds}))::int as wait`)
  const row = rows[0]
  return row && row.failures > max ? row.wait : 0
}

/** A right password clears the count of its e-mail, and sweeps out counts that no longer matter to anyone. */
export async function forgetTries(emailKey: string): Promise<void> {
  await db.$executeRaw`
    delete from "SignInAttempt"
    where "emailKey" = ${emailKey} or "windowStart" < now() - make_interval(secs => ${FAILED_TRIES.windowSeconds})`
}
