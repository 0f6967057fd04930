import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/features/access/loaders'
import { ChooseWork } from '@/features/changes/components/choose-work'
import { deskWorks } from '@/features/works/loaders'
import { EVERYTHING } from '@/features/works/rules/parameters'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('changes.record'))('title') }
}

/** From a search, or from nothing, to the form of a work. */
export default async function ChooseWorkPage({ searchParams }: Props) {
  await requirePerson('change:propose')
  const { q } = await searchParams
  const asked = typeof q === 'string' ? q.trim().slice(0, 200) : ''
  const only = asked && (await onlyWorkCalled(asked))
  if (only) redirect(`/staff/works/${only}/record`)
  const t = await getTranslations('changes.record')
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <ChooseWork initial={asked} />
    </>
  )
}

/** The slug of the work, where no other one is meant. */
async function onlyWorkCalled(q: string): Promise<string | undefined> {
  const found = await deskWorks({ ...EVERYTHING, q, limit: 1 }, 'table')
  return found.type === 'ROWS' && found.list.total === 1 ? found.list.items[0]?.slug : undefined
}
