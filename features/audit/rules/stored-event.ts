import type { AuditDetails, AuditEvent } from '../types'

/** In characters; the table refuses longer ones, and with them the whole list that they came in. */
const LONGEST = { who: 100, subject: 200, address: 64, detail: 300, details: 20 } as const

/** As `audit_record` takes it. */
export type StoredEvent = {
  who: string | null
  action: string
  subject: string | null
  address: string | null
  details: AuditDetails
}

/** Whatever a caller hands over fits the table: cut, without signs that PostgreSQL or a terminal would stumble over. */
export function storedEvent({ who, action, subject, from, details = {} }: AuditEvent): StoredEvent {
  const fitting = Object.entries(details)
    .slice(0, LONGEST.details)
    .map(([name, value]) => [
      name.slice(0, 40),
      typeof value === 'string' ? plain(value).slice(0, LONGEST.detail) : value,
    ])
  const stored = {
    who: short(who, LONGEST.who),
    action,
    subject: short(subject, LONGEST.subject),
    address: short(from, LONGEST.address),
    details: Object.fromEntries(fitting) as AuditDetails,
  }
  const tooMuch = new TextEncoder().encode(JSON.stringify(stored.details)).length > 3_500
  return tooMuch ? { ...stored, details: { cut: true } } : stored
}

function short(value: string | null | undefined, longest: number): string | null {
  return plain(value ?? '').slice(0, longest) || null
}

/** No control signs, no halves of signs. */
const plain = (value: string): string => value.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()
