import { API_HEADERS } from '../headers.mjs'
import { prepareDesk } from './desk-pages.mjs'
import { refusalOf } from './gate.mjs'
import { knowRequest } from './known-requests.mjs'
import { refuse, refuseAndHangUp } from './refuse.mjs'
import { tellOf } from './request-line.mjs'
import { siteOrigins } from './site-origins.mjs'
import { watchBody } from './slow-body.mjs'

/** A year: a browser that was here once asks for nothing but https afterwards. Of this name alone, not of those below. */
const HSTS = 'max-age=31536000'

const BEFORE_ALL = Object.entries(API_HEADERS)

/** @param {import('node:http').IncomingHttpHeaders} headers */
const hasBody = (headers) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0

/** @typedef {(headers: import('node:http').IncomingHttpHeaders, about: { path: string, method: string, status: number, rule: string }) => Promise<void>} TellRefused */

/** Where the application leaves it when it starts (instrumentation.ts). */
const tellAudit = () =>
  /** @type {Record<symbol, TellRefused | undefined>} */ (globalThis)[Symbol.for('registry.refused')]

/**
 * The outermost: every request gets its number and its address, is told of, and is refused here where no address would
 * take it; whatever breaks further in is answered with a sentence and that number.
 * @param {{ settings: Parameters<typeof siteOrigins>[0] & { trustedProxies: import('node:net').BlockList },
 *   log: import('pino').Logger,
 *   respond: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>,
 *   dev?: boolean, pace?: Parameters<typeof watchBody>[2] }} inner
 * @returns {import('node:http').RequestListener}
 */
export function shell({ settings, log, respond, dev = false, pace }) {
  const origins = siteOrigins(settings)
  const isSecure = settings.publicUrl?.startsWith('https://')
  return (request, response) => {
    const known = knowRequest(request, response, settings.trustedProxies)
    tellOf(log, request, response, known)
    // What Next answers by itself (a redirect to an address without its last stroke, a script that is not there) would
    // say none of it. Each page says its own over it (next.config.js).
    for (const [name, value] of BEFORE_ALL) response.setHeader(name, value)
    if (isSecure) response.setHeader('strict-transport-security', HSTS)
    if (hasBody(request.headers))
      watchBody(
        request,
        () => refuseAndHangUp(request, response, { status: 408, rule: 'request.slow' }),
        pace,
      )
    const refusal = refusalOf(request, origins)
    if (refusal) {
      const { method = '', url = '' } = request
      const about = { method, path: url.split('?', 1)[0] ?? '', status: refusal.status, rule: refusal.rule }
      if (refusal.status === 403) void tellAudit()?.(request.headers, about)
      return refuse(request, response, refusal)
    }
    prepareDesk(request, response, { dev })
    respond(request, response).catch((error) => {
      log.error({ reference: known.reference, err: error }, 'fault')
      if (response.headersSent) response.destroy()
      else refuse(request, response, { status: 500, rule: 'fault', params: { reference: known.reference } })
    })
  }
}
