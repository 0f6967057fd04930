import 'server-only'
import { authorLabels } from '@/features/access/accounts'
import type { StaffScope } from '@/features/access/types'
import { WORK_NAME } from '@/features/works/data/reference-sql'
import type { WorkName } from '@/features/works/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { type ChangeFate, fatesOf } from '../rules/fates'
import type { ChangeType } from '../types'
import { historiesOf } from './histories'
import { namesIn } from './names'
import { labelOf } from './review/rows'
import type { HistoryChange, HistorySet } from './work-history'

/** A change that rests on the paper, or is about it; `work` null: about the paper itself, an issuer, a quota. */
export type DocumentChange = HistoryChange & { work: WorkName | null }

export type DocumentSet = Omit<HistorySet, 'changes' | 'otherWorks' | 'document'> & {
  changes: DocumentChange[]
}

export type DocumentHistory = {
  /** Newest first. */
  sets: DocumentSet[]
  /** Names of the organizations and works that payloads name by id. */
  names: Record<string, string>
}

type ChangeRow = {
  id: string
  setId: string
  type: ChangeType
  workId: string | null
  mends: string | null
  /** Type of the change that mends this one; null: none. */
  mendedBy: ChangeType | null
  payload: HistoryChange['payload']
  work: WorkName | null
}

/** Every change set that rests on the paper or says something of it, mended or not. */
export async function documentHistory(scope: StaffScope, documentId: string): Promise<DocumentHistory> {
  const changes = await changesOf(documentId)
  const workIds = [...new Set(changes.flatMap(({ workId }) => workId ?? []))]
  const [sets, histories] = await Promise.all([setsOf(changes), historiesOf(workIds)])
  const labels = await authorLabels(
    scope,
    sets.flatMap((set) => [set.authorId, set.acceptedById]),
  )
  const fates = new Map([...histories.values()].flatMap((history) => [...fatesOf(history)]))
  return {
    sets: sets.map(({ authorId, acceptedById, ...set }) => ({
      ...set,
      at: set.at.toISOString(),
      seq: Number(set.seq),
      author: labelOf(authorId, labels),
      acceptedBy: set.review === 'NONE' ? null : labelOf(acceptedById, labels),
      changes: changes
        .filter(({ setId }) => setId === set.id)
        .map((change) => {
          const { id, type, mends, payload, work } = change
          return { id, type, mends, payload, work, fate: fates.get(id) ?? plainFate(change) }
        }),
    })),
    names: await namesIn(changes.map(({ payload }) => payload)),
  }
}

/** What the paper proves, what is said of it and of its files, and what mends that later. */
async function changesOf(documentId: string): Promise<ChangeRow[]> {
  return queryRows<ChangeRow>(Prisma.sql`
    WITH own AS (
      SELECT c."id" FROM "Change" c JOIN "ChangeSet" s ON s."id" = c."setId"
       WHERE c."documentId" = ${documentId}::uuid OR c."entityId" = ${documentId}::uuid
          OR (c."documentId" IS NULL AND s."documentId" = ${documentId}::uuid)
          OR c."entityId" IN (SELECT f."id" FROM "DocumentFile" f WHERE f."documentId" = ${documentId}::uuid))
    SELECT c."id", c."setId", c."type"::text AS "type", c."workId", c."mendsId" AS "mends", c."payload",
           (SELECT m."type"::text FROM "Change" m WHERE m."mendsId" = c."id") AS "mendedBy",
           CASE WHEN w."id" IS NOT NULL THEN ${WORK_NAME} END AS "work"
      FROM "Change" c JOIN "ChangeSet" s ON s."id" = c."setId" LEFT JOIN "Work" w ON w."id" = c."workId"
     WHERE c."id" IN (SELECT own."id" FROM own) OR c."mendsId" IN (SELECT own."id" FROM own)
     ORDER BY s."seq" DESC, c."position"`)
}

/** Of what is no work's: a file of the paper, the paper itself. */
function plainFate({ type, mendedBy }: ChangeRow): ChangeFate {
  if (mendedBy) return mendedBy === 'REPLACE' ? 'REPLACED' : 'VOIDED'
  return type === 'VOID' ? 'MENDS' : 'COUNTS'
}

type SetRow = Omit<DocumentSet, 'seq' | 'at' | 'author' | 'acceptedBy' | 'changes'> & {
  seq: bigint
  at: Date
  authorId: string
  acceptedById: string
}

async function setsOf(changes: readonly ChangeRow[]): Promise<SetRow[]> {
  const ids = [...new Set(changes.map(({ setId }) => setId))]
  return queryRows<SetRow>(Prisma.sql`
    SELECT s."id", s."seq", s."at", s."source"::text AS "source", s."authorId", s."acceptedById", s."review", s."reasons",
           n."text" AS "note", (n."setId" IS NOT NULL AND n."text" IS NULL) AS "noteErased"
      FROM "ChangeSet" s LEFT JOIN "LedgerNote" n ON n."setId" = s."id"
     WHERE s."id" = ANY (${ids}::uuid[]) ORDER BY s."seq" DESC`)
}
