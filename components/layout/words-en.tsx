'use client'

import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { TIME_ZONE } from '@/lib/i18n/locale'
import access from '@/messages/en/access.json'
import accounts from '@/messages/en/accounts.json'
import changes from '@/messages/en/changes.json'
import documents from '@/messages/en/documents.json'
import frame from '@/messages/en/frame.json'
import month from '@/messages/en/month.json'
import review from '@/messages/en/review.json'
import rules from '@/messages/en/rules.json'
import search from '@/messages/en/search.json'
import works from '@/messages/en/works.json'

const MESSAGES = { access, accounts, changes, documents, frame, month, review, rules, search, works }

/** What the staff's pages say in the browser, in English: see staff-words.tsx. */
export function EnglishWords({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" messages={MESSAGES} timeZone={TIME_ZONE}>
      {children}
    </NextIntlClientProvider>
  )
}
