import type { DocumentType } from '@/features/stages/types'
import { nfc } from '@/lib/vietnamese/slug'

/** What is unusual about a symbol; words are made at the edge (messages/…/problems). */
export type SymbolHint = 'spaces' | 'noNumber' | 'noSlash' | 'noIssuer' | 'lowerCase' | 'shape'

export type SymbolCheck = { ok: true } | { ok: false; hint: SymbolHint }

const NUMBER = String.raw`\d{1,5}[A-Z]?`
const GROUP = '[A-ZĐƯƠ][A-Za-zĐđƯưƠơ0-9]*'

/**
 * Number, the year for normative acts, then groups of letters: 961/UBND-KTN, 08/2018/QĐ-UBND, 3248A/QĐ-BCT,
 * 12/SCT-QLĐN&TKNL, 123/EVNNPT-KH+ĐT (NĐ 30/2020/NĐ-CP Annex I; & and + are ordinary for drafting units).
 */
const ORDINARY = new RegExp(`^${NUMBER}(/(19|20)\\d{2})?/${GROUP}([-–&+]${GROUP})*$`)

/** Whether a symbol has an ordinary shape. What is printed is stored all the same: this warns, it never refuses. */
export function checkSymbol(symbol: string): SymbolCheck {
  const text = nfc(symbol)
  return ORDINARY.test(text) ? { ok: true } : { ok: false, hint: hintFor(text) }
}

function hintFor(text: string): SymbolHint {
  if (/\s/.test(text) && ORDINARY.test(text.replace(/\s+/g, ''))) return 'spaces'
  if (!/^\d/.test(text)) return 'noNumber'
  if (!text.includes('/')) return 'noSlash'
  if (/\/$|^\d+[A-Z]?\/(19|20)\d{2}$/.test(text)) return 'noIssuer'
  if (ORDINARY.test(text.toUpperCase())) return 'lowerCase'
  return 'shape'
}

/**
 * The symbol for comparing: documents are unique by (issuer, this key, year), since numbers restart each year. NFC,
 * capitals, any dash as a hyphen, no spaces, and the number without the leading zero that NĐ 30/2020/NĐ-CP asks for.
 */
export function symbolKey(symbol: string): string {
  return nfc(symbol.toUpperCase())
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/^0+(?=\d)/, '')
}

/** NĐ 30/2020/NĐ-CP Annex III, in capitals; those without a type of their own here are VAN_BAN_KHAC. */
const TYPE_OF_SIGN: Readonly<Record<string, DocumentType>> = {
  QĐ: 'QUYET_DINH',
  NQ: 'NGHI_QUYET',
  TTR: 'TO_TRINH',
  BC: 'BAO_CAO',
  TB: 'THONG_BAO',
  BB: 'BIEN_BAN',
  GP: 'GIAY_PHEP',
  KH: 'KE_HOACH',
  CĐ: 'CONG_DIEN',
}

/** The other abbreviations of Annex III, and the normative acts (nghị định, thông tư). */
const OTHER_SIGNS = new Set(
  'CT QC QYĐ TC HD CTR PA ĐA DA HĐ BGN BTT GUQ GM GGT GNP PG PC PB NĐ TT TTLT PL'.split(' '),
)

/**
 * The type of document that a symbol of ordinary shape says: the first group behind the number. A công văn has no type
 * there ("961/UBND-KTN"). null where the symbol has no ordinary shape, or gives no type (61/2024/QH15: luật or nghị quyết).
 */
export function typeOfSymbol(symbol: string): DocumentType | null {
  const text = nfc(symbol).replace(/\s+/g, '')
  if (!ORDINARY.test(text)) return null
  const [, ...parts] = text.toUpperCase().split('/')
  const sign = parts.at(-1)?.split(/[-–]/)[0] ?? ''
  const isNormative = parts.length > 1
  return TYPE_OF_SIGN[sign] ?? (OTHER_SIGNS.has(sign) ? 'VAN_BAN_KHAC' : isNormative ? null : 'CONG_VAN')
}

/** The year that a document's number counts in: of the symbol (08/2018/QĐ-UBND), else of its (partial) date, else null. */
export function documentYear(document: { symbol: string | null; date: string | null }): number | null {
  const ofSymbol = /^[^/]*\/((?:19|20)\d{2})\//.exec(document.symbol ?? '')?.[1]
  const ofDate = /^\d{4}/.exec(document.date ?? '')?.[0]
  const year = ofSymbol ?? ofDate
  return year ? Number(year) : null
}
