import { randomUUID } from 'node:crypto'
import { isAPIError } from 'better-auth/api'
import { db } from '@/lib/db'
import { compareVietnamese } from '@/lib/vietnamese/compare'
import { auth } from './auth'
import { can, emailKey, isBarred, ONE_TIME_DAYS, PASSWORD_LENGTH, ROLES, type Role, roleOf } from './rules'
import { encipher, encipherDigests } from './second-factor'
import type { StaffScope } from './types'

/**
 * The author of what came with the program (opening data). It has no row among the accounts and no password,
 * so nobody can sign in as it.
 */
export const SYSTEM_AUTHOR = { id: 'system:seed', name: 'Hệ thống – dữ liệu mở đầu' } as const

/** `isOneTime`: the password is given out by somebody else, and has to be changed at the first sign-in. */
export type NewAccount = { email: string; name: string; role: Role; password: string; isOneTime?: boolean }
export type CreateAccountResult =
  | { ok: true; id: string }
  | { ok: false; reason: 'EMAIL_INVALID' | 'EMAIL_TAKEN' | 'PASSWORD_LENGTH' | 'NAME_MISSING' }

/** Asks for nobody's permission: that is for the caller. The e-mail is kept as it is counted: NFC, lower case. */
export async function createAccount({
  email,
  name,
  role,
  password,
  isOneTime = false,
}: NewAccount): Promise<CreateAccountResult> {
  // better-auth checks the length where a person changes a password, not where an account is made.
  if (password.length < PASSWORD_LENGTH.min || password.length > PASSWORD_LENGTH.max)
    return { ok: false, reason: 'PASSWORD_LENGTH' }
  if (name.trim() === '') return { ok: false, reason: 'NAME_MISSING' }
  try {
    const body = { email: emailKey(email), name: name.trim(), role, password }
    const { user } = await auth().api.createUser({ body })
    if (isOneTime) await db.user.update({ where: { id: user.id }, data: oneTime(new Date()) })
    return { ok: true, id: user.id }
  } catch (error) {
    if (!isAPIError(error)) throw error
    if (error.body?.code === 'INVALID_EMAIL') return { ok: false, reason: 'EMAIL_INVALID' }
    if (error.body?.code?.startsWith('USER_ALREADY_EXISTS')) return { ok: false, reason: 'EMAIL_TAKEN' }
    throw error
  }
}

const oneTime = (now: Date) => ({
  mustChangePassword: true,
  oneTimeUntil: new Date(now.getTime() + ONE_TIME_DAYS * 86_400_000),
})

/** For the demo accounts only: a second factor whose secret is known, where there is none yet. @param secret base32 */
export async function enrol(email: string, secret: string): Promise<void> {
  const user = await db.user.findUnique({ where: { email: emailKey(email) } })
  if (!user || user.twoFactorEnabled) return
  const kept = { secret: await encipher(secret), backupCodes: await encipherDigests([]), verified: true }
  await db.$transaction([
    db.twoFactor.upsert({
      where: { userId: user.id },
      create: { id: randomUUID(), userId: user.id, ...kept },
      update: kept,
    }),
    db.user.update({ where: { id: user.id }, data: { twoFactorEnabled: true } }),
  ])
}

/** For scripts only: who an e-mail address belongs to. null: nobody, or an account that is barred. */
export async function accountOf(email: string): Promise<{ id: string; role: Role } | null> {
  const person = await db.user.findUnique({ where: { email: emailKey(email) } })
  if (!person || isBarred(person, new Date())) return null
  return { id: person.id, role: roleOf(person.role) }
}

/** `role: null` is the program itself. */
export type AuthorLabel = { name: string; role: Role | null }

/** Names behind the opaque author ids of the history: for the staff alone, hence the scope. Unknown ids are left out. */
export async function authorLabels(
  _scope: StaffScope,
  ids: readonly string[],
): Promise<Map<string, AuthorLabel>> {
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, role: true },
  })
  const labels = new Map<string, AuthorLabel>(
    people.map(({ id, name, role }) => [id, { name, role: roleOf(role) }]),
  )
  if (ids.includes(SYSTEM_AUTHOR.id)) labels.set(SYSTEM_AUTHOR.id, { name: SYSTEM_AUTHOR.name, role: null })
  return labels
}

/** Accounts that may enter changes, by name: whom a work in the office can be given to. Barred ones are left out. */
export async function proposers(_scope: StaffScope): Promise<{ id: string; name: string }[]> {
  const roles = ROLES.filter((role) => can(role, 'change:propose'))
  const people = await db.user.findMany({
    where: { role: { in: roles }, NOT: { banned: true } },
    select: { id: true, name: true },
  })
  return people.sort((a, b) => compareVietnamese(a.name, b.name))
}

/** All accounts by name, barred ones too: whom the audit can be asked about. */
export async function accountNames(_scope: StaffScope): Promise<{ id: string; name: string }[]> {
  const people = await db.user.findMany({ select: { id: true, name: true } })
  return people.sort((a, b) => compareVietnamese(a.name, b.name))
}
