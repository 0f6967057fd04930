import { randomUUID } from 'node:crypto'

/** Addresses whose pages run scripts and are for one person alone: all of app/staff and app/(door). */
const DESK = /^\/(?:staff|sign-in)(?:\/|$)/

/** Where a page reads its own address (features/access/rules.ts): a server component is not told it. */
const HERE = 'x-here'
const POLICY = 'content-security-policy'

/**
 * Only scripts that carry this answer's nonce run, and what those load. style="" is allowed (widths of bars); style
 * elements need the nonce. Development needs eval for React's traces, and styles that come by script.
 * @param {string} nonce
 * @param {boolean} dev
 */
const policy = (nonce, dev) =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * Gives a page of the desk its policy and tells it its own address; whatever it answers is kept by nobody. Here and not
 * in a proxy.ts of Next's, which would make each request anew for the sake of three headers: a twelfth of the time that
 * a list takes. What a request itself says under these names is taken off it: Next would write its nonce into a page.
 * @param {import('node:http').IncomingMessage} request with a path that can be decoded (gate.mjs)
 * @param {import('node:http').ServerResponse} response
 * @param {{ dev?: boolean }} [options]
 */
export function prepareDesk(request, response, { dev = false } = {}) {
  const { headers, url = '/' } = request
  delete headers[POLICY]
  delete headers[HERE]
  const { pathname, search } = new URL(url, 'http://localhost')
  if (!DESK.test(decodeURIComponent(pathname))) return
  const value = policy(btoa(randomUUID()), dev)
  headers[POLICY] = value // Next reads the nonce from here, and writes it onto its own scripts
  headers[HERE] = pathname + withoutNext(search)
  response.setHeader(POLICY, value)
  response.setHeader('cache-control', 'private, no-store')
}

const MARK = /^_rsc(=|$)/

/**
 * A page that is fetched by script carries a mark of Next's own; one that an action leads to, a mark without a value.
 * @param {string} search
 */
function withoutNext(search) {
  if (!search.includes('_rsc')) return search
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => !MARK.test(pair))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}
