import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { changeSetInput } from '@/features/changes/schema'
import { acceptRequest, sendBackRequest, stepRequest } from '@/features/changes/schema/review'
import { CHANGE_SOURCES } from '@/features/changes/types'
import { PROPOSAL_STATUSES } from '@/features/changes/types/review'
import type { MESSAGES } from '@/lib/i18n/messages'
import { accepted, author, conflict, problem } from './answers-writing'

type Api = typeof MESSAGES.vi.api
type Answers = NonNullable<RouteConfig['responses']>
type AnswerKey = 'acceptAnswer' | 'stepAnswer' | 'overtakenAnswer'

type Tools = {
  path: (config: RouteConfig) => void
  ok: (description: AnswerKey, schema: z.ZodType) => Answers[number]
  refusals: (...codes: (keyof Api['refusals'])[]) => Answers
  signedIn: RouteConfig['security']
}

const text = z.string()
const whole = z.number().int()
const time = z.iso.datetime()

/** A set that is not in the ledger: what was sent, where it stands, what happened to it. */
export const proposal = z
  .strictObject({
    id: text,
    seq: z.null(),
    status: z.enum(PROPOSAL_STATUSES).exclude(['ACCEPTED']),
    version: whole,
    source: z.enum(CHANGE_SOURCES),
    author,
    createdAt: time,
    sentAt: time.nullable(),
    decidedBy: author.nullable(),
    reason: text.nullable(),
    works: z.array(z.strictObject({ work: text, version: whole })),
    input: z.record(text, z.unknown()),
    history: z.array(
      z.strictObject({
        version: whole,
        action: z.enum(['DRAFTED', 'SENT', 'CHANGED', 'SENT_BACK', 'WITHDRAWN', 'SPLIT', 'ACCEPTED']),
        at: time,
        by: author,
        reason: text.nullable(),
        set: text.nullable(),
      }),
    ),
  })
  .meta({ id: 'Proposal' })

/** `rest`: what goes on waiting after a part of it was accepted. */
export const acceptance = accepted
  .extend({ rest: z.strictObject({ id: text, version: whole }).nullable() })
  .meta({ id: 'Acceptance' })

const state = z.strictObject({
  id: text,
  seq: z.null(),
  status: z.enum(PROPOSAL_STATUSES),
  version: whole,
})
export const step = z.union([state, acceptance]).meta({ id: 'Step' })

/** `view`: what the page of review shows of it now. */
export const overtaken = z
  .strictObject({
    problems: z.array(problem),
    current: conflict.shape.current,
    view: z.record(text, z.unknown()).nullable(),
  })
  .meta({ id: 'Overtaken' })

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })

type ReviewKey =
  | 'change'
  | 'changeMore'
  | 'changeVersion'
  | 'accept'
  | 'acceptMore'
  | 'sendBack'
  | 'sendDraft'
  | 'sendDraftMore'
  | 'withdraw'
  | 'origin'

/** What becomes of a set that waits for a second person. */
export function describeReview(
  say: (key: ReviewKey) => string,
  { path, ok, refusals, signedIn }: Tools,
): void {
  const params = z.object({ id: z.uuid() })
  const headers = z.object({ Origin: text.meta({ description: say('origin') }) })
  const failed = refusals('400', '401', '403', '404', '413', '415', '422', '500')
  const taken = { 200: ok('stepAnswer', step), 409: ok('overtakenAnswer', overtaken), ...failed }
  const post = (name: string, config: Omit<RouteConfig, 'method' | 'path'>) =>
    path({ method: 'post', path: `/api/v1/change-sets/{id}/${name}`, security: signedIn, ...config })
  const body = (schema: z.ZodType) => ({ params, headers, body: { required: true, ...json(schema) } })

  path({
    method: 'put',
    path: '/api/v1/change-sets/{id}',
    summary: say('change'),
    description: say('changeMore'),
    security: signedIn,
    request: {
      ...body(changeSetInput),
      query: z.object({ version: whole.min(1).meta({ description: say('changeVersion') }) }),
    },
    responses: taken,
  })
  post('accept', {
    summary: say('accept'),
    description: say('acceptMore'),
    request: body(acceptRequest),
    responses: { ...taken, 200: ok('acceptAnswer', acceptance) },
  })
  post('send-back', { summary: say('sendBack'), request: body(sendBackRequest), responses: taken })
  post('send', {
    summary: say('sendDraft'),
    description: say('sendDraftMore'),
    request: body(stepRequest),
    responses: taken,
  })
  post('withdraw', { summary: say('withdraw'), request: body(stepRequest), responses: taken })
}
