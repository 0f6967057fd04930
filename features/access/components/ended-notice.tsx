import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { endedSession } from '../loaders'

/** Why somebody who was in stands at the door again. Nothing for who never was. */
export async function EndedNotice() {
  const [t, ended] = await Promise.all([getTranslations('access.ended'), endedSession()])
  if (!ended) return null
  return (
    <div className="mb-5">
      <Notice>{t(ended.why, { minutes: ended.idleMinutes })}</Notice>
    </div>
  )
}
