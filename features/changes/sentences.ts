import { createTranslator } from 'next-intl'
import type { Problem } from '@/features/stages/types'
import type { Locale } from '@/lib/i18n/locale'
import { MESSAGES } from '@/lib/i18n/messages'
import { finding } from './rules/paper'
import { problemOf, type Words } from './rules/words'
import type { PathFinding } from './types'

function wordsOf(locale: Locale): Words {
  const t = createTranslator({ locale, messages: MESSAGES[locale] })
  return {
    locale,
    say: (key, values) => t(key as never, values as never),
    has: (key) => t.has(key as never),
  }
}

/** Findings as people read them: what is wrong, on what basis, what to do. */
export function problemsOf(findings: readonly PathFinding[], locale: Locale): Problem[] {
  const words = wordsOf(locale)
  return findings.map((found) => problemOf(found, words))
}

/** A single refusal in words. */
export function refusal(
  locale: Locale,
  rule: string,
  path = '',
  params: PathFinding['params'] = {},
): Problem[] {
  return problemsOf([finding(path, rule, 'REFUSE', params)], locale)
}

/** What is wrong with a request itself: its parameters, its headers, its form. */
export function requestProblems(
  findings: readonly Pick<PathFinding, 'path' | 'rule' | 'params'>[],
  locale: Locale,
): Problem[] {
  return problemsOf(
    findings.map(({ path, rule, params }) => finding(path, rule, 'REFUSE', params)),
    locale,
  )
}

/** Why somebody may not do what they asked for. */
export function accessRefusal(
  locale: Locale,
  rule: 'noSession' | 'noPermission' | 'foreignOrigin',
): Problem[] {
  const say = createTranslator({ locale, messages: MESSAGES[locale], namespace: `access.refusals.${rule}` })
  const words = { message: say('message'), fix: say('fix') }
  return [{ path: '', rule: `access.${rule}`, severity: 'REFUSE', basis: null, evidence: null, ...words }]
}
