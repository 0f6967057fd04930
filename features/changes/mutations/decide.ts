import 'server-only'
import { can } from '@/features/access/rules'
import type { Person } from '@/features/access/types'
import { settings } from '@/features/settings/data'
import { checkContext } from '../data/context'
import { type Judged, judge } from '../data/review/judged'
import { eventsOf, type Proposal, type ProposalEvent, proposalById } from '../data/review/proposals'
import { maySend } from '../data/sending'
import { type AcceptedSet, acceptedSet } from '../data/sets'
import { check } from '../rules/check'
import { reviewPolicy } from '../rules/policy'
import { answeredBy, placedBack, placedIn } from '../rules/review/reasons'
import { mayDo, maySee, OWN_STEPS } from '../rules/review/steps'
import type { ChangeSetInput, GivenReason } from '../schema'
import type { PathFinding } from '../types'
import type { ProposalStatus } from '../types/review'
import { choose, writeAccepted } from './accept'
import { rewriteProposal, takeStep } from './proposals'

type Open = Proposal & { input: ChangeSetInput }

/** Why nothing was done. */
export type Objection =
  | { kind: 'unknown' }
  /** `own`: it takes another's eyes. `author`: only who sent it. `role`: it takes a right that the person has not. */
  | { kind: 'forbidden'; why: 'own' | 'author' | 'role' }
  | { kind: 'decided'; proposal: Proposal; last: ProposalEvent | null }
  | { kind: 'moved'; proposal: Open; judged: Judged }
  | { kind: 'conflict'; proposal: Open; judged: Judged }
  | { kind: 'torn' }
  | { kind: 'refused'; findings: PathFinding[] }

export type AcceptOutcome =
  | { kind: 'accepted'; set: AcceptedSet; rest: { id: string; version: number } | null }
  | Objection

export type StepOutcome =
  | { kind: 'taken'; id: string; status: ProposalStatus; version: number }
  | AcceptOutcome

export type Acceptance = {
  id: string
  /** As whoever accepts saw it. */
  version: number
  /** Digest of what they were shown; null: not asked (a program). */
  seen: string | null
  /** null: all of it. */
  positions: readonly number[] | null
  /** Why they go ahead in spite of warnings that the author knew nothing of. */
  reasons: readonly GivenReason[]
}

const TRIES = 5

/** Accepts what somebody else sent, or a part of it, on what the registry says at this moment. */
export async function acceptProposal(person: Person, acceptance: Acceptance): Promise<AcceptOutcome> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const proposal = await proposalById(acceptance.id)
    if (!proposal || !maySee(proposal, person)) return { kind: 'unknown' }
    if (!isOpen(proposal) || proposal.status !== 'SENT' || proposal.version !== acceptance.version)
      return (await repeated(person, acceptance)) ?? decided(proposal)
    const secondPerson = (await settings())['review.secondPerson']
    if (!mayDo(proposal, person, secondPerson).accept)
      return { kind: 'forbidden', why: proposal.authorId === person.id ? 'own' : 'role' }
    const outcome = await acceptOpen(proposal, person.id, acceptance)
    if (outcome !== 'again') return outcome
  }
  throw new Error('the proposal met another writer at every try')
}

async function acceptOpen(
  proposal: Open,
  byId: string,
  { seen, positions, reasons }: Pick<Acceptance, 'seen' | 'positions' | 'reasons'>,
): Promise<AcceptOutcome | 'again'> {
  const whole = await judge(proposal.input, proposal.authorId)
  if (seen !== null && seen !== whole.seen) return { kind: 'moved', proposal, judged: whole }
  const chosen = await choose(proposal, whole, positions)
  if (!chosen) return { kind: 'torn' }
  const { conflicts, checked } = chosen.judged
  if (conflicts.length > 0) return { kind: 'conflict', proposal, judged: whole }
  const { kept, open } = answeredBy(checked.unanswered, placedIn(reasons, chosen.positions))
  if (open.length > 0) return { kind: 'refused', findings: placedBack(checked.findings, chosen.positions) }
  const review = byId === proposal.authorId ? 'NONE' : 'SECOND_PERSON'
  const written = await writeAccepted(proposal, chosen, { byId, review, reasons: kept })
  if (written === 'again') return 'again'
  const rest = chosen.rest ? { id: proposal.id, version: written.version } : null
  return { kind: 'accepted', set: written.set, rest }
}

/** The answer that the same person was given to the same acceptance: it was lost on its way. */
async function repeated(
  { id: byId }: Person,
  { id, version, positions }: Acceptance,
): Promise<AcceptOutcome | null> {
  const event = (await eventsOf(id)).find((made) => made.version === version + 1)
  if (!event?.setId || event.byId !== byId) return null
  const isSame = positions === null ? event.action === 'ACCEPTED' : samePlaces(positions, event.positions)
  if (!isSame) return null
  const rest = event.action === 'SPLIT' ? { id, version: event.version } : null
  return { kind: 'accepted', set: await acceptedSet(event.setId), rest }
}

