import { z } from 'zod'
import type { Role } from '@/features/access/rules'
import { cookieOf, ORIGIN, PASSWORD } from '@/features/access/testing/sign-in'
import type { AcceptedSet } from '@/features/changes/data/sets'
import type { ChangeSetRequest } from '@/features/changes/schema'
import { withSecondFactor } from '@/lib/testing/accounts'
import { openStore } from '@/lib/testing/database'
import { decideFor } from '@/lib/testing/office'
import { workDetail, workList, workPoints } from './openapi.json/answers'
import { changeSet, conflict, preview, problems, recorded } from './openapi.json/answers-writing'
import { acceptance, overtaken, proposal, step } from './openapi.json/review'

const steps = {
  accept: () => import('./change-sets/[id]/accept/route'),
  'send-back': () => import('./change-sets/[id]/send-back/route'),
  send: () => import('./change-sets/[id]/send/route'),
  withdraw: () => import('./change-sets/[id]/withdraw/route'),
} as const

type Sent = { as?: Role | null; headers?: Record<string, string>; body?: unknown }
type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>

/**
 * The routes on a database of their own, asked as programs ask them: only for tests named `*.database.test.ts`.
 * @param secondPerson whether the office asks for one: most tests are about something else
 */
export async function startApi({ secondPerson = false } = {}) {
  const store = await openStore()
  const [works, points, work, sets, set] = await Promise.all([
    import('./works/route'),
    import('./works/points/route'),
    import('./works/[slug]/route'),
    import('./change-sets/route'),
    import('./change-sets/[id]/route'),
  ])
  await decideFor(store.appUrl, 'review.secondPerson', secondPerson)
  const cookies = new Map<Role, string>()

  function request(path: string, method: string, { as = null, headers = {}, body }: Sent): Request {
    const cookie: Record<string, string> = as ? { cookie: cookies.get(as) as string } : {}
    const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body)
    return new Request(`${ORIGIN}${path}`, {
      method,
      headers: { ...cookie, ...headers },
      ...(text === undefined ? {} : { body: text }),
    })
  }

  /** Every answer is held to what the OpenAPI document says of it. */
  async function ask(handler: Handler, request: Request, answers: Record<number, z.ZodType>, params = {}) {
    const response = await handler(request, { params: Promise.resolve(params) as Promise<never> })
    // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came back
    const body: any = await response.json()
    const shape = answers[response.status] ?? problems
    shape.parse(body)
    return { status: response.status, headers: response.headers, body }
  }

  const post = (
    body: unknown,
    { as = 'officer', query = '', headers = {} }: Sent & { query?: string } = {},
  ) =>
    ask(
      sets.POST,
      request(`/api/v1/change-sets${query}`, 'POST', {
        as,
        body,
        headers: { origin: ORIGIN, 'content-type': 'application/json', ...headers },
      }),
      { 200: preview, 201: recorded, 409: conflict },
    )

  let made = 0

  /** Sends a set that must be accepted. */
  async function record(body: ChangeSetRequest): Promise<AcceptedSet> {
    const answer = await post(body)
    if (answer.body.status !== 'ACCEPTED') throw new Error(`not accepted: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  return {
    list: (query: string, sent: Sent = {}) =>
      ask(works.GET, request(`/api/v1/works${query}`, 'GET', sent), { 200: workList }),
    points: (query: string, sent: Sent = {}) =>
      ask(points.GET, request(`/api/v1/works/points${query}`, 'GET', sent), { 200: workPoints }),
    work: (slug: string, sent: Sent = {}) =>
      ask(
        work.GET,
        request(`/api/v1/works/${encodeURIComponent(slug)}`, 'GET', sent),
        { 200: workDetail },
        { slug },
      ),
    set: (id: string, sent: Sent = {}) =>
      ask(
        set.GET,
        request(`/api/v1/change-sets/${id}`, 'GET', sent),
        { 200: z.union([changeSet, proposal]) },
        { id },
      ),
    /** A step of what waits for a second person. */
    take: async (
      name: 'accept' | 'send-back' | 'send' | 'withdraw',
      id: string,
      body: unknown,
      sent: Sent = {},
    ) => {
      const { POST } = await steps[name]()
      const headers = { origin: ORIGIN, 'content-type': 'application/json', ...sent.headers }
      const asked = request(`/api/v1/change-sets/${id}/${name}`, 'POST', { ...sent, headers, body })
      return ask(POST, asked, { 200: name === 'accept' ? acceptance : step, 409: overtaken }, { id })
    },
    change: (id: string, query: string, body: unknown, sent: Sent = {}) => {
      const headers = { origin: ORIGIN, 'content-type': 'application/json' }
      const asked = request(`/api/v1/change-sets/${id}${query}`, 'PUT', { ...sent, headers, body })
      return ask(set.PUT, asked, { 200: step, 409: overtaken }, { id })
    },
    post,
    record,
    /** For requests whose body is no JSON. */
    cookie: (role: Role): string => cookies.get(role) ?? '',
    /** Another made-up work each time; its slug. */
    async newWork(set: object): Promise<string> {
      made += 1
      const { changes } = await record({
        document: null,
        changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: `Suối Mẫu ${made}`, ...set } }],
      })
      return changes[0]?.work as string
    },
    async signIn(role: Role): Promise<void> {
      const { createAccount } = await import('@/features/access/accounts')
      const email = `${role}@example.invalid`
      await createAccount({ email, name: `Người thử ${role}`, role, password: PASSWORD })
      cookies.set(role, await cookieOf(email))
      await withSecondFactor(email)
    },
    stop: store.close,
  }
}

export type Api = Awaited<ReturnType<typeof startApi>>
