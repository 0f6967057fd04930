import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { requirePerson } from '@/features/access/loaders'
import { staffEvents } from '@/features/changes/loaders'
import { ProjectSheet } from '@/features/works/components/project-sheet'
import { ledgerNow, staffWork } from '@/features/works/loaders'
import { workTitle } from '@/features/works/rules/title'
import { todayInVietnam } from '@/lib/dates/vietnam'
import { env } from '@/lib/env'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await staffWork((await params).slug)
  const [t, titles] = await Promise.all([getTranslations('pages.sheet'), getTranslations('works.title')])
  return work ? { title: `${t('button')}: ${workTitle(titles, work)}` } : {}
}

/** "Phiếu dự án": the work on one A4 page, to be printed. */
export default async function SheetPage({ params }: Props) {
  await requirePerson()
  const { slug } = await params
  const [work, events, ledger] = await Promise.all([staffWork(slug), staffEvents(slug), ledgerNow()])
  if (!work) notFound()
  const t = await getTranslations('pages.sheet')
  return (
    <>
      <div className="sheet-bar mb-4 flex flex-wrap gap-2">
        <LinkButton href={`/staff/works/${slug}`}>{t('back')}</LinkButton>
        <PrintButton>{t('print')}</PrintButton>
      </div>
      <ProjectSheet
        work={work}
        events={events}
        today={todayInVietnam(new Date())}
        ledger={ledger}
        address={addressOf(`/staff/works/${slug}`)}
      />
    </>
  )
}

/** In full where the site has a name; else where it stands on the site. */
function addressOf(path: string): string {
  const { PUBLIC_URL } = env()
  return PUBLIC_URL ? new URL(path, PUBLIC_URL).href : path
}
