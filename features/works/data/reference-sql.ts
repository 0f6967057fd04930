import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'

/** A paper (DocumentRef) as JSON, of "Document" `d` and the "Organization" `o` that issued it. */
export const DOCUMENT_REF = Prisma.sql`json_build_object(
  'id', d."id", 'symbol', d."symbol", 'issuer', o."name", 'date', d."date", 'type', d."type",
  'abstract', d."abstract", 'foundAt', d."foundAt")`

/** The same where `d` is joined and may be missing: null then. */
export const DOCUMENT_REF_OR_NULL = Prisma.sql`CASE WHEN d."id" IS NOT NULL THEN ${DOCUMENT_REF} END`

/** What names a work (WorkName) as JSON, of "Work" `w`. */
export const WORK_NAME = Prisma.sql`json_build_object(
  'slug', w."slug", 'kind', w."kind", 'name', w."name", 'voltageKv', w."voltageKv")`
