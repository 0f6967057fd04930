import { randomUUID } from 'node:crypto'
import { clientAddress } from './client-address.mjs'

/**
 * What is known of a request that is under way. `who`: the opaque id of the account, once the application asked.
 * @typedef {{ reference: string, address: string | null, who: string | null }} Known
 */

/** lib/request-notes.ts reads it. */
const HEADER = 'x-registry-request'

/** By reference, as long as the answer is under way. @type {Map<string, Known>} */
const known = new Map()
Object.assign(globalThis, { [Symbol.for('registry.requests')]: known })

/**
 * Gives a request its number. What came in under the name of the header is somebody's claim: it is written over.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {import('node:net').BlockList} trusted proxies
 * @returns {Known}
 */
export function knowRequest(request, response, trusted) {
  const reference = randomUUID().slice(0, 8)
  const { 'x-forwarded-for': forwarded } = request.headers
  const told = { remote: request.socket.remoteAddress, forwarded: forwarded && String(forwarded) }
  const one = { reference, address: clientAddress(told, trusted), who: null }
  known.set(reference, one)
  request.headers[HEADER] = reference
  response.once('close', () => known.delete(reference))
  return one
}
