import type { AuditRow } from '../types'

/** The sentences of the language that somebody reads; keys as in messages/. */
export type Words = {
  say: (key: string, values?: Record<string, string | number>) => string
  has: (key: string) => boolean
}

/** Names behind the opaque ids, as far as the accounts are still there. */
export type Names = ReadonlyMap<string, { name: string }>

/** Said by the subject, or of use to a program only. */
const UNSAID = new Set(['document', 'status'])

/** In this order, all others behind them: the database keeps no order of its own. */
const FIRST = ['method', 'rule', 'name', 'role', 'before', 'after', 'rows', 'conditions']
const placeOf = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)

/** An event in words, for the page and for the sheet alike. */
export function eventWords({ who, action, subject, details }: AuditRow, names: Names, given: Words) {
  const words = { ...given, has: (key: string) => !isInherited(key) && given.has(key) }
  const { say, has } = words
  return {
    action: has(`audit.actions.${action}`) ? say(`audit.actions.${action}`) : action,
    who: nameOf(who, names, words),
    subject: subject === who ? null : subjectOf(subject, names, words),
    details: Object.entries(details)
      .filter(([key, value]) => value !== null && !UNSAID.has(key) && !(key === 'account' && value === true))
      .sort(([a], [b]) => placeOf(a) - placeOf(b))
      .map(([key, value]) => detail(key, value as Said, words))
      .join(' · '),
  }
}

const scalar = (value: Said) => (typeof value === 'boolean' ? String(value) : value)

/** The conditions of a list as its address has them, with the letters that they stand for. */
function readable(query: string): string {
  const parts = [...new URLSearchParams(query)].filter(([, value]) => value !== '')
  return parts.map(([name, value]) => `${name}=${value}`).join(', ')
}

/** "…constructor" is in every object, and no word of ours. */
const isInherited = (key: string) => key.slice(key.lastIndexOf('.') + 1) in {}

type Said = string | number | boolean

function nameOf(who: string | null, names: Names, { say }: Words): string {
  if (who === null) return say('audit.who.nobody')
  if (who === 'system:owner') return say('audit.who.owner')
  if (who.startsWith('system:')) return say('audit.who.system')
  return names.get(who)?.name ?? say('audit.who.gone')
}

function subjectOf(subject: string | null, names: Names, { say, has }: Words): string | null {
  if (subject === null) return null
  // "session.idleMinutes", "/staff/works/csv": dots and slashes are no part of a key
  const key = `audit.subjects.${subject.replace(/^\//, '').replace(/[./]/g, '_')}`
  if (/^[\w./]+$/.test(subject) && has(key)) return say(key)
  return names.get(subject)?.name ?? subject
}

function detail(key: string, value: Said, { say, has }: Words): string {
  const code = String(value).replaceAll('.', '_')
  const places = [`audit.values.${code}`, `access.roles.${code}`, `access.permissions.${code}`]
  const known = places.find((one) => /^[\w.:]+$/.test(one) && has(one))
  const said = known ? say(known) : key === 'conditions' ? readable(String(value)) : scalar(value)
  return has(`audit.details.${key}`) ? say(`audit.details.${key}`, { value: said }) : `${key}: ${said}`
}
