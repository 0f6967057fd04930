import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { log } from '@/lib/log'
import { queryRows } from '@/lib/query'
import { type StoredEvent, storedEvent } from './rules/stored-event'
import { newTally } from './rules/tally'
import type { AuditAction, AuditEvent } from './types'

/** What is told of after the answer: there may be many, and who waits for a page need not wait for them. */
const AFTERWARDS: ReadonlySet<AuditAction> = new Set(['ACCESS_REFUSED', 'FILE_DOWNLOAD'])
const FLUSH_MS = 1_000

type Waiting = { events: { event: StoredEvent; at: number }[]; timer: NodeJS.Timeout | undefined }
type State = { tally: ReturnType<typeof newTally>; waiting: Waiting }

// Next evaluates this module once for each of its bundles: one count for the whole process.
const shared = globalThis as typeof globalThis & { registryAudit?: State }
shared.registryAudit ??= { tally: newTally(), waiting: { events: [], timer: undefined } }
const { tally, waiting } = shared.registryAudit

/**
 * Tells the audit what happened. Most events are written when this returns; refusals and downloads within a second, and
 * by `flushAudit` when the server ends. Never throws: what is told of goes on whether or not it could be written down; a
 * failure stands in the log with the event.
 */
export async function recordEvent(told: AuditEvent): Promise<void> {
  const now = performance.now()
  const event = tally.take(storedEvent(told), now)
  if (event && !AFTERWARDS.has(told.action)) await write([{ event, at: now }])
  else if (event) waiting.events.push({ event, at: now })
  if (waiting.events.length > 0 || tally.isWaiting()) flushSoon()
}

/** Everything that waits, at the end of the process also what is still being counted. */
export async function flushAudit({ isEnd = true }: { isEnd?: boolean } = {}): Promise<void> {
  clearTimeout(waiting.timer)
  waiting.timer = undefined
  const now = performance.now()
  const counted = tally.due(isEnd ? Number.POSITIVE_INFINITY : now).map((event) => ({ event, at: now }))
  const events = [...waiting.events.splice(0), ...counted]
  if (events.length > 0) await write(events)
  if (!isEnd && tally.isWaiting()) flushSoon()
}

function flushSoon(): void {
  waiting.timer ??= setTimeout(() => flushAudit({ isEnd: false }), FLUSH_MS).unref()
}

async function write(events: Waiting['events']): Promise<void> {
  const now = performance.now()
  const rows = JSON.stringify(events.map(({ event, at }) => ({ ...event, ago: Math.round(now - at) })))
  try {
    await queryRows(Prisma.sql`SELECT audit_record(${rows}::jsonb)`)
  } catch (error) {
    log().error({ events: rows, err: error }, 'not written to the audit')
  }
}
