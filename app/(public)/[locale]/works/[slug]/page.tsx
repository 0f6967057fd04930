import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/components/layout/public-frame'
import { PublicMissing } from '@/components/layout/public-missing'
import { requireReader } from '@/features/access/loaders'
import { publicEvents } from '@/features/changes/loaders'
import { WorkView } from '@/features/works/components/work-view'
import { publicWork } from '@/features/works/loaders'
import { workTitle } from '@/features/works/rules/title'
import { todayInVietnam } from '@/lib/dates/vietnam'
import { localePath } from '@/lib/i18n/locale'
import { keepPageUntil } from '@/lib/page-notes'

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
  const t = await getTranslations({ locale })
  if (!work) return { title: t('faults.notFound.title'), robots: 'noindex' }
  return { title: workTitle(await getTranslations({ locale, namespace: 'works.title' }), work) }
}

export default async function WorkPage(props: Props) {
  const { slug, locale, path, here, work } = await found(props)
  if (!work) return <PublicMissing locale={locale} />
  keepPageUntil({ works: [slug] })
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
