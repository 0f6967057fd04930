import 'server-only'
import { authorLabels } from '@/features/access/accounts'
import { staffScope } from '@/features/access/loaders'
import type { Person } from '@/features/access/types'
import { formatDateTime } from '@/lib/dates/vietnam'
import type { Locale } from '@/lib/i18n/locale'
import { staleFinding } from './answer'
import { judge } from './data/review/judged'
import { viewOf } from './data/review/view'
import {
  acceptProposal,
  changeProposal,
  type Objection,
  type StepOutcome,
  sendBackProposal,
  sendProposal,
  withdrawProposal,
} from './mutations/decide'
import { parse } from './parse'
import { maySee } from './rules/review/steps'
import { changeSetInput } from './schema'
import { acceptRequest, sendBackRequest, stepRequest } from './schema/review'
import { accessRefusal, problemsOf, refusal } from './sentences'
import type { AcceptAnswer, AcceptedAnswer, ReviewConflict, StepAnswer } from './types/review'

/** The answers to the steps of a proposal, for the HTTP routes and the page alike. `body` is anything that was sent. */

export async function acceptAnswer(
  person: Person,
  id: string,
  body: unknown,
  locale: Locale,
): Promise<AcceptAnswer> {
  const parsed = parse(acceptRequest, body, locale)
  if (!parsed.ok) return parsed.answer
  const outcome = await acceptProposal(person, { id, ...parsed.input })
  if (outcome.kind !== 'accepted') return objectionAnswer(person, outcome, locale)
  return { status: 200, body: { ...outcome.set, rest: outcome.rest } }
}

export async function sendBackAnswer(
  person: Person,
  id: string,
  body: unknown,
  locale: Locale,
): Promise<StepAnswer> {
  const parsed = parse(sendBackRequest, body, locale)
  if (!parsed.ok) return parsed.answer
  return stepAnswer(person, await sendBackProposal(person, { id, ...parsed.input }), locale)
}

const OWN = { send: sendProposal, withdraw: withdrawProposal } as const

/** What an author does with their own proposal. */
export async function ownStepAnswer(
  person: Person,
  step: keyof typeof OWN,
  id: string,
  body: unknown,
  locale: Locale,
): Promise<StepAnswer> {
  const parsed = parse(stepRequest, body, locale)
  if (!parsed.ok) return parsed.answer
  return stepAnswer(person, await OWN[step](person, { id, ...parsed.input }), locale)
}

/** The author writes anew what is not under review. @param version of the proposal that they changed */
export async function changeAnswer(
  person: Person,
  { id, version }: { id: string; version: number },
  body: unknown,
  locale: Locale,
): Promise<StepAnswer> {
  const parsed = parse(changeSetInput, body, locale)
  if (!parsed.ok) return parsed.answer
  return stepAnswer(person, await changeProposal(person, { id, version, input: parsed.input }), locale)
}

async function stepAnswer(person: Person, outcome: StepOutcome, locale: Locale): Promise<StepAnswer> {
  switch (outcome.kind) {
    case 'taken':
      return {
        status: 200,
        body: { id: outcome.id, seq: null, status: outcome.status, version: outcome.version },
      }
    case 'accepted': {
      const body: AcceptedAnswer = { ...outcome.set, rest: outcome.rest }
      return { status: 200, body }
    }
    default:
      return objectionAnswer(person, outcome, locale)
  }
}

/** Why nothing was done, in words; where others came first, with what there is now. */
async function objectionAnswer(
  person: Person,
  objection: Objection,
  locale: Locale,
): Promise<Exclude<AcceptAnswer, { status: 200 }>> {
  switch (objection.kind) {
    case 'unknown':
      return { status: 404, body: { problems: refusal(locale, 'set.unknown', 'id') } }
    case 'forbidden': {
      const { why } = objection
      const problems = why === 'role' ? accessRefusal(locale, 'noPermission') : refusal(locale, BARRED[why])
      return { status: 403, body: { problems } }
    }
    case 'torn':
      return { status: 422, body: { problems: refusal(locale, 'review.torn', 'positions') } }
    case 'refused':
      return { status: 422, body: { problems: problemsOf(objection.findings, locale) } }
    default:
      return { status: 409, body: await meanwhileBody(person, objection, locale) }
  }
}

const BARRED = { own: 'review.own', author: 'review.author' } as const

type Overtaken = Extract<Objection, { kind: 'decided' | 'moved' | 'conflict' }>

async function meanwhileBody(person: Person, objection: Overtaken, locale: Locale): Promise<ReviewConflict> {
  const scope = staffScope(person)
  const { proposal } = objection
  if (objection.kind === 'decided') {
    const judged = proposal.input && (await judge(proposal.input, proposal.authorId))
    const view = maySee(proposal, person) ? await viewOf(scope, proposal, judged, locale) : null
    return { problems: await decidedProblems(person, objection, locale), current: [], view }
  }
  const view = await viewOf(scope, proposal, objection.judged, locale)
  if (objection.kind === 'moved') return { problems: refusal(locale, 'review.moved'), current: [], view }
  const problems = problemsOf(objection.judged.conflicts.map(staleFinding), locale)
  return { problems, current: view.conflicts, view }
}

/** Who was first, with what, and when. */
async function decidedProblems(
  person: Person,
  { last, proposal }: Extract<Objection, { kind: 'decided' }>,
  locale: Locale,
) {
  const byId = last?.byId ?? proposal.authorId
  const labels = await authorLabels(staffScope(person), [byId])
  const params = {
    what: last?.action ?? proposal.status,
    who: labels.get(byId)?.name ?? '–',
    when: formatDateTime(last?.at ?? proposal.createdAt, locale),
  }
  return refusal(locale, 'review.decided', '', params)
}
