import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/components/layout/public-frame'
import { listHref, readListAddress, type SearchParams } from '@/features/works/components/list-address'
import { WorksView } from '@/features/works/components/works-view'
import { publicWorks } from '@/features/works/loaders'
import { localePath } from '@/lib/i18n/locale'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: 'pages.works' })
  return { title: t('title'), description: t('lead') }
}

export default async function WorksPage({ searchParams }: Props) {
  const locale = await getLocale()
  const address = readListAddress(await searchParams)
  const path = listHref('/works', address.filter)
  const isRead = address.findings.length === 0
  const found = isRead ? await publicWorks(address.filter, localePath(locale, path)) : null
  return (
    <PublicFrame locale={locale} path={path}>
      <WorksView address={address} found={found} base={localePath(locale, '/works')} />
    </PublicFrame>
  )
}
