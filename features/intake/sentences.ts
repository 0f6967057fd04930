import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/i18n/locale'
import { MESSAGES } from '@/lib/i18n/messages'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { type ColumnKey, headerOf } from './rules/columns'
import type { ListProblem } from './types'

function translator(locale: Locale) {
  const t = createTranslator({ locale, messages: MESSAGES[locale] })
  return (key: string, values: Record<string, string> = {}) => t(key as never, values as never)
}

/** "Dòng 12, cột Công suất (MW): …" */
export function atPlace(
  locale: Locale,
  place: { line: number | null; column: ColumnKey | null },
  message: string,
): string {
  const { line, column } = place
  if (line === null) return message
  const values = { line: String(line), column: column ? headerOf(column) : 'none', message }
  return translator(locale)('intake.at', values)
}

/** A problem of a list in words, with its place in front. */
export function sentenceOf(problem: ListProblem, locale: Locale): string {
  const say = translator(locale)
  const values = Object.entries(problem.params).map(([name, value]) => [
    name,
    name === 'kind' ? say(`rules.kinds.${value}`) : worded(name, value, locale),
  ])
  return atPlace(locale, problem, say(`intake.problems.${problem.rule}`, Object.fromEntries(values)))
}

const worded = (name: string, value: string | number, locale: Locale): string =>
  typeof value === 'number' && name !== 'line' ? formatNumber(value, locale) : String(value)
