import type { z } from 'zod'
import type { PathFinding } from '../types'
import { finding } from './paper'

type Issue = z.core.$ZodIssue
type Key = Issue['path'][number]

/** 400: what was sent has not the shape of a change set. 422: the shape is right, a value is not. */
export type InputFault = { status: 400 | 422; findings: PathFinding[] }

/** What of a change set is another thing than was asked for, rather than a wrong value of the right thing. */
const MALFORMED: ReadonlySet<string> = new Set(['input.type', 'input.unknown-key', 'input.missing'])

/** Nobody reads more of them at once, and to put half a million into words takes a quarter of a minute. */
const MOST_FINDINGS = 200

/** The schema's complaints about a body, the first of them, in the terms of every other finding. */
export function inputFault(issues: readonly Issue[], body: unknown): InputFault {
  const findings = issues
    .slice(0, MOST_FINDINGS)
    .flatMap((issue) => findingsOf(issue, body, []))
    .slice(0, MOST_FINDINGS)
  return { status: findings.some(({ rule }) => MALFORMED.has(rule)) ? 400 : 422, findings }
}

function findingsOf(issue: Issue, body: unknown, above: readonly Key[]): PathFinding[] {
  const keys = [...above, ...issue.path]
  const path = keys.map(String).join('.')
  const refuse = (rule: string, params: PathFinding['params'] = {}, at = path) => [
    finding(at, rule, 'REFUSE', { key: named(keys), ...params }),
  ]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, MOST_FINDINGS)
      .flatMap((key) => refuse('input.unknown-key', { key }, path ? `${path}.${key}` : key))
  }
  if (valueAt(body, keys) === undefined) return refuse('input.missing')
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? refuse('input.whole-number')
        : refuse('input.type', { expected: issue.expected })
    case 'invalid_union':
      return issue.errors.length > 0
        ? nearest(issue.errors).flatMap((inner) => findingsOf(inner, body, keys))
        : refuse('input.value', { allowed: '' })
    case 'invalid_value':
      return refuse('input.value', { allowed: issue.values.join(', ') })
    case 'too_big':
      return refuse(sizeRule(issue.origin, 'most'), { limit: Number(issue.maximum) })
    case 'too_small':
      return refuse(sizeRule(issue.origin, 'least'), { limit: Number(issue.minimum) })
    case 'custom':
      return refuse(CUSTOM[issue.message] ?? 'input.format')
    default:
      return refuse('input.format')
  }
}

/** What a sentence calls the place: a number within a list says nothing, the whole of it has no name. */
const named = (keys: readonly Key[]) => String(keys.findLast((key) => typeof key === 'string') ?? 'body')

/** Messages of the schema's own refinements. */
const CUSTOM: Readonly<Record<string, string>> = {
  'partial-date': 'input.partial-date',
  stage: 'input.stage',
  'void-target': 'input.void-target',
  decimals: 'input.decimals',
  twice: 'input.twice',
}

function sizeRule(origin: string, end: 'most' | 'least'): string {
  if (origin === 'string') return end === 'most' ? 'input.too-long' : 'input.empty'
  if (origin === 'array') return end === 'most' ? 'input.too-many' : 'input.too-few'
  return end === 'most' ? 'input.too-great' : 'input.too-small'
}

/** Of several shapes that a value may have, the one whose keys it uses; the last of equals. */
function nearest(alternatives: readonly Issue[][]): Issue[] {
  const foreign = (issues: Issue[]) =>
    issues.reduce((n, issue) => n + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0)
  const fewest = Math.min(...alternatives.map(foreign))
  return alternatives.findLast((issues) => foreign(issues) === fewest) ?? []
}

function valueAt(body: unknown, keys: readonly Key[]): unknown {
  return keys.reduce<unknown>((at, key) => (at as Record<Key, unknown> | null | undefined)?.[key], body)
}

const UNWRITABLE = /[\0\p{Cs}]/u

/** Where a text stands that no database text can hold: with a NUL, or with half of a surrogate pair. null: nowhere. */
export function unwritableAt(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return UNWRITABLE.test(value) ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, item] of Object.entries(value)) {
    const at = unwritableAt(key, path) ?? unwritableAt(item, path ? `${path}.${key}` : key)
    if (at !== null) return at
  }
  return null
}
