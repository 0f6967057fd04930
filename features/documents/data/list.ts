import 'server-only'
import type { StaffScope } from '@/features/access/types'
import type { WorkName } from '@/features/works/types'
import { versionedCache } from '@/lib/cache/versioned'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { type DocumentFilter, PAGE } from '../rules/filter'
import { type DocumentEntry, findDocuments, type IndexedDocument, indexDocument } from '../rules/find'

/** A row of the list: `works` are named up to three, `workCount` are all. */
export type DocumentRow = DocumentEntry & { works: WorkName[]; workCount: number }

export type DocumentList = { total: number; items: DocumentRow[] }

/**
 * The papers that a filter finds, one page of them. They are looked through in memory: folding is TypeScript's
 * (docs/decisions/0003), and an office has some thousands; read anew when something was recorded.
 */
export async function listDocuments(_scope: StaffScope, filter: DocumentFilter): Promise<DocumentList> {
  const index = await keptIndex(await lastSeq(), '', readIndex)
  const found = findDocuments(index, filter)
  return {
    total: found.length,
    items: await withWorks(found.slice(filter.offset, filter.offset + PAGE)),
  }
}

const keptIndex = versionedCache<IndexedDocument[]>({ capacity: 1, weigh: () => 1 })

/** Papers and their scans come by accepted change sets alone, so the last number says whether anything is new. */
async function lastSeq(): Promise<string> {
  const [last] = await queryRows<{ seq: bigint | null }>(
    Prisma.sql`SELECT max("seq") AS "seq" FROM "ChangeSet"`,
  )
  return String(last?.seq ?? 0)
}

async function readIndex(): Promise<IndexedDocument[]> {
  const rows = await queryRows<DocumentEntry>(Prisma.sql`
    SELECT d."id", d."symbol", o."name" AS "issuer", d."date", to_char(d."receivedOn", 'YYYY-MM-DD') AS "receivedOn",
           d."incomingNumber", d."type"::text AS "type", d."abstract", d."foundAt",
           EXISTS (SELECT 1 FROM "DocumentFile" f WHERE f."documentId" = d."id" AND NOT f."isVoid") AS "hasScan"
      FROM "Document" d LEFT JOIN "Organization" o ON o."id" = d."issuerId"`)
  return rows.map(indexDocument)
}

type WorksRow = { documentId: string; works: WorkName[]; workCount: number }

/** The works that something recorded by the paper is about, undone or not: the history keeps both. */
async function withWorks(page: readonly IndexedDocument[]): Promise<DocumentRow[]> {
  const rows = await queryRows<WorksRow>(Prisma.sql`
    SELECT x."documentId", count(*)::int AS "workCount",
           coalesce(json_agg(json_build_object('slug', w."slug", 'kind', w."kind", 'name', w."name",
                                               'voltageKv', w."voltageKv") ORDER BY w."name", w."slug")
                    FILTER (WHERE x."place" <= 3), '[]') AS "works"
      FROM (SELECT u."documentId", u."workId",
                   row_number() OVER (PARTITION BY u."documentId" ORDER BY w."name", w."slug") AS "place"
              FROM (SELECT DISTINCT coalesce(c."documentId", s."documentId") AS "documentId", c."workId"
                      FROM "Change" c JOIN "ChangeSet" s ON s."id" = c."setId"
                     WHERE c."workId" IS NOT NULL
                       AND (c."documentId" = ANY (${ids(page)}::uuid[])
                            OR (c."documentId" IS NULL AND s."documentId" = ANY (${ids(page)}::uuid[])))) u
              JOIN "Work" w ON w."id" = u."workId" AND NOT w."isVoid") x
      JOIN "Work" w ON w."id" = x."workId"
     GROUP BY x."documentId"`)
  const of = new Map(rows.map((row) => [row.documentId, row]))
  return page.map(({ words: _w, symbolPiece: _s, incomingPiece: _i, issuerKey: _k, days: _d, ...entry }) => {
    const { works = [], workCount = 0 } = of.get(entry.id) ?? {}
    return { ...entry, works, workCount }
  })
}

const ids = (page: readonly IndexedDocument[]) => page.map(({ id }) => id)
