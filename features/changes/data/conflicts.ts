import 'server-only'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { Conflict } from '../rules/conflicts'

/** A conflict as it is answered (contract.md): `changeSeq` is the number of the set that made the value what it is now. */
export type ConflictView = {
  work: string
  version: number
  fields: Record<string, { yours: unknown; theirs: unknown; changeSeq: number | null }>
}

/** Ids become what people know: numbers of the ledger, names of investors. */
export async function conflictViews(conflicts: readonly Conflict[]): Promise<ConflictView[]> {
  const fields = conflicts.flatMap((conflict) => Object.entries(conflict.fields))
  const sequence = await sequenceOf(fields.flatMap(([, { changeId }]) => changeId ?? []))
  const names = await namesOf(fields.flatMap(([key, f]) => (key === 'investorId' ? [f.yours, f.theirs] : [])))
  const view = ([key, field]: [string, Conflict['fields'][string]]) => {
    const changeSeq = (field.changeId && sequence.get(field.changeId)) ?? null
    if (key !== 'investorId') return [key, { yours: field.yours, theirs: field.theirs, changeSeq }]
    // An investor that only this request names is not in the book yet: the sender knows what they wrote.
    const name = (id: unknown) => names.get(String(id)) ?? null
    return ['investor', { yours: name(field.yours), theirs: name(field.theirs), changeSeq }]
  }
  return conflicts.map(({ work, version, fields }) => {
    return { work, version, fields: Object.fromEntries(Object.entries(fields).map(view)) }
  })
}

async function sequenceOf(changeIds: string[]): Promise<Map<string, number>> {
  if (changeIds.length === 0) return new Map()
  const rows = await queryRows<{ id: string; seq: bigint }>(Prisma.sql`
    SELECT c."id", s."seq" FROM "Change" c JOIN "ChangeSet" s ON s."id" = c."setId" WHERE c."id" = ANY (${changeIds}::uuid[])`)
  return new Map(rows.map(({ id, seq }) => [id, Number(seq)]))
}

async function namesOf(ids: unknown[]): Promise<Map<string, string>> {
  const known = ids.filter((id): id is string => typeof id === 'string')
  if (known.length === 0) return new Map()
  const rows = await db.organization.findMany({
    where: { id: { in: known } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
