import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'

/**
 * Does the database answer? A pool that waits for a dead server is not asked to hurry: after the patience it counts as
 * away.
 */
export async function databaseAnswers(patienceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const away = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false)
  })
  const answer = queryRows(Prisma.sql`select 1`).then(
    () => true,
    () => false,
  )
  const ok = await Promise.race([answer, away])
  clearTimeout(timer)
  return ok
}
