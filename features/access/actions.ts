'use server'

import { type APIError, isAPIError } from 'better-auth/api'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { siteOrigins } from '@/lib/env'
import { auth } from './auth'
import { isFromThisSite } from './http'
import { TOO_MANY_TRIES } from './limiter'
import { safeNext } from './rules'
import { type SignInState, signInSchema } from './schema'

/** The form of the door. Expected refusals come back as sentences; success leads to `next`. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get('email') ?? '')
  const parsed = signInSchema.safeParse({ email, password: form.get('password') })
  if (!parsed.success) return { email, problems: await incomplete(parsed.error) }
  if (!isFromThisSite(await headers())) return { email, problems: await elsewhere() }
  try {
    await auth().api.signInEmail({ body: parsed.data, headers: await headers() })
  } catch (error) {
    if (!isAPIError(error)) throw error
    return { email, problems: await refused(error) }
  }
  redirect(safeNext(form.get('next')))
}

export async function signOut(): Promise<void> {
  await auth().api.signOut({ headers: await headers() })
  redirect('/sign-in')
}

async function incomplete(error: z.ZodError<z.infer<typeof signInSchema>>): Promise<SignInState['problems']> {
  const t = await getTranslations('access.errors')
  const { email, password } = z.flattenError(error).fieldErrors
  return {
    ...(email && { email: email[0] === 'emailMissing' ? t('emailMissing') : t('emailInvalid') }),
    ...(password && { password: t('passwordMissing') }),
  }
}

/** Under another name of this machine nothing could be saved afterwards: better told at the door. */
async function elsewhere(): Promise<SignInState['problems']> {
  const t = await getTranslations('access.errors')
  return { form: t('elsewhere', { address: siteOrigins()[0] ?? '' }) }
}

async function refused(error: APIError): Promise<SignInState['problems']> {
  const t = await getTranslations('access.errors')
  switch (error.body?.code) {
    case TOO_MANY_TRIES:
      return { form: t('tooManyTries', { seconds: Number(error.body.retryAfter) }) }
    case 'BANNED_USER':
      return { form: t('barred') }
    case 'INVALID_EMAIL':
      return { email: t('emailInvalid') }
    case 'INVALID_EMAIL_OR_PASSWORD':
    case 'PASSWORD_TOO_LONG':
      return { password: t('wrongPair') }
    default:
      throw error
  }
}
