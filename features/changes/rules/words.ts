import { ruleById } from '@/features/stages/rules/lookup'
import { explainFinding } from '@/features/stages/rules/words'
import type { Problem } from '@/features/stages/types'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { PathFinding } from '../types'

/** A translator of all namespaces, and whether it has a key. */
export type Words = {
  say: (key: string, values?: Record<string, string | number>) => string
  has: (key: string) => boolean
  locale: 'vi' | 'en'
}

/** A finding in words. Those of the rules tables have theirs in `rules.findings`, all others in `problems`. */
export function problemOf(finding: PathFinding, words: Words): Problem {
  const { path, rule, severity, evidence, row } = finding
  const { say, has, locale } = words
  if (has(`problems.${rule}.message`)) {
    const values = inWords(finding.params, words)
    const message = capital(say(`problems.${rule}.message`, values))
    const fix = say(`problems.${rule}.fix`, values)
    const basis = (row && ruleById(row)?.basis[locale]) ?? null
    return { path, rule, severity, message, basis, evidence, fix }
  }
  const explained = explainFinding(finding, (key, values) => say(`rules.${key}`, values), locale)
  return { path, rule, severity, ...explained, evidence }
}

/** A sentence may begin with the name of a field. */
const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** Params that hold codes or keys, and where their words are. */
const WORDS_OF: Readonly<Record<string, readonly string[]>> = {
  act: ['rules.acts'],
  kind: ['rules.kinds'],
  measure: ['works.measures'],
  field: ['works.fields'],
  upper: ['works.fields'],
  lower: ['works.fields'],
  key: ['problems.keys', 'works.fields'],
  fields: ['problems.keys'],
}

function inWords(params: PathFinding['params'], words: Words): Record<string, string> {
  const said = Object.entries(params).map(([name, value]) => [name, inWord(name, value, words)])
  return Object.fromEntries(said)
}

function inWord(name: string, value: string | number, { say, has, locale }: Words): string {
  if (typeof value === 'number') return formatNumber(value, locale, 6)
  if (name === 'date' || name === 'month' || name === 'before')
    return value ? formatPartialDate(value, locale) : 'none'
  if (name === 'unit') return value && ` ${value}`
  const groups = WORDS_OF[name]
  if (!groups) return value || 'none'
  const named = value.split(', ').map((code) => {
    // A key out of the input may hold anything, a point too: only a plain one can be looked up.
    const group = /^[a-z]\w*$/i.test(code) && groups.find((found) => has(`${found}.${code}`))
    return group ? say(`${group}.${code}`) : code
  })
  return named.join(', ')
}
