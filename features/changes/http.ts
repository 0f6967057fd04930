import { problemAnswer } from '@/features/access/answers'
import { languageOf } from '@/features/access/sentences'
import { refusal } from './sentences'

/** What a program may send in one request: some 20,000 acts. */
const MAX_BYTES = 10 * 1024 * 1024
const KEY = /^[\x21-\x7e]{1,200}$/

export type SendingFinding = { path: string; rule: string; params: Record<string, string | number> }

export type Sending =
  | { ok: true; body: unknown; isCheck: boolean; idempotencyKey: string | null }
  | { ok: false; status: 400 | 413 | 415; findings: SendingFinding[] }

const refuse = (
  status: 400 | 413 | 415,
  rule: string,
  path = '',
  params: SendingFinding['params'] = {},
): Sending => ({ ok: false, status, findings: [{ path, rule, params }] })

/** Reads a request that sends a change set: `?check=1`, the header Idempotency-Key, a body of JSON. */
export async function readSending(request: Request): Promise<Sending> {
  const parameters = [...new URL(request.url).searchParams]
  for (const [name, value] of parameters) {
    // A misspelt "check" must not save what was meant to be tried.
    if (name !== 'check') return refuse(400, 'parameter.unknown', name, { name })
    if (!['', '0', '1'].includes(value))
      return refuse(400, 'parameter.value', name, { name, value, allowed: '0, 1' })
  }
  const isCheck = parameters.some(([, value]) => value === '1')
  const idempotencyKey = request.headers.get('idempotency-key')?.trim() || null
  if (idempotencyKey && !KEY.test(idempotencyKey))
    return refuse(400, 'request.idempotency-key', 'Idempotency-Key', { max: 200 })
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(request.headers.get('content-type') ?? ''))
    return refuse(415, 'request.media-type', 'Content-Type')
  const bytes = await readUpTo(MAX_BYTES, request)
  if (!bytes) return refuse(413, 'request.too-large', '', { max: MAX_BYTES / 1024 / 1024 })
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { ok: true, body, isCheck, idempotencyKey }
  } catch {
    return refuse(400, 'request.json')
  }
}

/** The body, or null as soon as it is longer: nobody fills the memory by sending without end. */
async function readUpTo(most: number, request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > most) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** For the methods that an address does not take: Next's own answer would be an empty one. */
export function notAllowed(allowed: 'GET' | 'POST'): Record<Method, (request: Request) => Response> {
  const refuse = (request: Request) => {
    const params = { method: request.method, allowed }
    const answer = problemAnswer(405, refusal(languageOf(request.headers), 'request.method', '', params))
    answer.headers.set('allow', allowed === 'GET' ? 'GET, HEAD' : allowed)
    return answer
  }
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse }
}

/** For addresses under /api that lead nowhere: a program gets a page of HTML otherwise. */
export function unknownAddress(request: Request): Response {
  const { pathname } = new URL(request.url)
  return problemAnswer(
    404,
    refusal(languageOf(request.headers), 'request.address', '', { address: pathname.slice(0, 200) }),
  )
}
