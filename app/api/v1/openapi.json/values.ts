import { z } from 'zod'
import { CONDITIONS, PHASES } from '@/features/stages/types'

/** What answers of the API are made of. */
export const text = z.string()
export const number = z.number()
export const partialDate = text.regex(/^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?$/).nullable()
export const stage = text.regex(/^(H(10|[0-9])|[LS][0-8])$/)
export const standing = {
  phase: z.enum(PHASES).nullable(),
  stage: stage.nullable(),
  condition: z.enum(CONDITIONS),
}
export const day = z.iso.date()
