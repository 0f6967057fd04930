import { z } from 'zod'
import { emailKey } from './rules'

/** The messages are keys of `access.errors`. The password is not judged here: older ones may be shorter than today's rule. */
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
  problem: { field: 'email' | 'password' | 'form'; message: string } | null
}
