import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { type Settings, settingsFrom } from './rules'

/** As they stand in the database at this moment: another server may have changed them a moment ago. */
export async function settings(): Promise<Settings> {
  return settingsFrom(
    await queryRows<{ key: string; value: unknown }>(Prisma.sql`
    SELECT "key", "value" FROM "Setting"`),
  )
}
