import 'server-only'
import { authorLabels } from '@/features/access/accounts'
import type { StaffScope } from '@/features/access/types'
import { maySee } from '../../rules/review/steps'
import { worksWaiting } from '../sets'
import { eventsOf, proposalById } from './proposals'
import { labelOf } from './rows'

/** A set that is not in the ledger, as programs read it: what was sent, its standing, what happened to it. */
export async function proposalSetView(scope: StaffScope, id: string) {
  const proposal = await proposalById(id)
  if (!proposal?.input || !maySee(proposal, scope.person)) return null
  const { status, version, source, input, authorId, decidedById, reason } = proposal
  const [events, works] = await Promise.all([eventsOf(id), worksWaiting(proposal.works)])
  const people = [authorId, ...events.map(({ byId }) => byId)]
  const labels = await authorLabels(scope, people)
  return {
    id,
    seq: null,
    status,
    version,
    source,
    author: labelOf(authorId, labels),
    createdAt: proposal.createdAt.toISOString(),
    sentAt: proposal.sentAt?.toISOString() ?? null,
    decidedBy: decidedById === null ? null : labelOf(decidedById, labels),
    reason,
    works: works.map(({ work, version: now }) => ({ work, version: now })),
    input,
    history: events.map(({ version: made, action, at, byId, reason: why, setId }) => {
      return {
        version: made,
        action,
        at: at.toISOString(),
        by: labelOf(byId, labels),
        reason: why,
        set: setId,
      }
    }),
  }
}
