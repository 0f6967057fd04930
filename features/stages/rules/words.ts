import { formatPartialDate } from '@/lib/dates/partial'
import type { Finding } from '../types'
import { ruleById } from './lookup'

/**
 * A translator of the namespace `rules`: key and values in, sentence out. next-intl's own is typed by its keys, which
 * are put together here, so callers pass `(key, values) => t(key as never, values as never)`.
 */
export type Say = (key: string, values?: Record<string, string | number>) => string

/** Params that hold codes, and where their words are. Lists are separated by a space. */
const WORDS_OF: Readonly<Record<string, string>> = {
  act: 'acts',
  kind: 'kinds',
  condition: 'conditions',
  stage: 'stages',
  target: 'stages',
}

/** What `given` and `expected` are codes of. */
const COMPARED: Readonly<Record<string, string>> = {
  'act.authority': 'authorities',
  'act.document': 'documentTypes',
  'act.kind': 'kinds',
}

/** The sentence about a finding, what to do, and the legal basis of its row (null: no row). */
export function explainFinding(
  finding: Pick<Finding, 'rule' | 'row' | 'params'>,
  say: Say,
  locale: 'vi' | 'en',
): { message: string; fix: string; basis: string | null } {
  const values = inWords(finding, say, locale)
  const row = finding.row === null ? null : ruleById(finding.row)
  return {
    message: say(`findings.${finding.rule}.message`, values),
    fix: say(`findings.${finding.rule}.fix`, values),
    basis: row?.basis[locale] ?? null,
  }
}

function inWords({ rule, params }: Pick<Finding, 'rule' | 'params'>, say: Say, locale: 'vi' | 'en') {
  const words: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(params)) {
    const group = WORDS_OF[name] ?? (name === 'given' || name === 'expected' ? COMPARED[rule] : undefined)
    if (group && typeof value === 'string') words[name] = listed(value, group, say)
    else words[name] = name === 'expired' ? formatPartialDate(String(value), locale) : value
  }
  return words
}

function listed(codes: string, group: string, say: Say): string {
  const words = codes.split(' ').filter(Boolean)
  return words.map((code) => say(`${group}.${code}`)).join(', ')
}
