import 'server-only'
import type { StaffScope } from '@/features/access/types'
import type { DocumentType } from '@/features/stages/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'

/** What the next paper of the same pile will have in common with the last one. */
export type LastPaper = { symbol: string | null; issuer: string; type: DocumentType }

/** The paper that this person recorded last by the form; null: none, or one that names no issuer. */
export async function lastPaper({ person }: StaffScope): Promise<LastPaper | null> {
  const [paper] = await queryRows<{
    symbol: string | null
    issuer: string | null
    type: DocumentType
  }>(Prisma.sql`
    SELECT d."symbol", o."name" AS "issuer", d."type"::text AS "type"
      FROM "ChangeSet" s JOIN "Document" d ON d."id" = s."documentId"
      LEFT JOIN "Organization" o ON o."id" = d."issuerId"
     WHERE s."authorId" = ${person.id} AND s."source" = 'FORM'
     ORDER BY s."seq" DESC LIMIT 1`)
  return paper?.issuer ? { ...paper, issuer: paper.issuer } : null
}
