import { createTranslator } from 'next-intl'
import { formatDateTime } from '@/lib/dates/vietnam'
import type { Locale } from '@/lib/i18n/locale'
import { MESSAGES } from '@/lib/i18n/messages'
import { BYTE_ORDER_MARK, csvRow } from '@/lib/sheets/csv'
import { eventWords, type Names, type Words } from './rules/event-words'
import type { AuditRow } from './types'

export function auditWords(locale: Locale): Words {
  const t = createTranslator({ locale, messages: MESSAGES[locale] })
  return { say: (key, values) => t(key as never, values as never), has: (key) => t.has(key as never) }
}

const COLUMNS = [
  'at',
  'action',
  'actionCode',
  'who',
  'whoId',
  'subjectOnly',
  'subjectId',
  'from',
  'details',
] as const

export const auditSheetHead = ({ say }: Words): string =>
  BYTE_ORDER_MARK + csvRow(COLUMNS.map((column) => say(`audit.columns.${column}`)))

/** A line of the sheet; the time to the second, as the clocks of Việt Nam show it. */
export function auditSheetRow(row: AuditRow, names: Names, words: Words): string {
  const { action, who, subject, details } = eventWords(row, names, words)
  const at = `${formatDateTime(new Date(row.at), 'vi')}:${row.at.slice(17, 19)}`
  return csvRow([at, action, row.action, who, row.who, subject, row.subject, row.address, details || null])
}
