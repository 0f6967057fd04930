import { organizationKey } from '@/features/organizations/rules'
import { parsePartialDate } from '@/lib/dates/partial'
import { compareVietnamese } from '@/lib/vietnamese/compare'
import { foldVietnamese } from '@/lib/vietnamese/fold'
import type { DocumentWords } from '../types'
import type { DocumentFilter, DocumentSort } from './filter'
import { symbolKey } from './symbol'

/** A paper as it is looked for. */
export type DocumentEntry = DocumentWords & { hasScan: boolean }

/** An entry with what it is found by, folded once. */
export type IndexedDocument = DocumentEntry & {
  /** Words of everything that is said of it, each behind a space. */
  words: string
  /** The symbol and the số đến in one piece: "961ubndktn". */
  symbolPiece: string
  incomingPiece: string
  issuerKey: string
  days: { from: string; to: string } | null
}

const piece = (text: string | null) => foldVietnamese(symbolKey(text ?? '')).replaceAll(' ', '')

export function indexDocument(entry: DocumentEntry): IndexedDocument {
  const { symbol, issuer, incomingNumber, abstract, foundAt, date } = entry
  const symbolPiece = piece(symbol)
  const issuerKey = issuer ? organizationKey(issuer) : ''
  const said = [symbol, incomingNumber, abstract, issuer, foundAt].map((text) => foldVietnamese(text ?? ''))
  return {
    ...entry,
    words: [...said, symbolPiece, issuerKey].map((text) => ` ${text}`).join(''),
    symbolPiece,
    incomingPiece: piece(incomingNumber),
    issuerKey,
    days: date ? parsePartialDate(date) : null,
  }
}

/**
 * The papers that a filter finds, all pages of them, in order. A question is typed as people remember: the symbol with
 * or without its signs ("961 ubnd ktn", "961/UBND"), the số đến, words of the abstract in any order, without diacritics.
 */
export function findDocuments(all: readonly IndexedDocument[], filter: DocumentFilter): IndexedDocument[] {
  const asked = filter.q === null ? null : { words: wordsOf(filter.q), piece: piece(filter.q) }
  if (asked?.piece === '') return []
  const found = all.filter(
    (entry) => (!asked || answers(entry, asked)) && isOf(entry, filter) && isWithin(entry, filter),
  )
  const order = orderBy(filter.sort ?? '-date')
  if (!asked || filter.sort) return found.sort(order)
  // Who types a number looks for that paper first, and only then for words that begin like it.
  const rank = (entry: IndexedDocument) => (isNumbered(entry, asked.piece) ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b) || order(a, b))
}

type Asked = { words: string[]; piece: string }

const wordsOf = (q: string) => foldVietnamese(q).split(' ').filter(Boolean)

const isNumbered = ({ symbolPiece, incomingPiece }: IndexedDocument, asked: string) =>
  symbolPiece.startsWith(asked) || incomingPiece === asked

const answers = (entry: IndexedDocument, asked: Asked) =>
  isNumbered(entry, asked.piece) || asked.words.every((word) => entry.words.includes(` ${word}`))

function isOf(entry: IndexedDocument, { issuer, type, scan }: DocumentFilter): boolean {
  if (type.length > 0 && !type.includes(entry.type)) return false
  if (scan !== null && entry.hasScan !== (scan === 'yes')) return false
  return issuer === null || ` ${entry.issuerKey}`.includes(` ${organizationKey(issuer)}`)
}

/** A partial date may mean any of its days: a paper of "05/2020" is found by each day of that May. */
function isWithin({ days }: IndexedDocument, { date }: DocumentFilter): boolean {
  if (date === null) return true
  return days !== null && days.from <= date.to && days.to >= date.from
}

type Order = (a: IndexedDocument, b: IndexedDocument) => number

function orderBy(sort: DocumentSort): Order {
  const of: Record<DocumentSort, Order> = {
    '-date': byText((entry) => entry.days?.from ?? null, -1),
    date: byText((entry) => entry.days?.from ?? null, 1),
    '-received': byText((entry) => entry.receivedOn, -1),
    received: byText((entry) => entry.receivedOn, 1),
    symbol: byName((entry) => entry.symbol),
    issuer: byName((entry) => entry.issuer),
  }
  // The id decides between equals, so that pages never overlap.
  return (a, b) => of[sort](a, b) || of['-date'](a, b) || a.id.localeCompare(b.id)
}

/** What is not known stands last in either direction. */
const unknownLast = (a: unknown, b: unknown) => Number(a === null) - Number(b === null)

function byText(of: (entry: IndexedDocument) => string | null, direction: 1 | -1): Order {
  return (a, b) => {
    const [x, y] = [of(a), of(b)]
    if (x === null || y === null) return unknownLast(x, y)
    return x === y ? 0 : x < y ? -direction : direction
  }
}

function byName(of: (entry: IndexedDocument) => string | null): Order {
  return (a, b) => {
    const [x, y] = [of(a), of(b)]
    return x === null || y === null ? unknownLast(x, y) : compareVietnamese(x, y)
  }
}
