import 'server-only'
import type { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Until when a public page may be kept. EVERY_ACT: until anything is accepted. NEVER: no act makes it old. Else until
 * one of the `works` that it shows is touched, or a work comes into the list that it is a part of, leaves it, or stands
 * otherwise in it; the list as its conditions, each as the marks of which a work must have one.
 */
export type Renewal =
  | 'EVERY_ACT'
  | 'NEVER'
  | { works: readonly string[]; list?: readonly (readonly string[])[] }

type PageNotes = { until: Renewal | null; missing: boolean }

/**
 * What the page that is being made says to the server that stands before Next (scripts/server/pages/render.mjs). It is
 * in the same process; while developing there is none, and nothing is kept.
 */
function notes(): PageNotes | undefined {
  const shared = globalThis as { [key: symbol]: AsyncLocalStorage<PageNotes> | undefined }
  return shared[Symbol.for('registry.page-notes')]?.getStore()
}

/** This page may be kept for all who ask; without this it is made anew for each. A day's end makes every page old. */
export function keepPageUntil(until: Renewal): void {
  const page = notes()
  if (page) page.until = until
}

/**
 * There is nothing of this address: the page is sent with status 404. false: nobody listens, and Next has to be told.
 * Next's own notFound() draws its page by script alone.
 */
export function answerMissing(): boolean {
  const page = notes()
  if (page) page.missing = true
  return page !== undefined
}
