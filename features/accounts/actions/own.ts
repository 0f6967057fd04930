'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { auth } from '@/features/access/auth'
import { safeNext } from '@/features/access/rules'
import { beside, oneself, passwordRefusal, refused, told } from '../asking'
import { endSessions, noticesRead, setPassword } from '../mutations'
import { passwordProblem } from '../rules/password'
import { type FormState, UNTOUCHED } from '../schema'

const ACCOUNT = '/staff/account'

/** Another password of one's own. Every other session ends. */
export async function changePassword(_before: FormState, form: FormData): Promise<FormState> {
  const visitor = await oneself()
  if (!visitor) return refused('noSession')
  const { person, sessionId } = visitor
  const [old, fresh, again] = ['old', 'fresh', 'again'].map((name) => String(form.get(name) ?? ''))
  const wrong = await passwordRefusal(person.id, old ?? '')
  if (wrong) return beside('old', wrong)
  const t = await getTranslations('accounts.password')
  const problem = fresh === old ? 'same' : passwordProblem(fresh ?? '', person)
  if (problem) return beside('fresh', t(`problems.${problem}`))
  if (fresh !== again) return beside('again', t('problems.different'))
  const { password } = await auth().$context
  await setPassword(person.id, await password.hash(fresh ?? ''), { isOneTime: false, keep: sessionId })
  await told(person.id, 'PASSWORD_CHANGED', person.id)
  redirect(form.has('next') ? safeNext(form.get('next')) : `${ACCOUNT}?done=password`)
}

/** Ends one session, or all of them: then also this one. */
export async function endOwnSessions(_before: FormState, form: FormData): Promise<FormState> {
  const visitor = await oneself()
  if (!visitor) return refused('noSession')
  const { person, sessionId } = visitor
  const only = form.get('id')
  const which = typeof only === 'string' ? { only } : ('all' as const)
  const sessions = await endSessions(person.id, which)
  await told(person.id, 'SESSIONS_ENDED', person.id, { sessions })
  if (which === 'all' || only === sessionId) redirect('/sign-in')
  revalidatePath(ACCOUNT)
  const t = await getTranslations('accounts.sessions')
  return { ...UNTOUCHED, done: t('ended') }
}

/** "I have read it." */
export async function readNotices(): Promise<void> {
  const visitor = await oneself()
  if (!visitor) return
  await noticesRead(visitor.person.id)
  revalidatePath('/staff', 'layout')
}
