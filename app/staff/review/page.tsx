import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requirePerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { EmptyQueue } from '@/features/changes/components/review/empty-queue'
import { ListKeys } from '@/features/changes/components/review/list-keys'
import { ProposalList } from '@/features/changes/components/review/proposal-list'
import { ReviewTabs } from '@/features/changes/components/review/review-tabs'
import { ownProposals, reviewQueue } from '@/features/changes/loaders/review'
import type { ProposalRow } from '@/features/changes/types/review'

type Props = { searchParams: Promise<{ mine?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

/** What waits for a second person; `?mine`: what one sent oneself, which is all that there is for who does not accept. */
export default async function ReviewPage({ searchParams }: Props) {
  const { role } = await requirePerson()
  if (!can(role, 'document:file')) notFound()
  const canAccept = can(role, 'change:accept')
  const isOwn = !canAccept || (await searchParams).mine !== undefined
  const [t, rows] = await Promise.all([getTranslations('review'), isOwn ? ownProposals() : reviewQueue()])
  return (
    <>
      <PageHead
        title={t(isOwn ? 'one.toMine' : 'title')}
        lead={t(isOwn ? 'leadOwn' : 'lead')}
        actions={<p className="pt-2 text-muted">{t('count', { count: rows.length })}</p>}
      />
      {canAccept && <ReviewTabs current={isOwn ? 'mine' : 'queue'} />}
      <div className="max-w-6xl">{isOwn ? <Own rows={rows} /> : <Queue rows={rows} />}</div>
    </>
  )
}

async function Queue({ rows }: { rows: readonly ProposalRow[] }) {
  const t = await getTranslations('review.empty')
  if (rows.length === 0)
    return (
      <EmptyQueue title={t('queue')}>
        <p>{t('queueHint')}</p>
      </EmptyQueue>
    )
  return (
    <>
      {rows.every(({ isOwn }) => isOwn) && (
        <div className="mb-4">
          <Notice>{t('onlyOwn')}</Notice>
        </div>
      )}
      <ListKeys opensHere>
        <ProposalList rows={rows} now={new Date()} />
      </ListKeys>
    </>
  )
}

const GROUPS = ['SENT_BACK', 'DRAFT', 'SENT', 'ACCEPTED', 'WITHDRAWN'] as const

async function Own({ rows }: { rows: readonly ProposalRow[] }) {
  const t = await getTranslations('review')
  if (rows.length === 0)
    return (
      <EmptyState title={t('empty.mine')}>
        <p>{t('empty.mineHint')}</p>
      </EmptyState>
    )
  const groups = GROUPS.map((status) => ({ status, own: rows.filter((row) => row.status === status) }))
  return (
    <ListKeys>
      <div className="grid gap-8">
        {groups
          .filter(({ own }) => own.length > 0)
          .map(({ status, own }) => (
            <Section key={status} title={t(`groups.${status}`)} aside={t('count', { count: own.length })}>
              <ProposalList rows={own} now={new Date()} />
            </Section>
          ))}
      </div>
    </ListKeys>
  )
}
