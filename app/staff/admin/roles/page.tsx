import { Check } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { requirePerson } from '@/features/access/loaders'
import { can, needsSecondFactor, PERMISSIONS, ROLES } from '@/features/access/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.roles'))('title') }
}

/** Who may do what, read off the one function that answers it (features/access/rules.ts). */
export default async function RolesPage() {
  await requirePerson('user:manage')
  const [t, roles, permissions] = await Promise.all([
    getTranslations('accounts.roles'),
    getTranslations('access.roles'),
    getTranslations('access.permissions'),
  ])
  const rows = PERMISSIONS.map((permission) => ({
    name: permissions(permission),
    has: ROLES.map((role) => can(role, permission)),
  }))
  rows.push({ name: t('factor'), has: ROLES.map(needsSecondFactor) })
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Table label={t('table')}>
        <thead>
          <tr>
            <th scope="col">{t('permission')}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col" className="text-center">
                {roles(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, has }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {ROLES.map((role, index) => (
                <td key={role} className="text-center">
                  <Answer yes={has[index] === true} words={[t('yes'), t('no')]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

function Answer({ yes, words: [yesWord, noWord] }: { yes: boolean; words: [string, string] }) {
  return yes ? (
    <>
      <Check className="inline size-4 text-accent" strokeWidth={2.5} aria-hidden />
      <span className="sr-only">{yesWord}</span>
    </>
  ) : (
    <>
      <span aria-hidden className="text-muted">
        –
      </span>
      <span className="sr-only">{noWord}</span>
    </>
  )
}
