import { DOCUMENT_TYPES, type DocumentType } from '@/features/stages/types'
import { parsePartialDate, parseTypedDate } from '@/lib/dates/partial'
import { nfc } from '@/lib/vietnamese/slug'

const DOCUMENT_SORTS = ['-date', 'date', '-received', 'received', 'symbol', 'issuer'] as const
export type DocumentSort = (typeof DOCUMENT_SORTS)[number]
export const SCAN_STATES = ['yes', 'no'] as const

/** What is asked of the papers. As in the address, where nothing asked is nothing said. */
export type DocumentFilter = {
  /** Symbol, số đến, words of the abstract. */
  q: string | null
  issuer: string | null
  /** Days of the paper's own date, both inclusive, ISO; `typed` as it stands in the address. */
  date: { from: string; to: string; typed: string } | null
  type: DocumentType[]
  /** With or without a scan. */
  scan: (typeof SCAN_STATES)[number] | null
  /** null: as the question has it, else the newest first. */
  sort: DocumentSort | null
  offset: number
}

export const ALL_DOCUMENTS: DocumentFilter = {
  q: null,
  issuer: null,
  date: null,
  type: [],
  scan: null,
  sort: null,
  offset: 0,
}

/** Papers on a page. */
export const PAGE = 50

/** A part of the address that could not be read: a misspelt condition would answer with all papers. */
export type Unread = { name: string; value: string }

type SearchParams = Record<string, string | string[] | undefined>

export function readDocumentFilter(params: SearchParams): { filter: DocumentFilter; unread: Unread[] } {
  const unread: Unread[] = []
  const values = (name: string) => [params[name] ?? []].flat().filter((value) => value.trim() !== '')
  const last = (name: string) => values(name).at(-1) ?? null
  const read = <T>(name: string, reader: (value: string) => T | null): T | null => {
    const value = last(name)
    const found = value === null ? null : reader(value)
    if (value !== null && found === null) unread.push({ name, value: value.slice(0, 100) })
    return found
  }
  const one =
    <T extends string>(codes: readonly T[]) =>
    (value: string) =>
      codes.find((code) => code === value) ?? null
  const types = values('type')
  for (const value of types.filter((type) => !DOCUMENT_TYPES.includes(type as DocumentType)))
    unread.push({ name: 'type', value: value.slice(0, 100) })
  const filter: DocumentFilter = {
    q: nfc(last('q') ?? '').slice(0, 200) || null,
    issuer: nfc(last('issuer') ?? '').slice(0, 300) || null,
    date: read('date', readDays),
    type: DOCUMENT_TYPES.filter((type) => types.includes(type)),
    scan: read('scan', one(SCAN_STATES)),
    sort: read('sort', one(DOCUMENT_SORTS)),
    offset: read('offset', (value) => (/^\d{1,7}$/.test(value) ? Number(value) : null)) ?? 0,
  }
  const known = new Set([...Object.keys(ALL_DOCUMENTS)])
  for (const name of Object.keys(params).filter((name) => !known.has(name)))
    unread.push({ name, value: last(name)?.slice(0, 100) ?? '' })
  return { filter, unread }
}

/** "12/05/2020", "05/2020", "2019–2020", "01/03/2020 đến 15/03/2020": the days that are meant; null: none can be read. */
export function readDays(typed: string): DocumentFilter['date'] {
  const text = nfc(typed)
  const whole = days(text)
  if (whole) return { from: whole.from, to: whole.to, typed: text }
  // A hyphen joins both days and the parts of one: the cut that leaves a date on either side is meant.
  for (const cut of text.matchAll(/\s*(?:–|—|đến|\.\.|-)\s*/gu)) {
    const [first, second] = [text.slice(0, cut.index), text.slice(cut.index + cut[0].length)].map(days)
    if (first && second && first.from <= second.to) return { from: first.from, to: second.to, typed: text }
  }
  return null
}

function days(text: string): { from: string; to: string } | null {
  const stored = parseTypedDate(text)
  return stored ? parsePartialDate(stored) : null
}

/** The address of a list; the inverse of `readDocumentFilter`. */
export function documentsHref(filter: Partial<DocumentFilter>): string {
  const query = new URLSearchParams()
  const { q, issuer, date, type = [], scan, sort, offset } = filter
  if (q) query.set('q', q)
  if (issuer) query.set('issuer', issuer)
  if (date) query.set('date', date.typed)
  for (const one of type) query.append('type', one)
  if (scan) query.set('scan', scan)
  if (sort) query.set('sort', sort)
  if (offset) query.set('offset', String(offset))
  return query.size > 0 ? `/staff/documents?${query}` : '/staff/documents'
}
