import { z } from 'zod'
import { nfc } from '@/lib/vietnamese/slug'
import { givenReasons } from '../schema'

/** What is sent with a step of a proposal: `version` as whoever takes the step saw it. */
const version = z.number().int().min(1)

export const acceptRequest = z.strictObject({
  version,
  /** Digest of what was shown: where it is another one now, nothing is accepted. */
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullish()
    .transform((value) => value ?? null),
  /** Places of the changes that are accepted; the others go on waiting. Absent: all. */
  positions: z
    .array(z.number().int().min(0))
    .min(1)
    .max(40000)
    .nullish()
    .transform((value) => value ?? null),
  /** Why whoever accepts goes ahead in spite of warnings that are new since it was sent. Places are those of the whole. */
  reasons: givenReasons,
})

export const sendBackRequest = z.strictObject({
  version,
  reason: z
    .string()
    .transform((value) => nfc(value).trim())
    .pipe(z.string().min(1).max(2000))
    .meta({ minLength: 1, maxLength: 2000 }),
})

export const stepRequest = z.strictObject({ version })

export type AcceptRequest = z.input<typeof acceptRequest>
export type SendBackRequest = z.input<typeof sendBackRequest>
export type StepRequest = z.input<typeof stepRequest>
