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

/** `isOwn`: put there by whoever asks; they may ask for it to be taken off (docs/decisions/0032-files-taken-off.md). */
export type FiledScan = DocumentScan & { isOwn: boolean }

/** A file that was taken off the paper, or replaced there; the history still leads to it. */
export type RemovedScan = Pick<DocumentScan, 'sha256' | 'name' | 'bytes' | 'type'>

export type DocumentDetail = DocumentWords & {
  /** Those that count, in the order in which they were attached. */
  scans: FiledScan[]
  removed: RemovedScan[]
}

/** A paper with all its words; null: there is none of that id. */
export async function documentById({ person }: StaffScope, id: string): Promise<DocumentDetail | null> {
  if (!isUuid(id)) return null
  const [found] = await queryRows<DocumentDetail>(Prisma.sql`
    SELECT d."id", d."symbol", o."name" AS "issuer", d."date", to_char(d."receivedOn", 'YYYY-MM-DD') AS "receivedOn",
           d."incomingNumber", d."type"::text AS "type", d."abstract", d."foundAt",
           (${scansOf(person.id)}) AS "scans", (${REMOVED}) AS "removed"
      FROM "Document" d LEFT JOIN "Organization" o ON o."id" = d."issuerId" WHERE d."id" = ${id}::uuid`)
  return found ?? null
}

const scansOf = (personId: string) => Prisma.sql`
  SELECT coalesce(json_agg(json_build_object(
           'id', f."id", 'changeId', f."changeId", 'sha256', f."sha256", 'name', f."name", 'bytes', s."bytes",
           'type', s."type", 'isOwn', EXISTS (
             SELECT 1 FROM "Change" now JOIN "ChangeSet" by ON by."id" = now."setId"
              WHERE now."id" = f."changeId" AND now."type" = 'ATTACHMENT' AND by."authorId" = ${personId})
         ) ORDER BY c."seq", f."name", f."id"), '[]')
    FROM "DocumentFile" f JOIN "StoredFile" s ON s."sha256" = f."sha256"
    LEFT JOIN LATERAL (SELECT min(cs."seq") AS "seq" FROM "Change" h JOIN "ChangeSet" cs ON cs."id" = h."setId"
                        WHERE h."id" = f."id" OR h."entityId" = f."id") c ON true
   WHERE f."documentId" = d."id" AND NOT f."isVoid"`

/** Whatever the ledger ever put to the paper, but for what is there now; each once, under its last name. */
const REMOVED = Prisma.sql`
  SELECT coalesce(json_agg(gone ORDER BY gone."seq", gone."name"), '[]')
    FROM (SELECT DISTINCT ON (s."sha256") s."sha256", s."bytes", s."type", cs."seq",
                 coalesce(c."payload"->'payload', c."payload")->>'name' AS "name"
            FROM "DocumentFile" f JOIN "Change" c ON c."entityId" = f."id" AND c."workId" IS NULL
            JOIN "ChangeSet" cs ON cs."id" = c."setId" JOIN "StoredFile" s ON s."sha256" = file_said(c."payload")
           WHERE f."documentId" = d."id"
             AND NOT EXISTS (SELECT 1 FROM "DocumentFile" here WHERE here."documentId" = d."id"
                                AND here."sha256" = s."sha256" AND NOT here."isVoid")
           ORDER BY s."sha256", cs."seq" DESC) gone`
