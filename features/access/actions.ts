'use server'

import { APIError } from 'better-auth/api'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { auth } from './auth'
import { TOO_MANY_TRIES } from './limiter'
import { safeNext } from './rules'
import { type SignInState, signInSchema } from './schema'

/** The form of the door. Expected refusals come back as a sentence; success leads to `next`. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const parsed = signInSchema.safeParse(Object.fromEntries(form))
  const email = String(form.get('email') ?? '')
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = issue?.path[0] === 'password' ? 'password' : 'email'
    return { email, problem: { field, message: await sentenceOf(issue?.message) } }
  }
  try {
    await auth().api.signInEmail({ body: parsed.data, headers: await headers() })
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    return { email, problem: await problemOf(error) }
  }
  redirect(safeNext(form.get('next')))
}

export async function signOut(): Promise<void> {
  await auth().api.signOut({ headers: await headers() })
  redirect('/sign-in')
}

async function problemOf(error: APIError): Promise<SignInState['problem']> {
  const t = await getTranslations('access.errors')
  switch (error.body?.code) {
    case TOO_MANY_TRIES:
      return { field: 'form', message: t('tooManyTries', { seconds: Number(error.body.retryAfter) }) }
    case 'BANNED_USER':
      return { field: 'form', message: t('barred') }
    case 'INVALID_EMAIL':
      return { field: 'email', message: t('emailInvalid') }
    case 'INVALID_EMAIL_OR_PASSWORD':
    case 'PASSWORD_TOO_LONG':
      return { field: 'password', message: t('wrongPair') }
    default:
      throw error
  }
}

async function sentenceOf(key: string | undefined): Promise<string> {
  const t = await getTranslations('access.errors')
  return key === 'passwordMissing' || key === 'emailMissing' ? t(key) : t('emailInvalid')
}
