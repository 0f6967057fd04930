/** @typedef {{ status: 400 | 403 | 405 | 411 | 413, rule: string, params?: Record<string, string | number> }} Refusal */

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const KB = 1024
const MB = 1024 * KB

/** What pages send: Next's own limit for server actions, which counts along. */
const FORMS = { path: /./, most: MB, counts: true }

/**
 * The longest body that an address takes, in bytes. Those that read it bit by bit count along (`counts`), so that it
 * may come without its length; all others must say how long it is.
 * @type {readonly { path: RegExp, most: number, counts?: boolean }[]}
 */
const BODIES = [
  { path: /^\/api\/v1\/files$/, most: 50 * MB, counts: true }, // features/documents/http.ts
  { path: /^\/api\/v1\/change-sets(\/|$)/, most: 10 * MB, counts: true }, // features/changes/http.ts
  { path: /^\/api(\/|$)/, most: 64 * KB },
]

/** A session's, as it is called on plain http and behind https (features/access/auth.ts). */
const SESSION = /(?:^|;\s*)(?:__Host-)?better-auth\./

/**
 * What is refused whatever the address would make of it. A browser says with every request that writes which page sent
 * it: what carries somebody's session and does not come from a page of this site is not theirs.
 * @param {import('node:http').IncomingMessage} request
 * @param {readonly string[]} origins of this site
 * @returns {Refusal | null}
 */
export function refusalOf({ method = 'GET', url = '/', headers }, origins) {
  if (!isPath(url)) return { status: 400, rule: 'request.target' }
  if (READS.has(method)) return null
  // TRACE would give a browser's cookies back to a script; Next answers it, and others, with a fault.
  if (!WRITES.has(method))
    return {
      status: 405,
      rule: 'request.method',
      params: { method, allowed: [...READS, ...WRITES].join(', ') },
    }
  if (SESSION.test(headers.cookie ?? '') && !origins.includes(headers.origin ?? ''))
    return { status: 403, rule: 'access.foreignOrigin' }
  const [path = '/'] = url.split('?', 1)
  const body = BODIES.find((one) => one.path.test(path)) ?? FORMS
  if (Number(headers['content-length'] ?? 0) > body.most)
    return { status: 413, rule: 'request.too-large', params: { max: body.most / MB } }
  if (headers['transfer-encoding'] && !body.counts) return { status: 411, rule: 'request.no-length' }
  return null
}

/**
 * A path of this site. A whole address (RFC 9112, 3.2.2) is for proxies: Next would send whoever asks for
 * http://elsewhere/ there. A % that stands for no sign would be a fault further in.
 * @param {string} url
 */
function isPath(url) {
  if (!url.startsWith('/')) return false
  if (!url.includes('%')) return true
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}
