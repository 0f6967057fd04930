import 'server-only'
import { getLocale } from 'next-intl/server'
import { authorLabels } from '@/features/access/accounts'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { proposalsOf, sentProposals, waitingOn as waitingProposals } from '../data/review/proposals'
import { labelOf, proposalRows } from '../data/review/rows'
import { proposalView as viewOfProposal } from '../data/review/view'
import { kindsOf } from '../rules/review/kinds'
import type { ProposalRow, ProposalView, WaitingProposal } from '../types/review'

/** What waits for a second person, longest first; for who may accept. Their own stands there too (`isOwn`). */
export async function reviewQueue(): Promise<ProposalRow[]> {
  const scope = staffScope(await requirePerson('change:accept'))
  return proposalRows(scope, await sentProposals())
}

/** What who looks has proposed: all that is open, and the latest of what was decided or withdrawn. */
export async function ownProposals(): Promise<ProposalRow[]> {
  const scope = staffScope(await requirePerson('document:file'))
  return proposalRows(scope, await proposalsOf(scope.person.id))
}

/** null: there is no such proposal, or it is a draft of somebody else. */
export async function proposalView(id: string): Promise<ProposalView | null> {
  return viewOfProposal(staffScope(await requirePerson()), id, await getLocale())
}

/** What waits on these works, so that nobody enters it twice. */
export async function waitingOn(slugs: readonly string[]): Promise<WaitingProposal[]> {
  const scope = staffScope(await requirePerson())
  if (!can(scope.person.role, 'document:file') || slugs.length === 0) return []
  const proposals = await waitingProposals(slugs)
  const labels = await authorLabels(
    scope,
    proposals.map(({ authorId }) => authorId),
  )
  return proposals.flatMap(({ id, works, authorId, sentAt, input }) =>
    sentAt && input
      ? [
          {
            id,
            works,
            author: labelOf(authorId, labels),
            sentAt: sentAt.toISOString(),
            kinds: kindsOf(input),
          },
        ]
      : [],
  )
}
