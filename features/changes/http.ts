import { problemAnswer } from '@/features/access/answers'
import { languageOf } from '@/features/access/sentences'
import { jsonExtent } from '@/lib/json/extent'
import { refusal } from './sentences'

/** What a program may send in one request: some 20,000 acts. */
const MAX_BYTES = 10 * 1024 * 1024
/** Far beyond what a change set needs: one act is four levels deep, and 40,000 of them hold half a million values. */
const MOST_LEVELS = 32
const MOST_VALUES = 1_000_000
/** Of one object: the widest, a work, has some thirty. To read one of half a million takes seconds. */
const MOST_MEMBERS = 1_000
const KEY = /^[\x21-\x7e]{1,200}$/

export type SendingFinding = { path: string; rule: string; params: Record<string, string | number> }

type Faulty = { ok: false; status: 400 | 413 | 415; findings: SendingFinding[] }

export type Sending =
  | { ok: true; body: unknown; isCheck: boolean; isDraft: boolean; idempotencyKey: string | null }
  | Faulty

const refuse = (
  status: Faulty['status'],
  rule: string,
  path = '',
  params: SendingFinding['params'] = {},
): Faulty => ({ ok: false, status, findings: [{ path, rule, params }] })

/** Reads a request that sends a change set: `?check=1` or `?draft=1`, the header Idempotency-Key, a body of JSON. */
export async function readSending(request: Request): Promise<Sending> {
  const wrong = otherParameter(request, { check: /^[01]?$/, draft: /^[01]?$/ })
  if (wrong) return wrong
  const asked = (name: string) => new URL(request.url).searchParams.getAll(name).includes('1')
  const idempotencyKey = request.headers.get('idempotency-key')?.trim() || null
  if (idempotencyKey && !KEY.test(idempotencyKey))
    return refuse(400, 'request.idempotency-key', 'Idempotency-Key', { max: 200 })
  const read = await readJson(request)
  return read.ok ? { ...read, isCheck: asked('check'), isDraft: asked('draft'), idempotencyKey } : read
}

/** Reads a request that takes a step of a proposal: a body of JSON, no parameters. */
export async function readStep(request: Request): Promise<{ ok: true; body: unknown } | Faulty> {
  return otherParameter(request, {}) ?? readJson(request)
}

/** Reads a request that writes a proposal anew: `?version=` says which one was read. */
export async function readChange(
  request: Request,
): Promise<{ ok: true; body: unknown; version: number } | Faulty> {
  const wrong = otherParameter(request, { version: /^[1-9]\d{0,8}$/ })
  if (wrong) return wrong
  const version = new URL(request.url).searchParams.get('version')
  if (version === null) return refuse(400, 'input.missing', 'version', { key: 'version' })
  const read = await readJson(request)
  return read.ok ? { ...read, version: Number(version) } : read
}

const ALLOWED: Readonly<Record<string, string>> = { check: '0, 1', draft: '0, 1', version: '1, 2, 3…' }

/** A misspelt "check" must not save what was meant to be tried. */
function otherParameter(request: Request, known: Readonly<Record<string, RegExp>>): Faulty | null {
  for (const [name, value] of new URL(request.url).searchParams) {
    if (!Object.hasOwn(known, name)) return refuse(400, 'parameter.unknown', name, { name })
    if (!known[name]?.test(value))
      return refuse(400, 'parameter.value', name, { name, value, allowed: ALLOWED[name] ?? '' })
  }
  return null
}

async function readJson(request: Request): Promise<{ ok: true; body: unknown } | Faulty> {
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(request.headers.get('content-type') ?? ''))
    return refuse(415, 'request.media-type', 'Content-Type')
  const bytes = await readUpTo(MAX_BYTES, request)
  if (!bytes) return refuse(413, 'request.too-large', '', { max: MAX_BYTES / 1024 / 1024 })
  const { depth, values, width } = jsonExtent(bytes)
  if (depth > MOST_LEVELS || values > MOST_VALUES || width > MOST_MEMBERS)
    return refuse(413, 'request.too-intricate')
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { ok: true, body }
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

/** For addresses that take these parameters and no other: what a misspelt one is answered; null: all are known. */
export function unknownParameter(request: Request, ...known: readonly string[]): Response | null {
  if (!request.url.includes('?')) return null
  const name = [...new URL(request.url).searchParams.keys()].find((one) => !known.includes(one))
  if (name === undefined) return null
  const params = { name: name.slice(0, 100) }
  return problemAnswer(400, refusal(languageOf(request.headers), 'parameter.unknown', params.name, params))
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** For the methods that an address does not take: Next's own answer would be an empty one. */
export function notAllowed(
  allowed: 'GET' | 'POST' | 'GET, PUT',
): Record<Method, (request: Request) => Response> {
  const refuse = (request: Request) => {
    const params = { method: request.method, allowed }
    const answer = problemAnswer(405, refusal(languageOf(request.headers), 'request.method', '', params))
    answer.headers.set('allow', allowed.replace(/^GET/, 'GET, HEAD'))
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
