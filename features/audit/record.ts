import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { storedEvent } from './rules/stored-event'
import type { AuditEvent } from './types'

/**
 * Tells the audit what happened. Never throws: what is told of goes on whether or not it could be written down; a
 * failure stands in the log with the event.
 */
export async function recordEvent(event: AuditEvent): Promise<void> {
  const events = JSON.stringify([storedEvent(event)])
  try {
    await queryRows(Prisma.sql`SELECT audit_record(${events}::jsonb)`)
  } catch (error) {
    console.error(`not written to the audit: ${events}`, error)
  }
}
