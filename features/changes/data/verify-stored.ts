import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'

type Tx = Prisma.TransactionClient

/** What only the database can tell of its own rows: each a difference in words. */
export async function storedDifferences(
  tx: Tx,
  changes: readonly { id: string; payload: unknown }[],
): Promise<string[]> {
  const [guards, notes, returned, proposals, numbers] = [
    await missingGuards(tx),
    await strayNotes(tx),
    await returnedNotes(tx),
    await strayProposals(tx),
    await otherNumbers(tx, changes),
  ]
  return [
    ...guards.map((table) => `${table}: a guard against rewriting is switched off`),
    ...notes.map((setId) => `LedgerNote ${setId}: its set is not in the ledger`),
    ...returned.map((setId) => `LedgerNote ${setId}: was erased by order, and is there again`),
    ...proposals.map((id) => `Proposal ${id}: is said to be accepted, and is not in the ledger`),
    ...numbers.map((id) => `Change ${id}: a number of its content is not the one that was accepted`),
  ]
}

/** Tables of the ledger without both of their triggers (migrations "ledger" and "erasure"): on rows, and on TRUNCATE. */
async function missingGuards(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT wanted.name FROM unnest(ARRAY['ChangeSet', 'Change', 'LedgerNote', 'Erasure']) AS wanted(name)
     WHERE 2 > (SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = format('%I', wanted.name)::regclass
                 AND t.tgname IN ('ledger_rows', 'ledger_table') AND t.tgenabled IN ('O', 'A'))`
  return rows.map((row) => row.name)
}

async function strayNotes(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ setId: string }[]>`
    SELECT n."setId" FROM "LedgerNote" n WHERE NOT EXISTS (SELECT 1 FROM "ChangeSet" s WHERE s."id" = n."setId")`
  return rows.map((row) => row.setId)
}

/** Put back out of an older backup, for instance. */
async function returnedNotes(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ setId: string }[]>`
    SELECT n."setId" FROM "Erasure" e JOIN "LedgerNote" n ON n."setId"::text = e."subject"
     WHERE e."kind" = 'NOTE' AND n."text" IS NOT NULL`
  return rows.map((row) => row.setId)
}

/** Proposals of which it is said that they, or a part of them, were accepted. */
async function strayProposals(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Proposal" p
     WHERE (p."status" = 'ACCEPTED' AND NOT EXISTS (
             SELECT 1 FROM "ChangeSet" s WHERE s."id" = p."id" AND s."authorId" = p."authorId"))
        OR EXISTS (
             SELECT 1 FROM "ProposalEvent" e WHERE e."proposalId" = p."id" AND e."setId" IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM "ChangeSet" s WHERE s."id" = e."setId"))`
  return rows.map((row) => row.id)
}

/**
 * jsonb keeps more digits than a JavaScript number: 12.5000000000000000001 is read as 12.5 and has its digest. What was
 * read is handed back, and the database says where it holds another number.
 */
async function otherNumbers(tx: Tx, changes: readonly { id: string; payload: unknown }[]): Promise<string[]> {
  const read = JSON.stringify(changes.map(({ id, payload }) => ({ id, payload })))
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM jsonb_to_recordset(${read}::jsonb) AS r("id" uuid, "payload" jsonb)
      JOIN "Change" c ON c."id" = r."id" WHERE c."payload" IS DISTINCT FROM r."payload"`
  return rows.map((row) => row.id)
}
