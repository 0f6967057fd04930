import { z } from 'zod'
import { parseTypedDate } from '@/lib/dates/partial'

/** A symbol is typed twice, once with the order and once as the last look: spaces and capitals make no difference. */
const asTyped = (text: string) => text.normalize('NFC').replace(/\s+/g, '').toLowerCase()

const DAY = /^\d{4}-\d\d-\d\d$/

const day = z.string().transform((typed, context) => {
  const date = parseTypedDate(typed.trim())
  if (date && DAY.test(date)) return date
  context.addIssue({ code: 'custom', message: 'dateWrong' })
  return z.NEVER
})

/** What the form of an erasure sends. The message of an issue is a key of messages/, `erasure.errors`. */
export const erasureInput = z
  .strictObject({
    kind: z.enum(['NOTE', 'PERSON']),
    subject: z.string().min(1).max(100),
    symbol: z.string().trim().min(1, 'symbolMissing').max(100, 'tooLong'),
    date: day,
    orderedBy: z.string().trim().min(1, 'orderedByMissing').max(200, 'tooLong'),
    again: z.string(),
  })
  .refine(({ symbol, again }) => asTyped(symbol) === asTyped(again), {
    path: ['again'],
    message: 'notTheSame',
  })

export const ERASURE_FIELDS = ['symbol', 'date', 'orderedBy', 'again'] as const
export type ErasureField = (typeof ERASURE_FIELDS)[number]

/** What the form shows after it was sent: what was typed, and the sentence beside each field. */
export type ErasureState = {
  typed: Record<ErasureField, string>
  problems: Partial<Record<ErasureField | 'form', string>>
}
