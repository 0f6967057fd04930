import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requirePerson } from '@/features/access/loaders'
import { LatePromises } from '@/features/month/components/late-promises'
import { HeldSums, WaitingFiles } from '@/features/month/components/waiting-files'
import { staffWaiting } from '@/features/month/loaders'
import { byHolder, withClock } from '@/features/month/rules/waiting'
import { todayInVietnam } from '@/lib/dates/vietnam'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview.files')
  return { title: t('title') }
}

/** Every file that waits: by what the law sets, and what the office promised, apart. */
export default async function StaffWaitingPage() {
  await requirePerson()
  const [t, brief, { files, promises }] = await Promise.all([
    getTranslations('overview.files'),
    getTranslations('overview.waiting'),
    staffWaiting(todayInVietnam(new Date())),
  ])
  const [over, running, unknown, rest] = (['OVERDUE', 'RUNNING', 'NO_RECEIPT', 'NONE'] as const).map(
    (state) => withClock(files, state),
  ) as [typeof files, typeof files, typeof files, typeof files]
  const titled = (
    key: 'law' | 'running' | 'unknown' | 'promises' | 'rest',
    { length: count }: readonly unknown[],
  ) => t(key, { count })
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid gap-8">
        <Part id="law" title={titled('law', over)}>
          <WaitingFiles files={over} title={titled('law', over)} none={t('noneLaw')} />
        </Part>
        <Part id="promises" title={titled('promises', promises)}>
          <LatePromises promises={promises} title={titled('promises', promises)} />
        </Part>
        <Part id="running" title={titled('running', running)}>
          <WaitingFiles files={running} title={titled('running', running)} none={t('noneRunning')} />
        </Part>
        <Part id="unknown" title={titled('unknown', unknown)}>
          {unknown.length > 0 && <p className="mb-2 text-muted">{t('unknownNote')}</p>}
          <WaitingFiles files={unknown} title={titled('unknown', unknown)} none={t('noneUnknown')} />
        </Part>
        <Part id="rest" title={titled('rest', files)}>
          {rest.length > 0 && (
            <p className="mb-2 max-w-prose text-muted">{t('restNote', { count: rest.length })}</p>
          )}
          <HeldSums held={byHolder(files)} />
          {files.some(({ approximate }) => approximate) && (
            <p className="mt-2 text-muted text-xs">{brief('approximate')}</p>
          )}
        </Part>
      </div>
    </>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <div id={id} className="scroll-mt-4">
      <Section title={title}>{children}</Section>
    </div>
  )
}
