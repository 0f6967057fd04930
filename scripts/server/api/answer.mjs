import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { API_HEADERS } from '../headers.mjs'

const gzip = promisify(zlib.gzip)

/** Less is not worth packing: as Next has it. */
const WORTH_BYTES = 1_024

/**
 * Sends what a route answered, whole: with its length, in one piece.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Response} answered
 */
export async function answer(request, response, answered) {
  const plain = Buffer.from(await answered.arrayBuffer())
  /** @type {import('node:http').OutgoingHttpHeaders} */
  const headers = { ...API_HEADERS, ...Object.fromEntries(answered.headers) }
  const isWorth = plain.length > WORTH_BYTES
  if (isWorth) headers.vary = headers.vary ? `${headers.vary}, Accept-Encoding` : 'Accept-Encoding'
  const isPacked = isWorth && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  const body = isPacked ? await gzip(plain) : plain
  if (isPacked) headers['content-encoding'] = 'gzip'
  response.writeHead(answered.status, { ...headers, 'content-length': body.length }).end(body)
}
