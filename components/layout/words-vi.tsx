'use client'

import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { TIME_ZONE } from '@/lib/i18n/locale'
import access from '@/messages/vi/access.json'
import accounts from '@/messages/vi/accounts.json'
import changes from '@/messages/vi/changes.json'
import documents from '@/messages/vi/documents.json'
import frame from '@/messages/vi/frame.json'
import month from '@/messages/vi/month.json'
import review from '@/messages/vi/review.json'
import rules from '@/messages/vi/rules.json'
import search from '@/messages/vi/search.json'
import works from '@/messages/vi/works.json'

const MESSAGES = { access, accounts, changes, documents, frame, month, review, rules, search, works }

/** What the staff's pages say in the browser, in Vietnamese: see staff-words.tsx. */
export function VietnameseWords({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="vi" messages={MESSAGES} timeZone={TIME_ZONE}>
      {children}
    </NextIntlClientProvider>
  )
}
