'use client'

import { useLocale } from 'next-intl'
import { ErrorPage } from '@/components/layout/error-page'

export default function StaffError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <ErrorPage
      locale={useLocale()}
      exit={{ href: '/staff/works', to: 'toWorks' }}
      error={error}
      retry={retry}
    />
  )
}
