import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/components/layout/public-frame'
import { requireReader } from '@/features/access/loaders'
import { listHref, readListAddress, type SearchParams } from '@/features/works/components/list-address'
import { WorksView } from '@/features/works/components/works-view'
import { publicWorks } from '@/features/works/loaders'
import { listRenewal } from '@/features/works/rules/renewal'
import { localePath } from '@/lib/i18n/locale'
import { keepPageUntil } from '@/lib/page-notes'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: 'pages.works' })
  return { title: t('title'), description: t('lead') }
}

export default async function WorksPage({ searchParams }: Props) {
  const locale = await getLocale()
  const address = readListAddress(await searchParams)
  const path = listHref('/works', address.filter)
  const here = localePath(locale, path)
  const { kind: reader } = await requireReader(here)
  const found = address.findings.length === 0 ? await publicWorks(address.filter, here) : null
  const until = found && listRenewal(address.filter, found.list)
  if (until) keepPageUntil(until)
  return (
    <PublicFrame locale={locale} path={path} signedIn={reader === 'staff'}>
      <WorksView address={address} found={found} base={localePath(locale, '/works')} />
    </PublicFrame>
  )
}
