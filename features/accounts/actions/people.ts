'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { createAccount } from '@/features/access/accounts'
import { auth } from '@/features/access/auth'
import type { Person } from '@/features/access/types'
import { allowed, incomplete, refused, textsOf, told } from '../asking'
import { colleague } from '../data'
import { dropFactor, endSessions, lock, setIdentity, setPassword, setRole, unlock } from '../mutations'
import { newOneTimePassword } from '../rules/secrets'
import {
  type FormState,
  identityChange,
  lockReason,
  newColleague,
  roleChange,
  UNTOUCHED,
  whoseAccount,
} from '../schema'
import type { Colleague, Outcome } from '../types'

const PEOPLE = '/staff/admin/users'

const REFUSALS = {
  NOT_THERE: 'notThere',
  SELF: 'self',
  LAST_ADMINISTRATOR: 'lastAdministrator',
  EMAIL_TAKEN: 'emailTaken',
} as const

/** An account with a password for the first sign-in, shown this once. */
export async function createColleague(_before: FormState, form: FormData): Promise<FormState> {
  const by = await allowed('user:manage')
  if (!by) return refused('noRight')
  const typed = textsOf(form, 'name', 'email', 'role')
  const asked = newColleague.safeParse(typed)
  if (!asked.success) return incomplete(asked.error, typed)
  const password = newOneTimePassword()
  const made = await createAccount({ ...asked.data, password, isOneTime: true })
  if (!made.ok) return refused(made.reason === 'EMAIL_TAKEN' ? 'emailTaken' : 'emailInvalid', typed)
  await told(by.id, 'ACCOUNT_CREATED', made.id, { role: asked.data.role })
  revalidatePath(PEOPLE)
  const t = await getTranslations('accounts.done')
  return { ...UNTOUCHED, done: t('created', { name: asked.data.name }), secrets: [password] }
}

/** Another name or e-mail address, of which the audit says only that it changed. With the address the sessions end. */
export async function changeIdentity(_before: FormState, form: FormData): Promise<FormState> {
  const typed = textsOf(form, 'id', 'name', 'email')
  const state = await change(typed, identityChange, async (by, { id, ...fresh }, before) => {
    const details = { name: before.name !== fresh.name, email: before.email !== fresh.email }
    if (!details.name && !details.email) return 'DONE'
    const outcome = await setIdentity(id, fresh, by.id)
    if (outcome === 'DONE') await told(by.id, 'ACCOUNT_CHANGED', id, details)
    return outcome
  })
  return { ...state, typed }
}

/** Another role. The sessions of the account end with it. */
export async function changeRole(_before: FormState, form: FormData): Promise<FormState> {
  return change(textsOf(form, 'id', 'role'), roleChange, async (by, { id, role }, { role: before }) => {
    if (before === role) return 'DONE'
    const outcome = await setRole(id, role, by.id)
    if (outcome === 'DONE') await told(by.id, 'ROLE_CHANGED', id, { before, after: role })
    return outcome
  })
}

export async function lockColleague(_before: FormState, form: FormData): Promise<FormState> {
  return change(textsOf(form, 'id', 'reason'), lockReason, async (by, { id, reason }) => {
    const outcome = await lock(id, reason, by.id)
    if (outcome === 'DONE') await told(by.id, 'ACCOUNT_LOCKED', id)
    return outcome
  })
}

export async function unlockColleague(_before: FormState, form: FormData): Promise<FormState> {
  return change(textsOf(form, 'id'), whoseAccount, async (by, { id }) => {
    const outcome = await unlock(id, by.id)
    if (outcome === 'DONE') await told(by.id, 'ACCOUNT_UNLOCKED', id)
    return outcome
  })
}

/** Another password for the next sign-in, shown this once. All sessions end. */
export async function resetPassword(_before: FormState, form: FormData): Promise<FormState> {
  const fresh = newOneTimePassword()
  const state = await change(textsOf(form, 'id'), whoseAccount, async (by, { id }) => {
    if (id === by.id) return 'SELF'
    const { password } = await auth().$context
    const outcome = await setPassword(id, await password.hash(fresh), { isOneTime: true })
    if (outcome === 'DONE') await told(by.id, 'PASSWORD_RESET', id)
    return outcome
  })
  return state.done ? { ...state, secrets: [fresh] } : state
}

/** The telephone is lost. At the next sign-in another is set up. */
export async function removeFactor(_before: FormState, form: FormData): Promise<FormState> {
  return change(textsOf(form, 'id'), whoseAccount, async (by, { id }) => {
    if (id === by.id) return 'SELF'
    const outcome = await dropFactor(id)
    if (outcome === 'DONE') await told(by.id, 'SECOND_FACTOR_REMOVED', id)
    return outcome
  })
}

export async function endSessionsOf(_before: FormState, form: FormData): Promise<FormState> {
  return change(textsOf(form, 'id'), whoseAccount, async (by, { id }) => {
    const sessions = await endSessions(id, 'all')
    await told(by.id, 'SESSIONS_ENDED', id, { sessions })
    return 'DONE'
  })
}

/** Who may, what was typed, and whose account it is; then the change, and a sentence about what became of it. */
async function change<Asked extends { id: string }>(
  typed: Record<string, string>,
  asks: z.ZodType<Asked>,
  act: (by: Person, asked: Asked, whose: Colleague) => Promise<Outcome>,
): Promise<FormState> {
  const by = await allowed('user:manage')
  if (!by) return refused('noRight')
  const asked = asks.safeParse(typed)
  if (!asked.success) return incomplete(asked.error, typed)
  const whose = await colleague(asked.data.id)
  if (!whose) return refused('notThere')
  const outcome = await act(by, asked.data, whose)
  if (outcome !== 'DONE') return refused(REFUSALS[outcome])
  revalidatePath(PEOPLE, 'layout')
  const t = await getTranslations('accounts.done')
  return { ...UNTOUCHED, done: t('changed') }
}
