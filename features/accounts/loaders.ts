import { currentVisitor, requirePerson, requireVisitor } from '@/features/access/loaders'
import { settings } from '@/features/settings/data'
import type { SettingKey, Settings } from '@/features/settings/rules'
import { colleague, colleagues, factorOf, noticesOf, openSessions, settingChange } from './data'
import type { Colleague, Factor, NoticeOf, OpenSession } from './types'

/** What whoever looks has not read yet. Asked of the database only where there is something. */
export async function unreadNotices(): Promise<NoticeOf[]> {
  const visitor = await currentVisitor()
  return visitor?.hasNotices ? noticesOf(visitor.person.id, { onlyUnseen: true }) : []
}

/** One's own account, also for who has something to do before anything else. */
export async function ownAccount(): Promise<{
  sessions: OpenSession[]
  notices: NoticeOf[]
  factor: Factor
}> {
  const { person } = await requireVisitor()
  const [sessions, notices, factor] = await Promise.all([
    openSessions(person.id),
    noticesOf(person.id),
    factorOf(person.id),
  ])
  return { sessions, notices, factor }
}

export async function ownFactor(): Promise<Factor> {
  const { person } = await requireVisitor()
  return factorOf(person.id)
}

export async function allColleagues(): Promise<Colleague[]> {
  await requirePerson('user:manage')
  return colleagues()
}

export async function oneColleague(id: string): Promise<Colleague | null> {
  await requirePerson('user:manage')
  return colleague(id)
}

type Change = { at: Date; by: string | null } | null

export async function officeSettings(): Promise<{ settings: Settings; changes: Record<SettingKey, Change> }> {
  await requirePerson('setting:manage')
  const [now, review, session] = await Promise.all([
    settings(),
    settingChange('review.secondPerson'),
    settingChange('session.idleMinutes'),
  ])
  return { settings: now, changes: { 'review.secondPerson': review, 'session.idleMinutes': session } }
}
