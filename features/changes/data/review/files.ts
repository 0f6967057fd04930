import 'server-only'
import type { StaffScope } from '@/features/access/types'
import type { NamedFile } from '@/features/documents/data/files'
import type { DocumentScan } from '@/features/documents/data/one'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { maySee } from '../../rules/review/steps'
import type { ChangeInput } from '../../schema'
import { proposalById } from './proposals'

type Attachment = Extract<ChangeInput, { type: 'ATTACHMENT' }>

/** Scans that come with a proposal and belong to no paper yet, for those who may see it. */
export async function proposedScans(scope: StaffScope, proposalId: string): Promise<DocumentScan[]> {
  return (await filesOf(scope, proposalId)).map(({ sha256, name, bytes, type }) => {
    return { id: sha256, changeId: '', sha256, name, bytes, type }
  })
}

/** null: the proposal brings no such file, or is not theirs to see. */
export async function proposedFile(
  scope: StaffScope,
  sha256: string,
  proposalId: string,
): Promise<NamedFile | null> {
  return (await filesOf(scope, proposalId)).find((file) => file.sha256 === sha256) ?? null
}

async function filesOf({ person }: StaffScope, proposalId: string): Promise<NamedFile[]> {
  const proposal = await proposalById(proposalId)
  if (!proposal?.input || !maySee(proposal, person)) return []
  const brought = proposal.input.changes.filter(
    (change): change is Attachment => change.type === 'ATTACHMENT',
  )
  if (brought.length === 0) return []
  const kept = await queryRows<Omit<NamedFile, 'name'>>(Prisma.sql`
    SELECT "sha256", "bytes", "type" FROM "StoredFile" WHERE "sha256" = ANY (${brought.map(({ file }) => file)})`)
  return brought.flatMap(({ file, name }) => {
    const known = kept.find(({ sha256 }) => sha256 === file)
    return known ? [{ ...known, name }] : []
  })
}
