import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { Account } from './types'

/** The account of a session that is under way; null: there is none of that token, or its time is over. */
export async function accountOfSession(token: string): Promise<Account | null> {
  const [found] = await queryRows<Account & { expiresAt: Date }>(Prisma.sql`
    SELECT u."id", u."name", u."email", u."role", u."banned", u."banExpires", s."expiresAt"
      FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."token" = ${token}`)
  return found && found.expiresAt > new Date() ? found : null
}
