import 'server-only'
import { authorLabels } from '@/features/access/accounts'
import { type Role, roleOf } from '@/features/access/rules'
import type { StaffScope } from '@/features/access/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { isUuid } from '@/lib/uuid'
import type { Erased, Named, Refusal } from './types'

const SEQ = /^\d{1,9}$/

type NoteRow = {
  id: string
  seq: bigint | null
  at: Date
  authorId: string
  text: string | null
  hadNote: boolean
}

/** The note of a set, by its number in the ledger or its id; or of a proposal that never came into it. */
export async function namedNote(scope: StaffScope, asked: string): Promise<Named | Refusal> {
  const [seq, id] = [SEQ.test(asked) ? asked : null, isUuid(asked) ? asked : null]
  const [found] = await queryRows<NoteRow>(Prisma.sql`
    SELECT s."id", s."seq", s."at", s."authorId", n."text", s."noteDigest" IS NOT NULL AS "hadNote"
      FROM "ChangeSet" s LEFT JOIN "LedgerNote" n ON n."setId" = s."id"
     WHERE s."seq" = ${seq}::bigint OR s."id" = ${id}::uuid
    UNION ALL
    SELECT p."id", NULL, p."createdAt", p."authorId", p."input" ->> 'note', p."noteDigest" IS NOT NULL
      FROM "Proposal" p WHERE p."id" = ${id}::uuid AND p."status" <> 'ACCEPTED'`)
  if (!found) return 'UNKNOWN'
  if (found.text === null) return found.hadNote ? 'ERASED' : 'NO_NOTE'
  const names = await authorLabels(scope, [found.authorId])
  return {
    kind: 'NOTE',
    subject: found.id,
    seq: found.seq === null ? null : Number(found.seq),
    at: found.at,
    author: names.get(found.authorId)?.name ?? null,
    text: found.text,
  }
}

type PersonRow = {
  id: string
  name: string
  email: string
  role: string | null
  createdAt: Date
  erased: boolean
}

const PERSON = Prisma.sql`
  SELECT u."id", u."name", u."email", u."role", u."createdAt", e."id" IS NOT NULL AS "erased"
    FROM "User" u LEFT JOIN "Erasure" e ON e."kind" = 'PERSON' AND e."subject" = u."id"`

/** @param own who asks: nobody erases themselves */
export async function namedPerson(_scope: StaffScope, id: string, own: string): Promise<Named | Refusal> {
  const [found] = await queryRows<PersonRow>(Prisma.sql`${PERSON} WHERE u."id" = ${id}`)
  if (!found) return 'UNKNOWN'
  if (found.erased) return 'ERASED'
  if (found.id === own) return 'SELF'
  const { name, email, role, createdAt: since } = found
  return { kind: 'PERSON', subject: found.id, name, email, role: roleOf(role), since }
}

/** All who can still be erased, by name. */
export async function erasablePeople(
  _scope: StaffScope,
  own: string,
): Promise<{ id: string; name: string; email: string; role: Role }[]> {
  const rows = await queryRows<PersonRow>(
    Prisma.sql`${PERSON} WHERE e."id" IS NULL ORDER BY u."name", u."email"`,
  )
  return rows
    .filter(({ id }) => id !== own)
    .map(({ id, name, email, role }) => ({ id, name, email, role: roleOf(role) }))
}

type ErasureRow = Omit<Erased, 'seq' | 'by'> & { seq: bigint | null; byId: string }

/** What was erased, the latest first. */
export async function erasures(scope: StaffScope): Promise<Erased[]> {
  const rows = await queryRows<ErasureRow>(Prisma.sql`
    SELECT e."id", e."kind"::text AS "kind", e."at", e."subject", e."byId", e."orderSymbol" AS "symbol", e."orderDate" AS "date",
           e."orderedBy", e."copies", s."seq"
      FROM "Erasure" e LEFT JOIN "ChangeSet" s ON e."kind" = 'NOTE' AND s."id"::text = e."subject"
     ORDER BY e."at" DESC, e."id"`)
  const names = await authorLabels(
    scope,
    rows.map(({ byId }) => byId),
  )
  return rows.map(({ byId, seq, ...row }) => ({
    ...row,
    seq: seq === null ? null : Number(seq),
    by: names.get(byId)?.name ?? null,
  }))
}
