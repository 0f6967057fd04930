'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { countedCode } from '@/features/access/limiter'
import { countTry, forgetTries } from '@/features/access/mutations'
import { needsSecondFactor } from '@/features/access/rules'
import { encipher, encipherDigests } from '@/features/access/second-factor'
import { matchingStep, newSecret, typedCode } from '@/features/access/totp'
import type { Visitor } from '@/features/access/types'
import { beside, oneself, passwordRefusal, refused, told } from '../asking'
import { factorOf } from '../data'
import { beginFactor, confirmFactor, dropFactor, setRecoveryCodes } from '../mutations'
import { newRecoveryCodes } from '../rules/secrets'
import { type FormState, UNTOUCHED } from '../schema'

const PAGE = '/staff/account/second-factor'

/** With the password anew: whoever finds an open session cannot hang a telephone of theirs on it. */
async function withPassword(
  form: FormData,
  then: (visitor: Visitor) => Promise<FormState>,
): Promise<FormState> {
  const visitor = await oneself()
  if (!visitor) return refused('noSession')
  const wrong = await passwordRefusal(visitor.person.id, String(form.get('password') ?? ''))
  return wrong ? beside('password', wrong) : then(visitor)
}

/** Makes the secret that the telephone is to learn; the page shows it from then on. */
export async function beginSecondFactor(_before: FormState, form: FormData): Promise<FormState> {
  return withPassword(form, async ({ person }) => {
    await beginFactor(person.id, await encipher(newSecret()), await encipherDigests([]))
    revalidatePath(PAGE)
    return UNTOUCHED
  })
}

/** The first code of the telephone: from now on one is asked for. Shows the recovery codes, this once. */
export async function confirmSecondFactor(_before: FormState, form: FormData): Promise<FormState> {
  const visitor = await oneself()
  if (!visitor) return refused('noSession')
  const { person, sessionId } = visitor
  const t = await getTranslations('accounts.errors')
  const { key } = countedCode(person.id)
  const { wait } = await countTry(key)
  if (wait > 0) return beside('code', t('tooManyTries', { minutes: Math.ceil(wait / 60) }))
  const factor = await factorOf(person.id)
  if (factor.kind !== 'PENDING') return refused('factorOver')
  const step = matchingStep(factor.secret, typedCode(String(form.get('code') ?? '')), new Date())
  if (!step) return beside('code', t('codeWrong'))
  await forgetTries(key)
  const codes = newRecoveryCodes()
  const kept = { step, codes: await encipherDigests(codes), keep: sessionId }
  if (!(await confirmFactor(person.id, kept))) return refused('factorOver')
  await told(person.id, 'SECOND_FACTOR_SET', person.id)
  return { ...UNTOUCHED, secrets: codes }
}

/** Ten others; the old ones are worth nothing from then on. */
export async function renewRecoveryCodes(_before: FormState, form: FormData): Promise<FormState> {
  return withPassword(form, async ({ person }) => {
    const codes = newRecoveryCodes()
    if (!(await setRecoveryCodes(person.id, await encipherDigests(codes)))) return refused('factorOver')
    await told(person.id, 'SECOND_FACTOR_SET', person.id, { recoveryCodes: true })
    return { ...UNTOUCHED, secrets: codes }
  })
}

/** For another telephone: all sessions end, and at the next sign-in it is set up anew where the role needs it. */
export async function dropOwnFactor(_before: FormState, form: FormData): Promise<FormState> {
  return withPassword(form, async ({ person }) => {
    await dropFactor(person.id)
    const details = { isNeeded: needsSecondFactor(person.role) }
    await told(person.id, 'SECOND_FACTOR_REMOVED', person.id, details)
    redirect(`/sign-in?next=${encodeURIComponent(PAGE)}`)
  })
}
