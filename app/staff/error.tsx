'use client'

import { useLocale } from 'next-intl'
import { ErrorPage } from '@/components/layout/error-page'

export default function StaffError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorPage locale={useLocale()} home="/staff/works" error={error} retry={retry} />
}
