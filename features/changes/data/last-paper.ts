import 'server-only'
import type { StaffScope } from '@/features/access/types'
import type { DocumentType } from '@/features/stages/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'

/** What the next paper of the same pile will have in common with the last one. */
export type LastPaper = { symbol: string | null; issuer: string; type: DocumentType }

/** Sets are accepted in another order than they were sent; the last one is among so many. */
const LATEST = 20

/** The paper that this person recorded or sent last by the form; null: none, or one that names no issuer. */
export async function lastPaper({ person }: StaffScope): Promise<LastPaper | null> {
  const [paper] = await queryRows<{
    symbol: string | null
    issuer: string | null
    type: DocumentType
  }>(Prisma.sql`
    SELECT last."symbol", last."issuer", last."type" FROM (
      (SELECT coalesce(p."sentAt", s."at") AS "at", d."symbol", o."name" AS "issuer", d."type"::text AS "type"
         FROM (SELECT * FROM "ChangeSet" c WHERE c."authorId" = ${person.id} AND c."source" = 'FORM'
                ORDER BY c."seq" DESC LIMIT ${LATEST}) s
         JOIN "Document" d ON d."id" = s."documentId"
         LEFT JOIN "Organization" o ON o."id" = d."issuerId"
         LEFT JOIN "Proposal" p ON p."id" = s."id")
      UNION ALL
      (SELECT p."sentAt", coalesce(d."symbol", p."input" #>> '{document,symbol}'),
              coalesce(o."name", p."input" #>> '{document,issuer}'),
              coalesce(d."type"::text, p."input" #>> '{document,type}')
         FROM "Proposal" p LEFT JOIN "Document" d ON d."id" = (p."input" #>> '{document,id}')::uuid
         LEFT JOIN "Organization" o ON o."id" = d."issuerId"
        WHERE p."authorId" = ${person.id} AND p."status" = 'SENT' AND p."source" = 'FORM'
          AND jsonb_typeof(p."input" -> 'document') = 'object'
        ORDER BY p."sentAt" DESC LIMIT 1)) last
     ORDER BY last."at" DESC LIMIT 1`)
  return paper?.issuer ? { ...paper, issuer: paper.issuer } : null
}
