import 'server-only'
import { organizationKey } from '@/features/organizations/rules'
import { settingsFrom } from '@/features/settings/rules'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { KnownDocument, KnownOrganization, KnownWork } from '../rules/context'
import { documentIdentity } from '../rules/paper'
import type { ChangeSetInput } from '../schema'
import type { WorkChange } from '../types'

export type Named = {
  works: Map<string, KnownWork>
  document: KnownDocument | null
  documentChangeId: string | null
  organizations: KnownOrganization[]
  /** The office's setting review.secondPerson. */
  secondPerson: boolean
}

type Row = {
  works: Omit<KnownWork, 'history'>[] | null
  changes: WorkChange[] | null
  document: (KnownDocument & { lastChangeId: string }) | null
  organizations: KnownOrganization[] | null
  secondPerson: unknown
}

/**
 * What a set names, and whether somebody has to look at it: its works with their histories, its paper, the organizations of those names and the issuer of the
 * paper. One statement, as every record asks for all of it; its plan is kept only while arrays are taken apart by a
 * query (migration act_speed). The numbers of sets are looked up: joined, all sets of the ledger are read for each work.
 * @param keys of organizations
 */
export async function knownNamed(input: ChangeSetInput, slugs: string[], keys: string[]): Promise<Named> {
  const [row] = await queryRows<Row>(Prisma.sql`
    WITH w AS MATERIALIZED (
      SELECT "id", "slug", "kind", "name", "version", "isVoid" FROM "Work"
       WHERE "slug" = ANY (ARRAY(SELECT unnest(${slugs}::text[])))),
    h AS MATERIALIZED (
      SELECT c."id", c."workId", (SELECT s."seq" FROM "ChangeSet" s WHERE s."id" = c."setId") AS "seq", c."position",
             c."type", c."documentId", c."mendsId", c."payload"
        FROM "Change" c WHERE c."workId" = ANY (ARRAY(SELECT w."id" FROM w))),
    d AS MATERIALIZED (
      SELECT d."id", d."symbol", d."issuerId", d."date", d."receivedOn", d."incomingNumber", d."type", d."abstract",
             d."foundAt"
        FROM "Document" d WHERE ${paperNamed(input)} LIMIT 1)
    SELECT
      (SELECT s."value" FROM "Setting" s WHERE s."key" = 'review.secondPerson') AS "secondPerson",
      (SELECT json_agg(w) FROM w) AS "works",
      (SELECT json_agg(h ORDER BY h."seq", h."position") FROM h) AS "changes",
      (SELECT to_jsonb(d) || jsonb_build_object('lastChangeId', (
                SELECT c."id" FROM "Change" c JOIN "ChangeSet" s ON s."id" = c."setId" WHERE c."entityId" = d."id"
                 ORDER BY s."seq" DESC LIMIT 1)) FROM d) AS "document",
      (SELECT json_agg(json_build_object('id', o."id", 'name', o."name", 'key', o."key", 'authority', o."authority"))
         FROM "Organization" o
        WHERE o."id" = ANY (ARRAY(
          SELECT k."id" FROM "Organization" k WHERE k."key" = ANY (ARRAY(SELECT unnest(${keys}::text[])))
          UNION SELECT d."issuerId" FROM d))) AS "organizations"`)
  const works = worksOf(row)
  const organizations = row?.organizations ?? []
  const { lastChangeId = null, ...document } = row?.document ?? {}
  return {
    works,
    document: lastChangeId === null ? null : (document as KnownDocument),
    documentChangeId: lastChangeId,
    secondPerson: settingsFrom([{ key: 'review.secondPerson', value: row?.secondPerson }])[
      'review.secondPerson'
    ],
    organizations: [...organizations, ...(await investorsOf(works, organizations))],
  }
}

/** The paper that the input names by its id, or by issuer, symbol and year; of the others none is the same. */
function paperNamed({ document }: ChangeSetInput): Prisma.Sql {
  if (!document) return Prisma.sql`FALSE`
  if ('id' in document) return Prisma.sql`d."id" = ${document.id}::uuid`
  const { symbolKey, year } = documentIdentity(document)
  if (!symbolKey) return Prisma.sql`FALSE`
  const issuer = document.issuer
    ? Prisma.sql`d."issuerId" = (SELECT i."id" FROM "Organization" i WHERE i."key" = ${organizationKey(document.issuer)})`
    : Prisma.sql`d."issuerId" IS NULL`
  const ofYear = year === null ? Prisma.sql`d."year" IS NULL` : Prisma.sql`d."year" = ${year}`
  return Prisma.sql`${issuer} AND d."symbolKey" = ${symbolKey} AND ${ofYear}`
}

/** Histories are in ledger order. The ledger holds only what the check let in: its shape is the type's. */
function worksOf(row: Row | undefined): Map<string, KnownWork> {
  const works = new Map((row?.works ?? []).map((work) => [work.id, { ...work, history: [] as WorkChange[] }]))
  for (const change of row?.changes ?? []) works.get(change.workId)?.history.push(change)
  return new Map([...works.values()].map((work) => [work.slug, work]))
}

/** A replaced change of investor keeps the old one by name unless another is given. */
async function investorsOf(
  works: ReadonlyMap<string, KnownWork>,
  known: readonly KnownOrganization[],
): Promise<KnownOrganization[]> {
  const ids = new Set([...works.values()].flatMap((work) => work.history.flatMap(investorOf)))
  for (const { id } of known) ids.delete(id)
  if (ids.size === 0) return []
  return queryRows<KnownOrganization>(Prisma.sql`
    SELECT "id", "name", "key", "authority"::text AS "authority" FROM "Organization" WHERE "id" = ANY (${[...ids]}::uuid[])`)
}

function investorOf(change: WorkChange): string[] {
  const content = change.type === 'REPLACE' ? change.payload : change
  return content.type === 'ACT' && content.payload.investorId ? [content.payload.investorId] : []
}
