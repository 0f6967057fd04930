import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { isSettingValue, type SettingKey, type Settings } from './rules'

/**
 * Who may is asked by the caller (setting:manage), who also records it.
 * @returns false: the value cannot stand under that key, and nothing was changed
 */
export async function changeSetting<Key extends SettingKey>(
  key: Key,
  value: Settings[Key],
  by: string,
): Promise<boolean> {
  if (!isSettingValue(key, value)) return false
  await queryRows(Prisma.sql`
    INSERT INTO "Setting" ("key", "value", "changedAt", "changedById")
    VALUES (${key}, ${JSON.stringify(value)}::jsonb, now(), ${by})
    ON CONFLICT ("key") DO UPDATE
      SET "value" = excluded."value", "changedAt" = excluded."changedAt", "changedById" = excluded."changedById"`)
  return true
}
