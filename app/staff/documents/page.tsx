import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { recordHref } from '@/features/changes/components/record-address'
import { AwaitedPapers } from '@/features/documents/components/awaited-papers'
import { DocumentsView } from '@/features/documents/components/documents-view'
import { staffAwaited, staffDocuments } from '@/features/documents/loaders'
import { readDocumentFilter } from '@/features/documents/rules/filter'
import { organizationNames } from '@/features/organizations/data'
import { todayInVietnam } from '@/lib/dates/vietnam'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents.list')
  return { title: t('title') }
}

export default async function DocumentsPage({ searchParams }: Props) {
  const person = await requirePerson()
  const { filter, unread } = readDocumentFilter(await searchParams)
  const [list, awaited, { issuers }] = await Promise.all([
    unread.length === 0 ? staffDocuments(filter) : null,
    staffAwaited(),
    organizationNames(staffScope(person)),
  ])
  const href = can(person.role, 'change:propose')
    ? (paper: (typeof awaited)[number]) => recordHref([paper.work.slug], paper.act, paper.month)
    : null
  return (
    <DocumentsView
      filter={filter}
      unread={unread}
      list={list}
      issuers={issuers}
      awaited={<AwaitedPapers awaited={awaited} today={todayInVietnam(new Date())} recordHref={href} />}
    />
  )
}
