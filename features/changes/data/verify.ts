import 'server-only'
import { storedFileDifferences } from '@/features/documents/data/verify'
import { administrativeUnitRows } from '@/features/places/rules/rows'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { compareTables, TABLE_KEYS, type TableName } from '../rules/compare'
import { expectedTables, type StoredChange } from '../rules/replay'
import { type Chain, type StoredSet, verifyChain } from '../rules/verify-chain'
import { storedDifferences } from './verify-stored'

export type Verification = {
  differences: string[]
  sets: number
  changes: number
  works: number
  /** Stored scans, each hashed anew. */
  files: number
  /** Notes whose text was erased by order; the chain holds over their digests. */
  erasedNotes: number
  /** "seq:hash" of the last set; null for an empty ledger. */
  head: string | null
}

/** Reads everything in one snapshot: people may go on recording while it runs. */
const SNAPSHOT = { isolationLevel: 'RepeatableRead', timeout: 600_000, maxWait: 10_000 } as const

/**
 * Proves that the ledger is unbroken and that the tables are what the fold makes of it: checks every link and digest,
 * replays every work, compares every row of every table.
 * @param expectedHead "seq:hash" or a hash that was published earlier: it must still be in the chain, so that a tail
 *   that was cut off is seen
 */
export async function verifyLedger(expectedHead: string | null): Promise<Verification> {
  return db.$transaction(async (tx) => {
    const sets = await storedSets(tx)
    const changes = await storedChanges(tx)
    const chain: Chain = verifyChain(sets, changes, expectedHead)
    const { tables, problems } = expectedTables(changes)
    tables.AdministrativeUnit = administrativeUnitRows()
    const differences = [...chain.differences, ...(await storedDifferences(tx, changes)), ...problems]
    for (const table of Object.keys(TABLE_KEYS) as TableName[]) {
      const [expected, actual] = [await asStored(tx, table, tables[table]), await rowsOf(tx, table)]
      differences.push(...compareTables(table, expected, actual))
    }
    const stored = await storedFileDifferences(tx)
    differences.push(...stored.differences)
    const { erasedNotes, head } = chain
    return {
      differences,
      sets: sets.length,
      changes: changes.length,
      works: tables.Work.length,
      files: stored.files,
      erasedNotes,
      head,
    }
  }, SNAPSHOT)
}

type Tx = Prisma.TransactionClient

const storedSets = (tx: Tx) => tx.$queryRaw<StoredSet[]>`
  SELECT s."id", s."seq"::int AS "seq", to_char(s."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "at",
         s."source"::text AS "source", s."authorId", s."acceptedById", s."review", s."documentId", s."reasons", s."noteDigest",
         s."idempotencyKey", s."requestDigest", s."headerDigest", s."prevHash", s."hash",
         n."setId" IS NOT NULL AS "hasNote", n."salt", n."text", CASE WHEN e."id" IS NOT NULL THEN n."erasedBy" END AS "erasedBy"
    FROM "ChangeSet" s LEFT JOIN "LedgerNote" n ON n."setId" = s."id"
    LEFT JOIN "Erasure" e ON e."kind" = 'NOTE' AND e."subject" = s."id"::text ORDER BY s."seq"`

const storedChanges = (tx: Tx) => tx.$queryRaw<StoredChange[]>`
  SELECT c."id", c."setId", s."seq"::int AS "seq", c."position", c."type"::text AS "type", c."entityId", c."workId",
         c."documentId", c."mendsId", c."payload", c."digest"
    FROM "Change" c LEFT JOIN "ChangeSet" s ON s."id" = c."setId" ORDER BY s."seq", c."position"`

/** Table names come from TABLE_KEYS, never from outside. Both sides are rendered by the database, so types are equal. */
async function asStored(tx: Tx, table: TableName, rows: object[]): Promise<Record<string, unknown>[]> {
  const found = await tx.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(r) AS row FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) r`,
    JSON.stringify(rows),
  )
  return found.map(({ row }) => row)
}

async function rowsOf(tx: Tx, table: TableName): Promise<Record<string, unknown>[]> {
  const found = await tx.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(t) AS row FROM "${table}" t`,
  )
  return found.map(({ row }) => row)
}
