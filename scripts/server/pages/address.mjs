/** What is no public page: the desk, the door, the API, Next's own files (next.config.js says the same). */
const ELSEWHERE = /^\/(staff|sign-in|api|_next)(\/|$)/

/** Longer than any list can be asked for by its own form. */
const LONGEST = 2_000

/**
 * Is this a question for a page that everyone may see? A file (its name has a dot) is one only for who wants to read:
 * what a person types by mistake is answered with a page too.
 * @param {import('node:http').IncomingMessage} request
 */
export function asksForPublicPage({ method, url = '', headers }) {
  if (method !== 'GET' && method !== 'HEAD') return false
  const [path = ''] = url.split('?')
  if (!/^\/(?!\/)/.test(path) || ELSEWHERE.test(path)) return false
  if (headers.rsc || headers['next-action']) return false
  return !/\.[^/]*$/.test(path) || Boolean(headers.accept?.includes('text/html'))
}

/**
 * One address for all that mean the same page: parameters in one order, empty ones (forms send them) left out.
 * null: too long to be worth keeping.
 * @param {string} url
 */
export function pageAddress(url) {
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  const given = [...new URLSearchParams(query)].filter(([, value]) => value.trim() !== '')
  const ordered = given.map(([name, value]) => [name, value.trim()]).sort(byText)
  const address = ordered.length > 0 ? `${path}?${new URLSearchParams(ordered)}` : path
  return address.length > LONGEST ? null : address
}

/** @param {string[]} a @param {string[]} b */
function byText(a, b) {
  const [one, other] = [a.join('='), b.join('=')]
  return one < other ? -1 : one > other ? 1 : 0
}
