'use client'

import { FaultPage } from '@/components/layout/fault-page'
import type { Locale } from '@/lib/i18n/locale'
import en from '@/messages/en/faults.json'
import vi from '@/messages/vi/faults.json'

type Props = {
  locale: Locale
  /** The way on, where trying again does not help. */
  exit: { href: string; to: 'toOverview' | 'toWorks' }
  error: unknown
  retry: () => void
}

/** Brings its own words: public pages send no messages to the browser, and a broken layout has no provider. */
export function ErrorPage({ locale, exit, error, retry }: Props) {
  const words = locale === 'en' ? en : vi
  const code = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <FaultPage title={words.error.title} text={words.error.text}>
      <button
        type="button"
        onClick={retry}
        className="min-h-row rounded-md bg-accent px-4 font-medium text-accent-ink text-sm hover:bg-accent-strong"
      >
        {words.error.retry}
      </button>
      <a href={exit.href} className="link">
        {words[exit.to]}
      </a>
      {code && <p className="w-full text-muted text-sm">{words.error.code.replace('{code}', code)}</p>}
    </FaultPage>
  )
}
