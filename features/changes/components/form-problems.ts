import { type FieldErrors, type FieldValues, get, type Resolver } from 'react-hook-form'
import type { z } from 'zod'
import { parseVietnameseNumber } from '@/lib/numbers/vietnamese'
import type { ChangeSetRequest } from '../schema'
import { changeSetInput } from '../schema'
import type { FormSentences } from './use-form-sentences'

/** Makes the server's schema the form's own: the same request is judged on both sides. */
export function requestResolver<V extends FieldValues>(
  toRequest: (values: V) => ChangeSetRequest,
  fieldOf: (path: string, values: V) => string,
  say: FormSentences,
): Resolver<V> {
  return (values) => {
    const parsed = changeSetInput.safeParse(toRequest(values))
    if (parsed.success) return { values, errors: {} }
    const errors: Record<string, unknown> = {}
    for (const issue of parsed.error.issues) {
      const field = fieldOf(issue.path.join('.'), values)
      put(errors, field, { type: issue.code, message: sentence(issue, get(values, field), say) })
    }
    return { values: {}, errors: errors as FieldErrors<V> }
  }
}

/** What is wrong, said of what was typed and not of what the request made of it. */
function sentence(issue: z.core.$ZodIssue, typed: unknown, say: FormSentences): string {
  const key = String(issue.path.at(-1) ?? '')
  if (issue.path.length === 1 && issue.path[0] === 'changes') return say.plain('work')
  if (issue.code === 'too_big' && issue.origin === 'string') return say.long(Number(issue.maximum))
  if (key === 'act' && !typed) return say.plain('act')
  if (key === 'file') return say.plain('scan')
  if (typed === undefined || (typeof typed === 'string' && !typed.trim())) return say.plain('required')
  if (/^(receivedOn|on|dueOn)$/.test(key)) return say.plain('day')
  if (/^(date|effectiveOn|until)$/.test(key)) return say.plain('date')
  if (key === 'month' || key === 'toMonth') return say.plain('month')
  if (key === 'code') return say.plain('unit')
  if (issue.code === 'invalid_type' && issue.expected === 'number') return numberSentence(String(typed), say)
  return say.plain('invalid')
}

function numberSentence(typed: string, say: FormSentences): string {
  const parsed = parseVietnameseNumber(typed)
  if (!parsed.ok && parsed.reason === 'ambiguous') return say.ambiguous(typed.trim(), parsed.readings)
  return say.plain('number')
}

/** Sets `errors.a.b` for the path "a.b"; the first sentence of a field stays. */
function put(errors: Record<string, unknown>, path: string, error: object): void {
  const keys = path.split('.')
  let at = errors
  for (const key of keys.slice(0, -1)) {
    at[key] ??= {}
    at = at[key] as Record<string, unknown>
  }
  at[keys.at(-1) as string] ??= error
}
