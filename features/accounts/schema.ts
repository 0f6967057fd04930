import { z } from 'zod'
import { emailKey, ROLES } from '@/features/access/rules'
import { IDLE_MINUTES } from '@/features/settings/rules'

/** The messages are keys of `accounts.errors`. */
const name = z.string().trim().min(1, 'nameMissing').max(120, 'nameLong')
const role = z.enum(ROLES, 'roleMissing')

const email = z
  .string()
  .transform(emailKey)
  .pipe(z.string().min(1, 'emailMissing').pipe(z.email('emailInvalid')))

export const newColleague = z.object({ name, email, role })
export const whoseAccount = z.object({ id: z.string() })
export const identityChange = z.object({ id: z.string(), name, email })
export const roleChange = z.object({ id: z.string(), role })
export const lockReason = z.object({
  id: z.string(),
  reason: z.string().trim().min(1, 'reasonMissing').max(500, 'reasonLong'),
})

export const settingsForm = z.object({
  idleMinutes: z.coerce
    .number('idleMinutes')
    .int('idleMinutes')
    .min(IDLE_MINUTES.min, 'idleMinutes')
    .max(IDLE_MINUTES.max, 'idleMinutes'),
  secondPerson: z.stringbool().default(false),
})

/**
 * What a form of this feature says back. `fields`: sentences beside a field; `error`: about the whole; `done`: what has
 * happened; `secrets`: what is shown this once (a password, recovery codes); `typed`: what was typed and is no secret.
 */
export type FormState = {
  fields: Record<string, string>
  error: string | null
  done: string | null
  secrets: readonly string[] | null
  typed: Record<string, string>
}

export const UNTOUCHED: FormState = { fields: {}, error: null, done: null, secrets: null, typed: {} }
