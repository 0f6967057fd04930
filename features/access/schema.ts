import { z } from 'zod'
import { emailKey } from './rules'

/** The messages are keys of `access.errors`. A short password is not refused here: that would tell what the rule is. */
export const signInSchema = z.object({
  email: z
    .string()
    .transform(emailKey)
    .pipe(z.string().min(1, 'emailMissing').pipe(z.email('emailInvalid'))),
  password: z.string().min(1, 'passwordMissing'),
})

export type SignInState = {
  /** What was typed comes back, so that nothing typed is lost; the password never does. */
  email: string
  /** Sentences beside a field, or about the form as a whole. */
  problems: { email?: string; password?: string; form?: string }
}

/** Of the second step. `isOver`: the first step has to be done again. */
export type CodeState = { field: string | null; form: string | null; isOver: boolean }
