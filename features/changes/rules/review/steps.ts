import { can } from '@/features/access/rules'
import type { Person } from '@/features/access/types'
import type { ProposalStatus } from '../../types/review'

type Standing = { status: ProposalStatus; authorId: string }

/** Who is told of a proposal: its author; once it was sent, whoever may propose, so that nobody enters it twice. */
export function maySee({ status, authorId }: Standing, { id, role }: Person): boolean {
  return authorId === id || (status !== 'DRAFT' && can(role, 'change:propose'))
}

/** Steps of an author, with the standings that each is taken from. */
export const OWN_STEPS = {
  send: ['DRAFT', 'SENT_BACK'],
  change: ['DRAFT', 'SENT_BACK'],
  withdraw: ['DRAFT', 'SENT', 'SENT_BACK'],
} as const satisfies Record<string, readonly ProposalStatus[]>
export type OwnStep = keyof typeof OWN_STEPS

export type May = { accept: boolean; sendBack: boolean; withdraw: boolean; send: boolean; change: boolean }

/**
 * What a person may do with a proposal as it stands.
 * @param secondPerson whether the office asks for one (setting review.secondPerson); where it does not, who may accept may
 *   accept what they sent before it was turned off
 */
export function mayDo({ status, authorId }: Standing, { id, role }: Person, secondPerson: boolean): May {
  const isOwn = authorId === id
  const isReviewer = status === 'SENT' && can(role, 'change:accept')
  const mayOwn = (step: OwnStep) =>
    isOwn && can(role, 'document:file') && OWN_STEPS[step].some((from) => from === status)
  return {
    accept: isReviewer && (!isOwn || !secondPerson),
    sendBack: isReviewer && !isOwn,
    withdraw: mayOwn('withdraw'),
    send: mayOwn('send'),
    change: mayOwn('change'),
  }
}
