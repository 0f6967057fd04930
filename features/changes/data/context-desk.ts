import 'server-only'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { CheckContext, KnownFile } from '../rules/context'
import type { ChangeSetInput } from '../schema'

const NONE: CheckContext['files'] = { attached: [], mended: [], documents: new Set(), stored: new Map() }

/** What the check of attachments looks at; a set that neither attaches nor mends asks for nothing. */
export async function knownFiles(
  input: ChangeSetInput,
  mends: { ids: string[]; sets: string[] },
  documentId: string | null,
): Promise<CheckContext['files']> {
  const attachments = input.changes.filter((change) => change.type === 'ATTACHMENT')
  const digests = input.changes.flatMap((change) => {
    if (change.type === 'ATTACHMENT') return [change.file]
    return change.type === 'REPLACE' && change.with.file ? [change.with.file] : []
  })
  const isMending = mends.ids.length + mends.sets.length > 0
  if (attachments.length === 0 && !isMending) return NONE
  const named = attachments.flatMap(({ document }) => document ?? [])
  const mended = isMending ? await filesMended(mends) : []
  const papers = [...named, ...mended.map((file) => file.documentId), ...(documentId ? [documentId] : [])]
  return {
    attached: await filesOf(papers),
    mended,
    documents: new Set(await documentsAmong(named)),
    stored: await storedAmong([...digests, ...mended.map(({ sha256 }) => sha256)]),
  }
}

const filesOf = (documentIds: string[]): Promise<KnownFile[]> =>
  db.documentFile.findMany({ where: { documentId: { in: documentIds }, isVoid: false } })

/** Files that named changes, and changes of named sets, are about: by the change that was named. */
const filesMended = ({ ids, sets }: { ids: string[]; sets: string[] }) =>
  queryRows<KnownFile & { namedId: string; setId: string }>(Prisma.sql`
    SELECT f.*, c."id" AS "namedId", c."setId" FROM "Change" c JOIN "DocumentFile" f ON f."id" = c."entityId"
     WHERE c."workId" IS NULL AND c."type" <> 'VOID'
       AND (c."id" = ANY (${ids}::uuid[]) OR c."setId" = ANY (${sets}::uuid[]))
     ORDER BY c."setId", c."position"`)

async function documentsAmong(ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db.document.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return rows.map(({ id }) => id)
}

async function storedAmong(digests: string[]): Promise<Map<string, string>> {
  if (digests.length === 0) return new Map()
  const rows = await queryRows<{ sha256: string; type: string }>(Prisma.sql`
    SELECT "sha256", "type" FROM "StoredFile" WHERE "sha256" = ANY (${digests})`)
  return new Map(rows.map(({ sha256, type }) => [sha256, type]))
}

/** The accounts among those named as drafters. */
export async function knownAccounts(input: ChangeSetInput): Promise<Set<string>> {
  const named = input.changes.flatMap((change) => {
    if (change.type === 'EXPECTED_ACT') return change.drafter ?? []
    return change.type === 'REPLACE' ? (change.with.drafter ?? []) : []
  })
  if (named.length === 0) return new Set()
  const rows = await db.user.findMany({ where: { id: { in: named } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}
