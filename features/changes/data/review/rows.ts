import 'server-only'
import { type AuthorLabel, authorLabels } from '@/features/access/accounts'
import type { StaffScope } from '@/features/access/types'
import type { WorkName } from '@/features/works/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { createdWorks, kindsOf } from '../../rules/review/kinds'
import type { PersonLabel, ProposalRow, ProposedPaper, ProposedWork } from '../../types/review'
import { acceptedKinds } from './accepted-kinds'
import type { Proposal } from './proposals'

/** Works of a proposal that a list names; a paper may move a hundred. */
const NAMED = 5

/** Proposals as a list shows them: ids become names. */
export async function proposalRows(
  scope: StaffScope,
  proposals: readonly Proposal[],
): Promise<ProposalRow[]> {
  const [labels, works, papers, kinds] = await Promise.all([
    authorLabels(
      scope,
      proposals.map(({ authorId }) => authorId),
    ),
    worksNamed(proposals.flatMap(({ works }) => works.slice(0, NAMED))),
    papersOf(proposals),
    acceptedKinds(proposals.flatMap(({ id, input }) => (input ? [] : [id]))),
  ])
  return proposals.map((proposal) => {
    const { id, status, version, authorId, source, warnings, reason, input } = proposal
    return {
      id,
      status,
      version,
      source,
      warnings,
      reason,
      author: labelOf(authorId, labels),
      isOwn: authorId === scope.person.id,
      createdAt: proposal.createdAt.toISOString(),
      sentAt: proposal.sentAt?.toISOString() ?? null,
      document: papers.get(id) ?? null,
      works: proposal.works.slice(0, NAMED).flatMap((slug) => works.get(slug) ?? nameIn(proposal, slug)),
      workCount: proposal.works.length,
      kinds: input ? kindsOf(input) : (kinds.get(id) ?? []),
    }
  })
}

export const labelOf = (id: string, labels: ReadonlyMap<string, AuthorLabel>): PersonLabel => {
  return { id, ...(labels.get(id) ?? { name: null, role: null }) }
}

/** A work that is not in the book yet, under the address that it is to have. */
function nameIn({ input, works }: Proposal, slug: string): ProposedWork[] {
  const created = input ? createdWorks(input) : []
  // Works that are created stand last, in the order of the changes.
  return created.slice(works.indexOf(slug) - works.length + created.length).slice(0, 1)
}

async function worksNamed(slugs: string[]): Promise<Map<string, WorkName>> {
  if (slugs.length === 0) return new Map()
  const rows = await queryRows<WorkName>(Prisma.sql`
    SELECT "slug", "kind", "name", "voltageKv"::float8 AS "voltageKv" FROM "Work" WHERE "slug" = ANY (${slugs})`)
  return new Map(rows.map((work) => [work.slug, work]))
}

/**
 * Papers by the proposal that rests on them: named by id, written out, or already in the ledger with it. What only puts
 * files to a paper, or takes them off, is about that paper.
 */
async function papersOf(proposals: readonly Proposal[]): Promise<Map<string, ProposedPaper>> {
  const papers = new Map<string, ProposedPaper>()
  const named: { proposal: string; document: string | null; set: string; mends: string | null }[] = []
  for (const { id, input } of proposals) {
    const document = input?.document
    if (document && !('id' in document)) papers.set(id, { id: null, ...document })
    else named.push({ proposal: id, set: id, ...filedOn(input), ...(document && { document: document.id }) })
  }
  if (named.length === 0) return papers
  const rows = await queryRows<ProposedPaper & { proposal: string }>(Prisma.sql`
    SELECT n."proposal", d."id", d."symbol", o."name" AS "issuer", d."date", d."receivedOn"::text AS "receivedOn",
           d."type"::text AS "type", d."abstract", d."foundAt"
      FROM jsonb_to_recordset(${JSON.stringify(named)}::jsonb) AS n("proposal" uuid, "document" uuid, "set" uuid, "mends" uuid)
      JOIN "Document" d ON d."id" = coalesce(n."document", (SELECT s."documentId" FROM "ChangeSet" s WHERE s."id" = n."set"),
           (SELECT f."documentId" FROM "Change" c JOIN "DocumentFile" f ON f."id" = c."entityId" WHERE c."id" = n."mends"))
      LEFT JOIN "Organization" o ON o."id" = d."issuerId"`)
  for (const { proposal, ...paper } of rows) papers.set(proposal, paper)
  return papers
}

/** Of a set that names no paper: the one that it puts a file to, or the change whose file it mends. */
function filedOn(input: Proposal['input']): { document: string | null; mends: string | null } {
  const filed = { document: null as string | null, mends: null as string | null }
  for (const change of input?.changes ?? []) {
    if (change.type === 'ATTACHMENT') filed.document ??= change.document ?? null
    if (change.type === 'VOID' || change.type === 'REPLACE') filed.mends ??= change.mends ?? null
  }
  return filed
}
