import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { AcceptedSet } from '../data/sets'
import type { Checked } from '../rules/check'
import { type Entry, type EntryInput, entryOf, requestDigestOf } from '../rules/entry'
import type { KeptReason } from '../rules/review/reasons'
import type { ChangeSetInput } from '../schema'

export type LedgerAnswer = { ok: true; seq: number } | { ok: false }

type Named = Pick<
  EntryInput,
  'setId' | 'source' | 'authorId' | 'acceptedById' | 'review' | 'idempotencyKey'
> & {
  /** Of the second person, beside those of the author. */
  reasons?: readonly KeptReason[]
}

/** All rows of a set that is accepted. */
export function accountEntry(checked: Checked, input: ChangeSetInput, set: Named): Entry {
  return entryOf(checked, {
    ...set,
    idempotencyKey: set.idempotencyKey || null,
    reasons: [...input.reasons, ...(set.reasons ?? [])],
    note: input.note,
    salt: randomBytes(16).toString('hex'),
    requestDigest: requestDigestOf(input),
    newId: randomUUID,
  })
}

/** One statement: ledger and tables, or nothing. */
export async function writeEntry(entry: Entry): Promise<LedgerAnswer> {
  const [row] = await queryRows<{ answer: LedgerAnswer }>(Prisma.sql`
      SELECT ledger_accept(${JSON.stringify(entry)}::jsonb) AS answer`)
  return row?.answer ?? { ok: false }
}

/** As `acceptedSet` would read it: the works were locked, so that no other version can have come in between. */
export function acceptedNow(id: string, seq: number, { changes, works }: Checked): AcceptedSet {
  const versions = new Map(works.map(({ state, version }) => [state.id, version]))
  const answered = changes.map(({ slug, change }) => {
    return { id: change.id, work: slug, version: versions.get(change.workId) ?? 0 }
  })
  return { id, seq, status: 'ACCEPTED', changes: answered }
}

/**
 * A key that another writer took meanwhile (unique_violation), or a ring of writers that the database broke
 * (serialization_failure, deadlock_detected): read again, check again. A stale version is answered by the function itself.
 */
const MET: ReadonlySet<unknown> = new Set(['23505', '40001', '40P01'])

export const hasMetAnother = (error: unknown): boolean => MET.has((error as { code?: unknown }).code)
