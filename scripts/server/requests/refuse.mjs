import { API_HEADERS } from '../headers.mjs'
import { languageOf, wordsOf } from './words.mjs'

/**
 * Answers with a sentence: JSON, as every answer of the API from 400 on, or a page for who wants to read.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ status: number, rule: string, params?: Record<string, string | number> }} refusal
 */
export function refuse(request, response, { status, rule, params = {} }) {
  const language = languageOf(request.headers)
  const words = wordsOf(language, rule, params)
  const isPage = Boolean(request.headers.accept?.includes('text/html')) && !/^\/api\//.test(request.url ?? '')
  const body = Buffer.from(isPage ? pageOf(language, words) : problemOf(rule, words))
  response.writeHead(status, {
    ...API_HEADERS,
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json',
    'cache-control': 'no-store',
    'content-length': body.length,
    connection: 'close', // whatever else is being sent is not read
  })
  response.end(body)
  request.resume()
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
