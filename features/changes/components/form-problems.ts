import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'
import type { ChangeSetRequest } from '../schema'
import { changeSetInput } from '../schema'

/** Keys of the sentences in messages, `changes.errors`. */
export type ErrorKey = 'required' | 'date' | 'day' | 'number' | 'long' | 'invalid' | 'work'

/** Makes the server's schema the form's own: the same request is judged on both sides. */
export function requestResolver<V extends FieldValues>(
  toRequest: (values: V) => ChangeSetRequest,
  fieldOf: (path: string) => string,
  say: (key: ErrorKey, max: number) => string,
): Resolver<V> {
  return (values) => {
    const parsed = changeSetInput.safeParse(toRequest(values))
    if (parsed.success) return { values, errors: {} }
    const errors: Record<string, unknown> = {}
    for (const issue of parsed.error.issues) {
      put(errors, fieldOf(issue.path.join('.')), { type: issue.code, message: sentence(issue, say) })
    }
    return { values: {}, errors: errors as FieldErrors<V> }
  }
}

function sentence(issue: z.core.$ZodIssue, say: (key: ErrorKey, max: number) => string): string {
  const key = String(issue.path.at(-1) ?? '')
  if (issue.path.length === 1 && issue.path[0] === 'changes') return say('work', 0)
  if (issue.code === 'too_big') return say('long', Number(issue.maximum))
  if (key === 'receivedOn') return say('day', 0)
  if (/^(date|effectiveOn|until)$/.test(key)) return say('date', 0)
  if (/^capacity/.test(key)) return say('number', 0)
  if (issue.code === 'too_small' || (issue.input === undefined && issue.code !== 'custom'))
    return say('required', 0)
  return say('invalid', 0)
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
