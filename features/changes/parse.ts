import type { z } from 'zod'
import type { Problem } from '@/features/stages/types'
import type { Locale } from '@/lib/i18n/locale'
import { inputFault, unwritableAt } from './rules/input'
import { problemsOf, refusal } from './sentences'

export type Parsed<T> =
  | { ok: true; input: T }
  | { ok: false; answer: { status: 400 | 422; body: { problems: Problem[] } } }

/** A body as its schema reads it, or what is wrong with it in words. `body` is anything that was sent. */
export function parse<S extends z.ZodType>(schema: S, body: unknown, locale: Locale): Parsed<z.output<S>> {
  const unwritable = unwritableAt(body)
  if (unwritable !== null) return fault(422, refusal(locale, 'input.characters', unwritable))
  const parsed = schema.safeParse(body)
  if (parsed.success) return { ok: true, input: parsed.data }
  const { status, findings } = inputFault(parsed.error.issues, body)
  return fault(status, problemsOf(findings, locale))
}

const fault = (status: 400 | 422, problems: Problem[]) =>
  ({ ok: false, answer: { status, body: { problems } } }) as const
