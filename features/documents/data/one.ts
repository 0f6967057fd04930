import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { isUuid } from '@/lib/uuid'
import type { DocumentWords } from '../types'

/** A scan of a paper, under the name that the paper has it by. `changeId`: what taking it off names. */
export type DocumentScan = {
  id: string
  changeId: string
  sha256: string
  name: string
  bytes: number
  type: string
}

export type DocumentDetail = DocumentWords & {
  /** Those that count, in the order in which they were attached. */
  scans: DocumentScan[]
}

/** A paper with all its words; null: there is none of that id. */
export async function documentById(_scope: StaffScope, id: string): Promise<DocumentDetail | null> {
  if (!isUuid(id)) return null
  const [found] = await queryRows<DocumentDetail>(Prisma.sql`
    SELECT d."id", d."symbol", o."name" AS "issuer", d."date", to_char(d."receivedOn", 'YYYY-MM-DD') AS "receivedOn",
           d."incomingNumber", d."type"::text AS "type", d."abstract", d."foundAt",
           (SELECT coalesce(json_agg(json_build_object('id', f."id", 'changeId', f."changeId",
                                                       'sha256', f."sha256", 'name', f."name", 'bytes', s."bytes", 'type', s."type") ORDER BY c."seq", f."name", f."id"), '[]')
              FROM "DocumentFile" f JOIN "StoredFile" s ON s."sha256" = f."sha256"
              LEFT JOIN LATERAL (SELECT min(cs."seq") AS "seq" FROM "Change" h JOIN "ChangeSet" cs ON cs."id" = h."setId"
                                  WHERE h."id" = f."id" OR h."entityId" = f."id") c ON true
             WHERE f."documentId" = d."id" AND NOT f."isVoid") AS "scans"
      FROM "Document" d LEFT JOIN "Organization" o ON o."id" = d."issuerId" WHERE d."id" = ${id}::uuid`)
  return found ?? null
}
