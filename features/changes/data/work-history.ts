import 'server-only'
import { authorLabels } from '@/features/access/accounts'
import type { StaffScope } from '@/features/access/types'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { type ChangeFate, fatesOf } from '../rules/fates'
import type { KeptReason } from '../rules/review/reasons'
import type { ChangeSource, ChangeType, WorkChange } from '../types'
import type { PersonLabel } from '../types/review'
import { historiesOf } from './histories'
import { namesIn } from './names'
import { labelOf } from './review/rows'

export type HistoryChange = {
  id: string
  type: ChangeType
  /** The change that this one mends; null: none. */
  mends: string | null
  payload: WorkChange['payload']
  fate: ChangeFate
}

export type HistorySet = {
  id: string
  seq: number
  /** ISO, UTC */
  at: string
  source: ChangeSource
  author: PersonLabel
  /** Whether the author's own word was enough ("NONE") or a second person's was asked for. */
  review: string
  /** The second person, where one was asked for. */
  acceptedBy: PersonLabel | null
  note: string | null
  noteErased: boolean
  reasons: KeptReason[]
  document: { id: string; symbol: string | null; issuer: string | null; date: string | null } | null
  /** The changes of this work; how many other works the same set touched. */
  changes: HistoryChange[]
  otherWorks: number
}

export type WorkHistory = {
  /** Newest first. */
  sets: HistorySet[]
  /** Names of the organizations and works that payloads name by id. */
  names: Record<string, string>
}

/** Everything that was ever accepted about a work, mended or not; null when there is no such work. */
export async function workHistory(scope: StaffScope, slug: string): Promise<WorkHistory | null> {
  const work = await db.work.findUnique({ where: { slug }, select: { id: true } })
  if (!work) return null
  const changes = (await historiesOf([work.id])).get(work.id) ?? []
  const [sets, names] = await Promise.all([setsOf(work.id), namesIn(changes.map(({ payload }) => payload))])
  const labels = await authorLabels(
    scope,
    sets.flatMap((set) => [set.authorId, set.acceptedById]),
  )
  const fates = fatesOf(changes)
  return {
    sets: sets.map(({ authorId, acceptedById, ...set }) => ({
      ...set,
      at: set.at.toISOString(),
      seq: Number(set.seq),
      author: labelOf(authorId, labels),
      acceptedBy: set.review === 'NONE' ? null : labelOf(acceptedById, labels),
      changes: changes
        .filter((change) => change.seq === Number(set.seq))
        .map(({ id, type, mendsId, payload }) => {
          return { id, type, mends: mendsId, payload, fate: fates.get(id) ?? 'COUNTS' }
        }),
    })),
    names,
  }
}

type SetRow = Omit<HistorySet, 'seq' | 'at' | 'author' | 'acceptedBy' | 'changes'> & {
  seq: bigint
  at: Date
  authorId: string
  acceptedById: string
}

async function setsOf(workId: string): Promise<SetRow[]> {
  return queryRows<SetRow>(Prisma.sql`
    SELECT s."id", s."seq", s."at", s."source"::text AS "source", s."authorId", s."acceptedById", s."review", s."reasons",
           n."text" AS "note", (n."setId" IS NOT NULL AND n."text" IS NULL) AS "noteErased",
           CASE WHEN d."id" IS NOT NULL THEN json_build_object(
             'id', d."id", 'symbol', d."symbol", 'issuer', o."name", 'date', d."date") END AS "document",
           (SELECT count(DISTINCT c."workId")::int FROM "Change" c
             WHERE c."setId" = s."id" AND c."workId" <> ${workId}::uuid) AS "otherWorks"
      FROM "ChangeSet" s
      LEFT JOIN "LedgerNote" n ON n."setId" = s."id"
      LEFT JOIN "Document" d ON d."id" = s."documentId"
      LEFT JOIN "Organization" o ON o."id" = d."issuerId"
     WHERE s."id" IN (SELECT c."setId" FROM "Change" c WHERE c."workId" = ${workId}::uuid)
     ORDER BY s."seq" DESC`)
}
