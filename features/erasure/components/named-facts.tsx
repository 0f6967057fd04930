import { useLocale, useTranslations } from 'next-intl'
import { Email } from '@/components/ui/email'
import { Facts } from '@/components/ui/facts'
import { formatDateTime } from '@/lib/dates/vietnam'
import type { Named } from '../types'

/** What an order names, whole: the last time that anybody reads it. */
export function NamedFacts({ named }: { named: Named }) {
  const t = useTranslations('erasure')
  const roles = useTranslations('access.roles')
  const locale = useLocale()
  if (named.kind === 'PERSON')
    return (
      <Facts
        facts={[
          { label: t('name'), value: named.name },
          { label: t('email'), value: <Email address={named.email} /> },
          { label: t('role'), value: roles(named.role) },
          { label: t('since'), value: formatDateTime(named.since, locale) },
        ]}
      />
    )
  return (
    <Facts
      facts={[
        { label: t('seq'), value: named.seq ?? t('notInLedger') },
        { label: t('at'), value: formatDateTime(named.at, locale) },
        { label: t('author'), value: named.author },
        { label: t('text'), value: <span className="whitespace-pre-line">{named.text}</span> },
      ]}
    />
  )
}
