import { AsyncLocalStorage } from 'node:async_hooks'
import http from 'node:http'
import net from 'node:net'
import { linksWithoutScripts, withoutScripts } from './lean.mjs'

/**
 * What a page says of itself while it is made (lib/page-notes.ts writes it): until when it may be kept, and whether
 * there is nothing of that address.
 * @typedef {{ until: import('./renewal.mjs').Renewal | null, missing: boolean }} PageNotes
 */

/** @type {AsyncLocalStorage<PageNotes>} */
const notesOfPage = new AsyncLocalStorage()
Object.assign(globalThis, { [Symbol.for('registry.page-notes')]: notesOfPage })

/** @typedef {(request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>} Handle */
/** @typedef {{ status: number, headers: http.OutgoingHttpHeaders, body: Buffer, notes: PageNotes }} Rendered */

/** Of the connection and of Next's own navigation in the browser, which public pages do not use. */
const NOT_PASSED_ON = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'date',
  'content-length',
  'etag',
  'vary',
]

/**
 * Has Next make a page, and takes its scripts out. The question is made anew from `headers`: what is not handed in
 * (a cookie, a host) can have no part in the page. Where the making fails, a page says so that needs no script either.
 * @param {Handle} handle
 * @param {string} url
 * @param {http.IncomingHttpHeaders} headers
 * @returns {Promise<Rendered>}
 */
export async function renderPage(handle, url, headers) {
  const rendered = await render(handle, url, headers)
  if (rendered.status < 500) return rendered
  const fault = /^\/en(\/|\?|$)/.test(url) ? '/en/fault' : '/fault'
  const told = await render(handle, rendered.code ? `${fault}?code=${rendered.code}` : fault, headers)
  return { ...told, status: rendered.status, notes: rendered.notes }
}

/**
 * @param {Handle} handle @param {string} url @param {http.IncomingHttpHeaders} headers
 * @returns {Promise<Rendered & { code: string | undefined }>} code: by which the log knows what failed
 */
function render(handle, url, headers) {
  const request = questionFor(url, headers)
  const notes = { until: null, missing: false }
  return new Promise((resolve, reject) => {
    const response = new HeldResponse(request, (body) => {
      const type = String(response.getHeader('content-type') ?? '')
      const html = /^text\/html/.test(type) ? body.toString('utf8') : null
      const code = html?.match(/"digest\\?":\\?"(\d+)/)?.[1]
      const passed = response.getHeaders()
      for (const name of NOT_PASSED_ON) delete passed[name]
      if (passed.link) passed.link = linksWithoutScripts(String(passed.link))
      const status = notes.missing ? 404 : response.statusCode
      const page = html === null ? body : Buffer.from(withoutScripts(html))
      resolve({ status, headers: passed, body: page, notes, code })
    })
    notesOfPage.run(notes, () => handle(request, response)).catch(reject)
  })
}

/** @param {string} url @param {http.IncomingHttpHeaders} headers */
function questionFor(url, headers) {
  const request = new http.IncomingMessage(new net.Socket())
  const { 'accept-encoding': _, 'if-none-match': __, ...asked } = headers
  Object.assign(request, { method: 'GET', url, headers: asked, httpVersion: '1.1', complete: true })
  request.push(null)
  return request
}

/** An answer that goes nowhere: it is gathered, and handed over when it is whole. */
class HeldResponse extends http.ServerResponse {
  /** @type {Buffer[]} */
  #parts = []
  #whenWhole

  /** @param {http.IncomingMessage} request @param {(body: Buffer) => void} whenWhole */
  constructor(request, whenWhole) {
    super(request)
    this.#whenWhole = whenWhole
  }

  /** @param {number} status @param {...any} more */
  writeHead(status, ...more) {
    this.statusCode = status
    const headers = more.find((argument) => typeof argument === 'object')
    for (const [name, value] of Object.entries(headers ?? {})) this.setHeader(name, value)
    return this
  }

  /** @param {any} chunk @param {...any} more */
  write(chunk, ...more) {
    this.#take(chunk, more)
    more.find((argument) => typeof argument === 'function')?.()
    return true
  }

  /** @param {any} [chunk] @param {...any} more */
  end(chunk, ...more) {
    if (this.finished) return this
    if (chunk && typeof chunk !== 'function') this.#take(chunk, more)
    this.finished = true
    this.#whenWhole(Buffer.concat(this.#parts))
    for (const told of ['finish', 'close']) this.emit(told)
    return this
  }

  /** Broken off in the middle: what there is of it is no page. */
  destroy() {
    if (this.finished) return this
    this.#parts = []
    this.statusCode = 500
    return this.end()
  }

  flushHeaders() {}

  /** @param {any} chunk @param {any[]} more */
  #take(chunk, [encoding]) {
    this.#parts.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk))
  }
}
