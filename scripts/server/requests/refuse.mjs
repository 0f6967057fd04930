import { STATUS_CODES } from 'node:http'
import { API_HEADERS } from '../headers.mjs'
import { languageOf, wordsOf } from './words.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {{ status: number, rule: string, params?: Record<string, string | number> }} Refusal */

/** How long is listened to what is still being sent, after the answer. */
const LINGER_MS = 30_000

/**
 * Answers with a sentence: JSON, as every answer of the API from 400 on, or a page for who wants to read.
 * @param {Request} request
 * @param {import('node:http').ServerResponse} response
 * @param {Refusal} refusal
 */
export function refuse(request, response, refusal) {
  const { status, headers, body } = saying(request, refusal)
  response.writeHead(status, headers)
  response.write(body)
  endWhenSent(request, response)
}

/**
 * The answer is out; the connection closes when the other end has sent all that it had to say, which nobody reads. Closed
 * under its hands, it would see a broken pipe and never look at the answer.
 * @param {Request} request
 * @param {import('node:http').ServerResponse} response
 */
function endWhenSent(request, response) {
  const end = () => {
    clearTimeout(impatience)
    response.end()
  }
  const impatience = setTimeout(end, LINGER_MS)
  impatience.unref()
  if (request.readableEnded || request.destroyed) return end()
  for (const told of ['end', 'close']) request.once(told, end)
  request.resume()
}

/**
 * The same past whoever still waits for the body: they see a connection that broke off.
 * @param {Request} request
 * @param {import('node:http').ServerResponse} response
 * @param {Refusal} refusal
 */
export function refuseAndHangUp(request, response, refusal) {
  const { socket } = request
  if (response.headersSent) return void socket.destroy()
  const { status, headers, body } = saying(request, refusal)
  response.statusCode = status // for the log
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${[`${status} ${STATUS_CODES[status]}`, ...lines].join('\r\n')}\r\n\r\n${body}`)
  setTimeout(() => socket.destroy(), HANG_UP_MS).unref()
}

/** For the answer to arrive. */
const HANG_UP_MS = 1_000

/** @param {Request} request @param {Refusal} refusal */
function saying({ headers, url }, { status, rule, params = {} }) {
  const language = languageOf(headers)
  const words = wordsOf(language, rule, params)
  const isPage = Boolean(headers.accept?.includes('text/html')) && !/^\/api\//.test(url ?? '')
  const body = Buffer.from(isPage ? pageOf(language, words) : problemOf(rule, words))
  return {
    status,
    body,
    headers: {
      ...API_HEADERS,
      'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json',
      'cache-control': 'no-store',
      'content-length': body.length,
      connection: 'close', // whatever else is being sent is not read
    },
  }
}

/** @param {string} rule @param {import('./words.mjs').Words} words */
function problemOf(rule, { message, fix }) {
  const problem = { path: '', rule, severity: 'REFUSE', message, basis: null, evidence: null, fix }
  return JSON.stringify({ problems: [problem] })
}

/** Nothing in it comes from the request. @param {string} language @param {import('./words.mjs').Words} words */
const pageOf = (language, { message, fix }) =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${message}</title><h1>${message}</h1><p>${fix}</p></html>`
