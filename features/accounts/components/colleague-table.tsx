import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Email } from '@/components/ui/email'
import { Table } from '@/components/ui/table'
import { needsSecondFactor } from '@/features/access/rules'
import { formatDateTime } from '@/lib/dates/vietnam'
import type { Colleague } from '../types'

/** All accounts, by name: who, in which role, and whether something is to be done about it. */
export function ColleagueTable({ people }: { people: readonly Colleague[] }) {
  const t = useTranslations('accounts.people')
  const roles = useTranslations('access.roles')
  const locale = useLocale()
  return (
    <Table label={t('table')} cards>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('email')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('lastSignIn')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row" className="card-1">
              <a href={`/staff/admin/users/${person.id}`} className="link">
                {person.name}
              </a>
            </th>
            <td className="card-2 min-w-48">
              <Email address={person.email} />
            </td>
            <td className="card-2 lg:whitespace-nowrap">{roles(person.role)}</td>
            <td className="card-2 sm:min-w-44">
              <ColleagueState person={person} />
            </td>
            <td className="card-3 lg:whitespace-nowrap" data-of={t('lastSignIn')}>
              {person.lastSignInAt ? (
                formatDateTime(person.lastSignInAt, locale)
              ) : (
                <span className="text-muted">{t('never')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

export function ColleagueState({ person }: { person: Colleague }) {
  const t = useTranslations('accounts.people')
  if (person.isLocked) return <Badge tone="wrong">{t('locked')}</Badge>
  const lacksFactor = needsSecondFactor(person.role) && !person.hasSecondFactor
  if (!person.mustChangePassword && !lacksFactor) return t('inUse')
  return (
    <span className="flex flex-wrap gap-1">
      {person.mustChangePassword && <Badge tone="caution">{t('mustChange')}</Badge>}
      {lacksFactor && <Badge tone="caution">{t('noFactor')}</Badge>}
    </span>
  )
}
