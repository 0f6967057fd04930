import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { DOCUMENT_REF_OR_NULL } from '@/features/works/data/reference-sql'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { ChangedLine, ChangedSet } from '../rules/changed'

/** Works named of those to which a set did the same. */
const NAMED = 3

type Row = Omit<ChangedSet, 'at' | 'lines'> & { at: Date } & ChangedLine

/**
 * Sets accepted since a moment, newest first: at most `count` of them, older than `before` (a ledger number).
 * Mended ones too: this is what was done, not what still counts.
 */
export async function changedSets(
  _scope: StaffScope,
  since: Date,
  count: number,
  before: number | null,
): Promise<ChangedSet[]> {
  const rows = await queryRows<Row>(Prisma.sql`
    WITH chosen AS (
      SELECT s."id", s."seq", s."at", s."source", s."documentId" FROM "ChangeSet" s
       WHERE s."at" >= ${since} AND (${before}::bigint IS NULL OR s."seq" < ${before}::bigint)
       ORDER BY s."seq" DESC LIMIT ${count}),
    said AS (
      SELECT k."seq", c."position", c."type"::text AS "type", c."workId", CASE c."type" WHEN 'REPLACE' THEN c."payload" -> 'payload' ELSE c."payload" END AS "payload"
        FROM chosen k JOIN "Change" c ON c."setId" = k."id"),
    line AS (
      SELECT a."seq", a."position", a."type", a."payload" ->> 'act' AS "act", a."payload" ->> 'stage' AS "stage",
             a."payload" ->> 'op' AS "op", a."payload" ->> 'month' AS "month", a."payload" ->> 'state' AS "state",
             w."id", w."slug", w."kind"::text AS "kind", w."name", w."voltageKv"::float8 AS "voltageKv",
             row_number() OVER (PARTITION BY a."seq", a."type", a."payload" ->> 'act', a."payload" ->> 'stage',
                                             a."payload" ->> 'op', a."payload" ->> 'month', a."payload" ->> 'state'
                                ORDER BY w."isVoid" NULLS LAST, a."position") AS "n"
        FROM said a LEFT JOIN "Work" w ON w."id" = a."workId"),
    lines AS (
      SELECT "seq", "type", "act", "stage", "op", "month", "state", min("position") AS "first", count(DISTINCT "id")::int AS "count",
             coalesce(json_agg(json_build_object('slug', "slug", 'kind', "kind", 'name', "name", 'voltageKv', "voltageKv")
                               ORDER BY "n") FILTER (WHERE "id" IS NOT NULL AND "n" <= ${NAMED}), '[]') AS "works"
        FROM line GROUP BY "seq", "type", "act", "stage", "op", "month", "state")
    SELECT k."seq"::int AS "seq", k."at", k."source"::text AS "source", l."type", l."act", l."stage", l."op", l."month",
           l."state", l."count", l."works",
           ${DOCUMENT_REF_OR_NULL} AS "document"
      FROM chosen k JOIN lines l ON l."seq" = k."seq"
      LEFT JOIN "Document" d ON d."id" = k."documentId"
      LEFT JOIN "Organization" o ON o."id" = d."issuerId"
     ORDER BY k."seq" DESC, l."first"`)
  return grouped(rows)
}

/** How many sets were accepted since a moment, and when the last of all was (ISO, UTC); null: the ledger is empty. */
export async function changedCount(
  _scope: StaffScope,
  since: Date,
): Promise<{ count: number; last: string | null }> {
  const [row] = await queryRows<{ count: number; last: Date | null }>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM "ChangeSet" WHERE "at" >= ${since}) AS "count",
           (SELECT "at" FROM "ChangeSet" ORDER BY "seq" DESC LIMIT 1) AS "last"`)
  return { count: row?.count ?? 0, last: row?.last?.toISOString() ?? null }
}

function grouped(rows: readonly Row[]): ChangedSet[] {
  const sets = new Map<number, ChangedSet>()
  for (const { seq, at, source, document, ...line } of rows) {
    const set = sets.get(seq) ?? { seq, at: at.toISOString(), source, document, lines: [] }
    set.lines.push(line)
    sets.set(seq, set)
  }
  return [...sets.values()]
}
