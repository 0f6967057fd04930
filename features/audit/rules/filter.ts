import { parsePartialDate, parseTypedDate } from '@/lib/dates/partial'
import { AUDIT_ACTIONS, type AuditAction } from '../types'

/** Whoever was not signed in, as a choice among the accounts. */
export const NOBODY = 'none'

/** What is asked of the audit. As in the address, where nothing asked is nothing said. */
export type AuditFilter = {
  /** Opaque id of an account, which did it or to which it was done; NOBODY. */
  who: string | null
  action: AuditAction[]
  /** Days of Việt Nam, both inclusive, ISO; `typed` as it stands in the address. */
  from: { day: string; typed: string } | null
  to: { day: string; typed: string } | null
  offset: number
}

export const ALL_EVENTS: AuditFilter = { who: null, action: [], from: null, to: null, offset: 0 }

/** Events on a page. */
export const PAGE = 50

/** Further back one asks by dates: to skip a million rows takes the database as long as to read them. */
const FURTHEST = 100_000

/** A part of the address that could not be read: a misspelt condition would answer with everything. */
export type Unread = { name: string; value: string }

type SearchParams = Record<string, string | string[] | undefined>

export function readAuditFilter(params: SearchParams): { filter: AuditFilter; unread: Unread[] } {
  const unread: Unread[] = []
  const values = (name: string) => [params[name] ?? []].flat().filter((value) => value.trim() !== '')
  const read = <T>(name: string, reader: (value: string) => T | null): T | null => {
    const value = values(name).at(-1)
    if (value === undefined) return null
    const found = reader(value.trim())
    if (found === null) unread.push({ name, value: value.slice(0, 100) })
    return found
  }
  const actions = values('action')
  for (const value of actions.filter((one) => !AUDIT_ACTIONS.includes(one as AuditAction)))
    unread.push({ name: 'action', value: value.slice(0, 100) })
  const filter: AuditFilter = {
    who: read('who', (value) => (/^[\w:-]{1,100}$/.test(value) ? value : null)),
    action: AUDIT_ACTIONS.filter((action) => actions.includes(action)),
    from: read('from', (value) => dayOf(value, 'from')),
    to: read('to', (value) => dayOf(value, 'to')),
    offset:
      read('offset', (value) =>
        /^\d{1,6}$/.test(value) && Number(value) <= FURTHEST ? Number(value) : null,
      ) ?? 0,
  }
  for (const name of Object.keys(params).filter((one) => !Object.hasOwn(ALL_EVENTS, one)))
    unread.push({ name, value: values(name).at(-1)?.slice(0, 100) ?? '' })
  return { filter, unread }
}

/** "12/05/2026" is a day, "05/2026" its first or its last; null: none can be read. */
function dayOf(typed: string, end: 'from' | 'to'): AuditFilter['from'] {
  const stored = parseTypedDate(typed)
  const date = stored ? parsePartialDate(stored) : null
  return date && { day: date[end], typed }
}

function queryOf({ who, action = [], from, to, offset }: Partial<AuditFilter>): string {
  const query = new URLSearchParams()
  if (who) query.set('who', who)
  for (const one of action) query.append('action', one)
  if (from) query.set('from', from.typed)
  if (to) query.set('to', to.typed)
  if (offset) query.set('offset', String(offset))
  return query.size > 0 ? `?${query}` : ''
}

/** The address of a list; the inverse of `readAuditFilter`. */
export const auditHref = (filter: Partial<AuditFilter>): string => `/staff/admin/audit${queryOf(filter)}`

/** The same list as a sheet, all pages of it. */
export const auditSheetHref = (filter: AuditFilter): string =>
  `/staff/admin/audit/csv${queryOf({ ...filter, offset: 0 })}`
