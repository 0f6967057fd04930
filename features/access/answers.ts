import { randomUUID } from 'node:crypto'
import { createTranslator } from 'next-intl'
import type { Problem } from '@/features/stages/types'
import { MESSAGES } from '@/lib/i18n/messages'
import { log } from '@/lib/log'
import { requestNotes } from '@/lib/request-notes'
import { languageOf } from './sentences'
import type { ReadScope } from './types'

/**
 * Answers of the API. What a session may see is kept by nobody; what everyone may see can be kept, and is asked for
 * anew each time.
 */
export function jsonAnswer(body: unknown, init: { status?: number; scope?: ReadScope } = {}): Response {
  return jsonText(JSON.stringify(body), init)
}

/** The same for what is JSON already. */
export function jsonText(json: string, init: { status?: number; scope?: ReadScope } = {}): Response {
  const { status = 200, scope } = init
  const isPublic = scope?.kind === 'public' && status === 200
  return new Response(json, {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': isPublic ? 'no-cache' : 'no-store',
      vary: 'Cookie, Accept-Language',
    },
  })
}

/** Every answer from 400 to 422 has this one body. */
export const problemAnswer = (status: number, problems: readonly Problem[]): Response =>
  jsonAnswer({ problems }, { status })

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/**
 * A route whose faults are told in one sentence with a number; under that number the log has the rest. Nothing of the
 * program's inside goes out.
 */
export function answering<Rest extends unknown[]>(handle: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    try {
      return await handle(request, ...rest)
    } catch (error) {
      const reference = requestNotes(request.headers)?.reference ?? randomUUID().slice(0, 8)
      const { pathname } = new URL(request.url)
      log().error({ reference, method: request.method, path: pathname, err: error }, 'fault')
      return problemAnswer(500, [faultProblem(reference, request.headers)])
    }
  }
}

function faultProblem(reference: string, headers: Headers): Problem {
  const locale = languageOf(headers)
  const say = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'problems' })
  const words = { message: say('fault.message', { reference }), fix: say('fault.fix') }
  return { path: '', rule: 'fault', severity: 'REFUSE', ...words, basis: null, evidence: null }
}
