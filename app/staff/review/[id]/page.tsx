import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requirePerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { ProposalPage } from '@/features/changes/components/review/proposal-page'
import { proposalView, reviewQueue, waitingOn } from '@/features/changes/loaders/review'
import { proposalForm, proposalScans } from '@/features/changes/loaders/review-desk'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

/** One proposal as a second person looks at it; its author and their colleagues see where it stands. */
export default async function OneReviewPage({ params }: Props) {
  const { role } = await requirePerson()
  const { id } = await params
  const [view, queue] = await Promise.all([proposalView(id), can(role, 'change:accept') ? reviewQueue() : []])
  if (!view) notFound()
  const slugs = view.parts.flatMap(({ works }) => works.flatMap(({ work }) => work.slug ?? []))
  const [scans, beside, formHref] = await Promise.all([
    proposalScans(view),
    view.status === 'SENT' ? waitingOn(slugs) : [],
    view.may.change && can(role, 'change:propose') ? proposalForm(id) : null,
  ])
  return (
    <ProposalPage
      // Drawn anew for each state of it: what was marked or opened was about another one.
      key={`${view.id} ${view.version} ${view.seen}`}
      view={view}
      queue={queue}
      scans={scans}
      beside={beside.filter((other) => other.id !== view.id)}
      formHref={formHref}
      now={new Date()}
    />
  )
}