const samePlaces = (some: readonly number[], others: readonly number[]) =>
  [...new Set(some)].sort().join() === [...others].sort().join()

async function decided(proposal: Proposal): Promise<Objection> {
  return { kind: 'decided', proposal, last: (await eventsOf(proposal.id)).at(-1) ?? null }
}

const isOpen = (proposal: Proposal): proposal is Open => proposal.input !== null

type Named = { id: string; version: number }

/** Gives a proposal back to its author. */
export async function sendBackProposal(
  person: Person,
  { id, version, reason }: Named & { reason: string },
): Promise<StepOutcome> {
  const proposal = await proposalById(id)
  if (!proposal || !maySee(proposal, person)) return { kind: 'unknown' }
  if (proposal.authorId === person.id) return { kind: 'forbidden', why: 'own' }
  if (!can(person.role, 'change:accept')) return { kind: 'forbidden', why: 'role' }
  return take(person, proposal, { version, to: 'SENT_BACK', from: ['SENT'], reason })
}

/** The author takes a proposal back for good. */
export async function withdrawProposal(person: Person, { id, version }: Named): Promise<StepOutcome> {
  const proposal = await ownProposal(person, id)
  if ('kind' in proposal) return proposal
  return take(person, proposal, { version, to: 'WITHDRAWN', from: OWN_STEPS.withdraw, reason: null })
}

/** The author sends a draft, or what was sent back. Where nobody has to look any more it is recorded at once. */
export async function sendProposal(person: Person, { id, version }: Named): Promise<StepOutcome> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const proposal = await ownProposal(person, id)
    if ('kind' in proposal) return proposal
    const isTime = OWN_STEPS.send.some((status) => status === proposal.status) && proposal.version === version
    if (!isTime || !isOpen(proposal))
      return take(person, proposal, { version, to: 'SENT', from: OWN_STEPS.send, reason: null })
    if (!(await maySend(person, proposal.input))) return { kind: 'forbidden', why: 'role' }
    const judged = await judge(proposal.input, person.id)
    if (judged.conflicts.length > 0) return { kind: 'conflict', proposal, judged }
    const { unanswered, findings } = judged.checked
    if (unanswered.length > 0) return { kind: 'refused', findings }
    if (policyOf(proposal, judged) === 'SECOND_PERSON')
      return take(person, proposal, { version, to: 'SENT', from: OWN_STEPS.send, reason: null })
    const outcome = await acceptOpen(proposal, person.id, { seen: null, positions: null, reasons: [] })
    if (outcome !== 'again') return outcome
  }
  throw new Error('the proposal met another writer at every try')
}

/** The author writes a draft, or what was sent back, anew. What stands against it is said when it is sent. */
export async function changeProposal(
  person: Person,
  { id, version, input }: Named & { input: ChangeSetInput },
): Promise<StepOutcome> {
  const proposal = await ownProposal(person, id)
  if ('kind' in proposal) return proposal
  if (!(await maySend(person, input))) return { kind: 'forbidden', why: 'role' }
  const checked = check(input, await checkContext(input, person.id))
  const made = await rewriteProposal({ id, version, byId: person.id }, input, checked)
  if (made !== null) return { kind: 'taken', id, status: proposal.status, version: made }
  const now = await proposalById(id)
  return now ? decided(now) : { kind: 'unknown' }
}

function policyOf({ source, input }: Open, { context }: Judged) {
  const set = { source, types: input.changes.map(({ type }) => type) }
  return reviewPolicy(set, context.secondPerson)
}

/** What others proposed exists for nobody but those who may see it; to step in for its author is nobody's right. */
async function ownProposal(person: Person, id: string): Promise<Proposal | Objection> {
  const proposal = await proposalById(id)
  if (!proposal || !maySee(proposal, person)) return { kind: 'unknown' }
  return proposal.authorId === person.id ? proposal : { kind: 'forbidden', why: 'author' }
}

type Taking = Omit<Parameters<typeof takeStep>[0], 'id' | 'byId'>

async function take(person: Person, { id }: Proposal, step: Taking): Promise<StepOutcome> {
  const made = await takeStep({ ...step, id, byId: person.id })
  if (made !== null) return { kind: 'taken', id, status: step.to, version: made }
  // The same step of the same person, whose answer was lost on its way.
  const event = (await eventsOf(id)).find(({ version }) => version === step.version + 1)
  if (event?.byId === person.id && event.action === step.to)
    return { kind: 'taken', id, status: step.to, version: event.version }
  const now = await proposalById(id)
  return now ? decided(now) : { kind: 'unknown' }
}
