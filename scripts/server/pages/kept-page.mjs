import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const gzip = promisify(zlib.gzip)

/**
 * A page as it is sent: packed, since that is how all browsers want it and a tenth of the room.
 * @typedef {{ status: number, headers: import('node:http').OutgoingHttpHeaders, packed: Buffer, etag: string }} Page
 */

/** @param {import('./render.mjs').Rendered} rendered @returns {Promise<Page>} */
export async function packPage({ status, headers, body }) {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { status, headers, packed: await gzip(body), etag }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Page} page
 * @param {string} how for who looks after the server (RFC 9211): was it kept, or made for this question?
 */
export function sendPage(request, response, { status, headers, packed, etag }, how) {
  const { 'if-none-match': known = '', 'accept-encoding': encodings = '' } = request.headers
  const told = { ...headers, vary: 'Accept-Encoding', 'cache-status': `registry; ${how}` }
  if (status !== 200) etag = ''
  if (etag && known.includes(etag)) {
    response.writeHead(304, { ...told, etag }).end()
    return
  }
  const isPacked = /\bgzip\b/.test(String(encodings))
  const body = isPacked ? packed : zlib.gunzipSync(packed)
  response
    .writeHead(status, {
      ...told,
      ...(etag && { etag }),
      ...(isPacked && { 'content-encoding': 'gzip' }),
      'content-length': body.length,
    })
    .end(body)
}
