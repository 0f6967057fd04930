import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/components/layout/public-frame'
import { requireReader } from '@/features/access/loaders'
import { publicEvents } from '@/features/changes/loaders'
import { WorkView } from '@/features/works/components/work-view'
import { publicWork } from '@/features/works/loaders'
import { workTitle } from '@/features/works/rules/title'
import { todayInVietnam } from '@/lib/dates/vietnam'
import { localePath } from '@/lib/i18n/locale'

type Props = { params: Promise<{ slug: string }> }

async function found({ params }: Props) {
  const { slug } = await params
  const locale = await getLocale()
  const path = `/works/${slug}`
  const here = localePath(locale, path)
  return { slug, locale, path, here, work: await publicWork(slug, here) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, work } = await found(props)
  const t = await getTranslations({ locale, namespace: 'works.title' })
  return work ? { title: workTitle(t, work) } : {}
}

export default async function WorkPage(props: Props) {
  const { slug, locale, path, here, work } = await found(props)
  if (!work) notFound()
  const { kind: reader } = await requireReader(here)
  return (
    <PublicFrame locale={locale} path={path} signedIn={reader === 'staff'}>
      <WorkView
        work={work}
        events={await publicEvents(slug, here)}
        base={localePath(locale, '/works')}
        today={todayInVietnam(new Date())}
      />
    </PublicFrame>
  )
}
