import { answer } from './answer.mjs'
import { questionOf } from './question.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ params: Promise<Record<string, string>> }} Context as Next hands it to a route */

/**
 * @typedef {object} Route
 * @property {string} method
 * @property {RegExp} path its named groups are the parameters of the route
 * @property {(request: globalThis.Request, context: Context) => Promise<globalThis.Response>} handle
 */

/** Where the application leaves its handlers when it starts (instrumentation.ts). */
const handed = () =>
  /** @type {Record<symbol, Route[] | undefined>} */ (globalThis)[Symbol.for('registry.api')] ?? []

/**
 * Answers what asks for one of these routes, before Next does, by the same function; everything else is `handle`'s.
 * Which there are is asked each time: Next starts the application after it says that it is ready.
 * @param {(request: Request, response: Response) => Promise<void>} handle
 * @param {() => readonly Route[]} [routes]
 */
export function apiRoutes(handle, routes = handed) {
  /** @param {Request} request @param {Response} response @returns {Promise<void>} */
  return async function respond(request, response) {
    const [path = ''] = request.url?.split('?', 1) ?? []
    for (const { method, path: pattern, handle: route } of routes()) {
      const found = request.method === method && pattern.exec(path)
      if (!found) continue
      const params = Promise.resolve({ ...found.groups })
      return answer(request, response, await route(questionOf(request), { params }))
    }
    return handle(request, response)
  }
}
