'use server'

import { type APIError, isAPIError } from 'better-auth/api'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { siteOrigins } from '@/lib/env'
import { auth } from './auth'
import { CODE_USED, ONE_TIME_OVER } from './door'
import { isFromThisSite } from './http'
import { TOO_MANY_TRIES } from './limiter'
import { ONE_TIME_DAYS, safeNext } from './rules'
import { type CodeState, type SignInState, signInSchema } from './schema'

/** The form of the door. Expected refusals come back as sentences; success leads to `next`. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get('email') ?? '')
  const parsed = signInSchema.safeParse({ email, password: form.get('password') })
  if (!parsed.success) return { email, problems: await incomplete(parsed.error) }
  if (!isFromThisSite(await headers())) return { email, problems: { form: await elsewhere() } }
  const next = safeNext(form.get('next'))
  let asksForCode: boolean
  try {
    const answer = await auth().api.signInEmail({ body: parsed.data, headers: await headers() })
    asksForCode = 'twoFactorRedirect' in answer
  } catch (error) {
    if (!isAPIError(error)) throw error
    return { email, problems: await refused(error) }
  }
  redirect(asksForCode ? `/sign-in/code?next=${encodeURIComponent(next)}` : next)
}

/** The second step, with the authenticator at hand. */
export async function enterCode(_before: CodeState, form: FormData): Promise<CodeState> {
  return secondStep(form, 'codeMissing', async (code) => {
    await auth().api.verifyTOTP({ body: { code }, headers: await headers() })
  })
}

/** The second step, without it. */
export async function enterRecoveryCode(_before: CodeState, form: FormData): Promise<CodeState> {
  return secondStep(form, 'recoveryMissing', async (code) => {
    await auth().api.verifyBackupCode({ body: { code }, headers: await headers() })
  })
}

async function secondStep(
  form: FormData,
  missing: 'codeMissing' | 'recoveryMissing',
  verify: (code: string) => Promise<void>,
): Promise<CodeState> {
  const t = await getTranslations('access.errors')
  const code = String(form.get('code') ?? '').trim()
  if (code === '') return { field: t(missing), form: null, isOver: false }
  if (!isFromThisSite(await headers())) return { field: null, form: await elsewhere(), isOver: false }
  try {
    await verify(code)
  } catch (error) {
    if (!isAPIError(error)) throw error
    return refusedCode(error)
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
async function elsewhere(): Promise<string> {
  const t = await getTranslations('access.errors')
  return t('elsewhere', { address: siteOrigins()[0] ?? '' })
}

async function refused(error: APIError): Promise<SignInState['problems']> {
  const t = await getTranslations('access.errors')
  switch (error.body?.code) {
    case TOO_MANY_TRIES:
      return { form: await tooMany(error) }
    case 'BANNED_USER':
      return { form: t('barred') }
    case ONE_TIME_OVER:
      return { form: t('oneTimeOver', { days: ONE_TIME_DAYS }) }
    case 'INVALID_EMAIL':
      return { email: t('emailInvalid') }
    case 'INVALID_EMAIL_OR_PASSWORD':
    case 'PASSWORD_TOO_LONG':
      return { password: t('wrongPair') }
    default:
      throw error
  }
}

async function tooMany(error: APIError): Promise<string> {
  const t = await getTranslations('access.errors')
  const seconds = Number(error.body?.retryAfter)
  return seconds > 60 ? t('locked', { minutes: Math.ceil(seconds / 60) }) : t('tooManyTries', { seconds })
}

async function refusedCode(error: APIError): Promise<CodeState> {
  const t = await getTranslations('access.errors')
  const beside = (field: string): CodeState => ({ field, form: null, isOver: false })
  switch (error.body?.code) {
    case TOO_MANY_TRIES:
      return { field: null, form: await tooMany(error), isOver: false }
    case 'INVALID_CODE':
      return beside(t('codeWrong'))
    case CODE_USED:
      return beside(t('codeUsed'))
    case 'INVALID_BACKUP_CODE':
      return beside(t('recoveryWrong'))
    case 'BANNED_USER':
      return { field: null, form: t('barred'), isOver: false }
    case ONE_TIME_OVER:
      return { field: null, form: t('oneTimeOver', { days: ONE_TIME_DAYS }), isOver: false }
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return { field: null, form: t('stepOver'), isOver: true }
    default:
      throw error
  }
}
