import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { accountNames, authorLabels } from '@/features/access/accounts'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { AuditView } from '@/features/audit/components/audit-view'
import { auditPage } from '@/features/audit/data'
import { readAuditFilter } from '@/features/audit/rules/filter'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function AuditPage({ searchParams }: Props) {
  const scope = staffScope(await requirePerson('audit:read'))
  const { filter, unread } = readAuditFilter(await searchParams)
  const [found, people] = await Promise.all([
    unread.length === 0 ? auditPage(scope, filter) : null,
    accountNames(scope),
  ])
  const named = found?.items.flatMap(({ who, subject }) => [who ?? [], subject ?? []].flat()) ?? []
  return (
    <AuditView
      filter={filter}
      unread={unread}
      found={found}
      people={people.map(({ id, name }) => ({ value: id, label: name }))}
      names={await authorLabels(scope, named)}
    />
  )
}
