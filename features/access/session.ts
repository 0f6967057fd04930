import { recordEvent } from '@/features/audit/record'
import { settingOf } from '@/features/settings/rules'
import { type SessionAccount, sessionOf } from './data'
import { endSession, keepAwake } from './mutations'

/** "Last asked" is written at most so often: what is kept may be that much older than what was. */
const PRECISION_SECONDS = 60

/**
 * The account of a session that is under way, which is kept awake by being asked for; null: there is none of that
 * token, its time is over, or nothing was asked with it for longer than the office allows (it is ended then).
 */
export async function accountOfSession(token: string): Promise<SessionAccount | null> {
  const found = await sessionOf(token)
  if (!found) return null
  if (found.isOver) {
    await endSession(found.sessionId, 'OVER')
    return null
  }
  const idleMinutes = settingOf('session.idleMinutes', found.idleMinutes)
  if (found.idleSeconds >= idleMinutes * 60 + PRECISION_SECONDS) {
    const isEnded = await endSession(found.sessionId, 'IDLE')
    const details = { idle: true }
    if (isEnded) await recordEvent({ who: found.id, action: 'SESSIONS_ENDED', subject: found.id, details })
    return null
  }
  if (found.idleSeconds >= PRECISION_SECONDS) await keepAwake(found.sessionId)
  return found
}
