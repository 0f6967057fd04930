import fs from 'node:fs'
import path from 'node:path'
import { root } from '../../platform/settings.mjs'

/** @typedef {{ message: string, fix: string }} Words */

const LANGUAGES = /** @type {const} */ (['vi', 'en'])

/** The sentences of the application, by language and by rule ("access.foreignOrigin"). */
const sentences = Object.fromEntries(LANGUAGES.map((language) => [language, readWords(language)]))

/** @param {string} language @returns {Record<string, Words>} */
function readWords(language) {
  const read = (/** @type {string} */ name) =>
    JSON.parse(fs.readFileSync(path.join(root, 'messages', language, `${name}.json`), 'utf8'))
  const { refusals } = read('access')
  const { fault, request } = read('problems')
  return {
    fault,
    'access.foreignOrigin': refusals.foreignOrigin,
    'request.too-large': request['too-large'],
    'request.no-length': request['no-length'],
    'request.slow': request.slow,
    'request.target': request.target,
    'request.method': request.method,
  }
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
export const languageOf = (headers) => (/^en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'vi')

/**
 * @param {string} language
 * @param {string} rule
 * @param {Record<string, string | number>} params
 * @returns {Words}
 */
export function wordsOf(language, rule, params) {
  const decimal = (/** @type {string | number} */ value) =>
    typeof value === 'number' ? value.toLocaleString(language, { maximumFractionDigits: 2 }) : value
  const fill = (/** @type {string} */ text) =>
    text.replace(/\{(\w+)\}/g, (_, name) => String(decimal(params[name] ?? '')))
  const { message, fix } = sentences[language]?.[rule] ?? { message: rule, fix: '' }
  return { message: fill(message), fix: fill(fix) }
}
