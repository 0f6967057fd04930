import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { VARIES } from '@/lib/statement-names'
import { type AuditFilter, NOBODY, PAGE } from './rules/filter'
import type { AuditReader, AuditRow } from './types'

/** Rows of a sheet that are read at once. */
const PIECE = 1_000

type Stored = Omit<AuditRow, 'at' | 'id'> & { id: bigint; at: Date }

/** A page of what was asked for, newest first, and how much there is in all. */
export async function auditPage(
  _reader: AuditReader,
  filter: AuditFilter,
): Promise<{ items: AuditRow[]; total: number }> {
  const where = conditions(filter)
  const [items, [count]] = await Promise.all([
    rows(Prisma.sql`WHERE ${where} ORDER BY "id" DESC LIMIT ${PAGE} OFFSET ${filter.offset}`),
    queryRows<{ total: number }>(
      Prisma.sql`${varies} SELECT count(*)::int AS "total" FROM "AuditEvent" WHERE ${where}`,
    ),
  ])
  return { items, total: count?.total ?? 0 }
}

/** All that was asked for, piece by piece, newest first; what comes in meanwhile is left out. */
export async function* auditPieces(_reader: AuditReader, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
  const where = conditions(filter)
  let before: string | null = null
  for (;;) {
    const older: Prisma.Sql = before === null ? Prisma.sql`TRUE` : Prisma.sql`"id" < ${before}::bigint`
    const piece: AuditRow[] = await rows(
      Prisma.sql`WHERE ${where} AND ${older} ORDER BY "id" DESC LIMIT ${PIECE}`,
    )
    if (piece.length > 0) yield piece
    before = piece.at(-1)?.id ?? null
    if (piece.length < PIECE || before === null) return
  }
}

const varies = Prisma.raw(VARIES)

async function rows(where: Prisma.Sql): Promise<AuditRow[]> {
  const stored = await queryRows<Stored>(Prisma.sql`${varies}
    SELECT "id", "at", "who", "action", "subject", "address", "details" FROM "AuditEvent" ${where}`)
  return stored.map(({ id, at, ...rest }) => ({ id: String(id), at: at.toISOString(), ...rest }))
}

function conditions({ who, action, from, to }: AuditFilter): Prisma.Sql {
  const all = [
    who === NOBODY ? Prisma.sql`"who" IS NULL` : who && Prisma.sql`("who" = ${who} OR "subject" = ${who})`,
    action.length > 0 && Prisma.sql`"action" = ANY (${action})`,
    from && Prisma.sql`"at" >= (${from.day}::date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`,
    to && Prisma.sql`"at" < (${to.day}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`,
  ]
  const asked = all.filter((one) => one instanceof Prisma.Sql)
  return asked.length > 0 ? Prisma.join(asked, ' AND ') : Prisma.sql`TRUE`
}
