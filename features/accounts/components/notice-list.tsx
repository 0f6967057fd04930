import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { NoticeOf } from '../types'
import { browserName } from './browser-name'
import { noticeSentence } from './notice-sentence'

/** What the account was told of, the newest first. */
export function NoticeList({ notices }: { notices: readonly NoticeOf[] }) {
  const t = useTranslations('accounts.notices')
  const browser = useTranslations('accounts.browser')
  const locale = useLocale()
  if (notices.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <>
      <ul>
        {notices.map((notice) => (
          <li key={notice.id} className="border-line border-b py-2 first:pt-0">
            {noticeSentence(t, notice, browserName(browser, notice.userAgent), locale)}{' '}
            {!notice.isSeen && <Badge tone="caution">{t('new')}</Badge>}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-muted">{t('notYou')}</p>
    </>
  )
}
