import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { readNotices } from '../actions/own'
import type { NoticeOf } from '../types'
import { browserName } from './browser-name'
import { noticeSentence } from './notice-sentence'

/** What happened to the account and its owner does not know yet: the newest over each page, until it is read. */
export async function AccountNotices({ notices }: { notices: readonly NoticeOf[] }) {
  const [newest, ...others] = notices
  if (!newest) return null
  const [t, browser, locale] = await Promise.all([
    getTranslations('accounts.notices'),
    getTranslations('accounts.browser'),
    getLocale(),
  ])
  return (
    <aside
      aria-label={t('title')}
      className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-caution border-l-2 bg-caution-soft px-3 py-2.5 print:hidden"
    >
      <div className="min-w-0 max-w-prose">
        <p className="font-semibold">
          {noticeSentence(t, newest, browserName(browser, newest.userAgent), locale)}
        </p>
        <p>
          {t('notYou')}{' '}
          <a href="/staff/account" className="link">
            {others.length > 0 ? `${t('see')} (${t('more', { count: others.length })})` : t('see')}
          </a>
        </p>
      </div>
      <form action={readNotices}>
        <Button>{t('read')}</Button>
      </form>
    </aside>
  )
}
