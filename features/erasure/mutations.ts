import { randomUUID } from 'node:crypto'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { Kind, Order, Refusal } from './types'

type Erasing = { kind: Kind; subject: string; order: Order; byId: string; address: string | null }

/**
 * Erases what an order names, writes the order down and tells the audit; all of it or nothing (migration "erasure").
 * Who may is asked by the caller (record:erase).
 */
export async function eraseByOrder({
  kind,
  subject,
  order,
  byId,
  address,
}: Erasing): Promise<{ ok: true } | { ok: false; reason: Refusal }> {
  const p = JSON.stringify({
    id: randomUUID(),
    subject,
    byId,
    address,
    orderSymbol: order.symbol,
    orderDate: order.date,
    orderedBy: order.orderedBy,
  })
  const door =
    kind === 'NOTE' ? Prisma.sql`erasure_note(${p}::jsonb)` : Prisma.sql`erasure_person(${p}::jsonb)`
  const [row] = await queryRows<{ answer: { ok: true } | { ok: false; reason: Refusal } }>(
    Prisma.sql`SELECT ${door} AS answer`,
  )
  if (!row) throw new Error('no answer from the door of erasures')
  return row.answer
}
