import 'server-only'
import { db } from '@/lib/db'
import type { RegisteredWork } from './types'

/** Every work of the registry with what a list is compared by, void ones too (their addresses stay taken). */
export async function registeredWorks(): Promise<RegisteredWork[]> {
  const works = await db.work.findMany({
    select: { slug: true, kind: true, name: true, aliases: true, voltageKv: true, isVoid: true },
    orderBy: { slug: 'asc' },
  })
  return works.map((work) => ({
    ...work,
    voltageKv: work.voltageKv === null ? null : Number(work.voltageKv),
  }))
}
