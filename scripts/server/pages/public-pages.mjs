import { asksForPublicPage, pageAddress } from './address.mjs'
import { boundedStore } from './bounded-store.mjs'
import { packPage, sendPage } from './kept-page.mjs'
import { watchLedger } from './ledger-watch.mjs'
import { renderPage } from './render.mjs'
import { sharedQuestion } from './shared-question.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./kept-page.mjs').Page} Page */
/** @typedef {import('./ledger-watch.mjs').Moment} Moment */
/** @typedef {{ page: Page, at: Moment, day: number, until: import('./renewal.mjs').Renewal }} Kept */

/** Some 4,000 pages. */
const CAPACITY_BYTES = 48 * 1024 * 1024

/** Việt Nam has no summer time: UTC+7 all year. Pages count days up to today. */
const dayInVietnam = (/** @type {number} */ now) => Math.floor((now / 3_600_000 + 7) / 24)

/**
 * Answers what asks for a public page, before Next does: from what is kept, as long as the ledger has not touched it
 * and the day is the same; else Next makes it (docs/decisions/0013-kept-pages.md).
 * @param {{ handle: import('./render.mjs').Handle, query: import('./ledger-watch.mjs').Query,
 *           isPublic: boolean, clock?: () => number }} options
 */
export function publicPages({ handle, query, isPublic, clock = Date.now }) {
  const ledger = watchLedger(query)
  const learn = sharedQuestion(() => ledger.now())
  /** @type {ReturnType<typeof boundedStore<Kept>>} */
  const store = boundedStore({ capacity: CAPACITY_BYTES, weigh: ({ page }) => page.packed.length + 2_000 })
  /** Pages that are being made, by address and moment. @type {Map<string, Promise<Page>>} */
  const making = new Map()

  /** null: the database is away, and what is kept is the best that there is. */
  const moment = () => learn().catch(() => null)
  const isGood = (/** @type {Kept} */ { at, day, until }) =>
    day === dayInVietnam(clock()) && ledger.isCurrent(at, until)

  /** @param {string} address */
  async function answer(address) {
    const at = await moment()
    const kept = store.get(address)
    if (kept && isGood(kept)) {
      kept.at = ledger.known()
      return { page: kept.page, how: 'hit' }
    }
    const how = kept ? 'fwd=stale' : 'fwd=uri-miss'
    if (!at) return { page: await make(address), how }
    // Only with those who came while the ledger stood as it does now: what is being made for others may be older.
    const key = `${at.era} ${at.seq} ${address}`
    const made = making.get(key) ?? makeAndKeep(address, at).finally(() => making.delete(key))
    making.set(key, made)
    return { page: await made, how }
  }

  async function make(/** @type {string} */ address) {
    return packPage(await renderPage(handle, address, ANYBODY))
  }

  /**
   * Kept only if the ledger stood still meanwhile: then the page is all of one state of it, which is known by name.
   * @param {string} address @param {Moment} at
   */
  async function makeAndKeep(address, at) {
    const day = dayInVietnam(clock())
    const rendered = await renderPage(handle, address, ANYBODY)
    const [page, then] = await Promise.all([packPage(rendered), moment()])
    const { until } = rendered.notes
    const stoodStill = then?.seq === at.seq && then.era === at.era && day === dayInVietnam(clock())
    if (until && page.status === 200 && stoodStill) store.set(address, { page, at, day, until })
    return page
  }

  /** @param {Request} request @param {Response} response @returns {Promise<void>} */
  return async function respond(request, response) {
    if (!asksForPublicPage(request)) return handle(request, response)
    const address = pageAddress(request.url ?? '/')
    if (isPublic && address) {
      const { page, how } = await answer(address)
      return sendPage(request, response, page, how)
    }
    const page = await packPage(
      await renderPage(handle, request.url ?? '/', isPublic ? ANYBODY : request.headers),
    )
    // made for one who has signed in: for nobody else, on the way to them either
    if (!isPublic) page.headers['cache-control'] = 'private, no-store'
    sendPage(request, response, page, 'fwd=bypass')
  }
}

/** Whoever asks: a page that others get too depends on nothing that one of them sent. */
const ANYBODY = { host: 'localhost', accept: 'text/html', 'user-agent': 'registry' }
