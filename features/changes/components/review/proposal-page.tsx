import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { DocumentScan } from '@/features/documents/data/one'
import { workTitle } from '@/features/works/rules/title'
import { isBlocked, wantingOf } from '../../rules/review/blocked'
import { type Neighbours, neighboursOf } from '../../rules/review/neighbours'
import { problemsApart } from '../../rules/review/problems-apart'
import type { ProposalRow, ProposalView, WaitingProposal } from '../../types/review'
import { ListKeys } from './list-keys'
import { OwnSteps } from './own-steps'
import { PAPER, ProposalHead } from './proposal-head'
import { ProposalHistory } from './proposal-history'
import { ProposalList } from './proposal-list'
import { ProposalPaper } from './proposal-paper'
import { ProposalPartView } from './proposal-part'
import { ProposalProblems } from './proposal-problems'
import { ProposalStanding } from './proposal-standing'
import { useProposalWords } from './proposal-words'
import { ReviewDesk } from './review-desk'
import { WaitingBeside } from './waiting-beside'

type Props = {
  view: ProposalView
  /** What waits for who looks; empty for who does not accept. */
  queue: readonly ProposalRow[]
  scans: { kept: readonly DocumentScan[]; brought: readonly DocumentScan[] }
  /** What else waits on the same works. */
  beside: readonly WaitingProposal[]
  formHref: string | null
  now: Date
}

const hrefOf = (id: string | null) => id && `/staff/review/${id}`

/** Left the list, in the middle before and after, the paper beside it; one under the other where there is no room. */
export function ProposalPage({ view, queue, scans, beside, formHref, now }: Props) {
  const words = useProposalWords()
  const neighbours = neighboursOf(queue, view.id)
  const { id, version, seen, isOwn } = view
  const title = words.title(view)
  const parts = view.parts.map((part) => ({ positions: part.positions, isBlocked: isBlocked(part, view) }))
  // Where every part is refused there is nothing to accept: the standing says so.
  const may = { ...view.may, accept: view.may.accept && parts.some(({ isBlocked }) => !isBlocked) }
  const columns =
    queue.length > 0
      ? 'lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)] xl:grid-cols-[16rem_minmax(0,1fr)_minmax(0,24rem)] 2xl:grid-cols-[19rem_minmax(0,1fr)_minmax(0,36rem)]'
      : 'lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)] 2xl:grid-cols-[minmax(0,1fr)_minmax(0,36rem)]'
  return (
    <ReviewDesk
      key={`${id} ${version} ${seen}`}
      proposal={{ id, version, seen }}
      title={title}
      author={words.nameOf(view.author)}
      parts={parts}
      wanting={may.accept ? wantingOf(view) : []}
      may={may}
      previous={hrefOf(neighbours.previous)}
      next={hrefOf(neighbours.next)}
      after={hrefOf(neighbours.after) ?? '/staff/review'}
      left={neighbours.left}
    >
      <Places neighbours={neighbours} total={queue.length} isQueue={queue.length > 0 && !isOwn} />
      <div className={`grid grid-cols-1 items-start gap-x-8 gap-y-8 lg:grid-rows-[auto_1fr] ${columns}`}>
        {queue.length > 0 && <QueueBeside queue={queue} current={id} now={now} />}
        {/* Its history stands last: before it comes the paper, also where there is one column. */}
        <article className="grid grid-cols-1 gap-5">
          <ProposalHead view={view} title={title} now={now} />
          <ProposalStanding view={view} />
          {isOwn && (may.withdraw || may.send || may.change) && (
            <OwnSteps
              proposal={{ id, version }}
              title={title}
              may={may}
              isSentBack={view.status === 'SENT_BACK'}
              formHref={formHref}
            />
          )}
          <WaitingBeside others={beside} />
          <Content view={view} isAsking={may.accept} />
        </article>
        <aside id={PAPER} className="min-w-0 scroll-mt-4 lg:row-span-2">
          <ProposalPaper proposalId={id} paper={view.document} scans={scans} />
        </aside>
        <ProposalHistory history={view.history} />
      </div>
    </ReviewDesk>
  )
}

function Content({ view, isAsking }: { view: ProposalView; isAsking: boolean }) {
  const t = useTranslations('review.one')
  const { shared, of, own } = problemsApart(view)
  return (
    <Section title={t('content')}>
      {view.status === 'ACCEPTED' ? (
        <InRegistry view={view} />
      ) : (
        <div className="grid grid-cols-1 gap-5">
          <ProposalProblems problems={view.problems} view={view} isAsking={isAsking} />
          <ProposalProblems problems={shared} view={view} isAsking={isAsking} ofAll={of} />
          {view.parts.map((part, at) => (
            <ProposalPartView
              key={part.positions.join()}
              view={view}
              part={part}
              number={at + 1}
              problems={own[at] ?? []}
            />
          ))}
        </div>
      )}
    </Section>
  )
}

/** Once it is accepted its content stands with the works: the way there. */
function InRegistry({ view: { works, workCount } }: { view: ProposalView }) {
  const t = useTranslations('review.one')
  const other = useTranslations('review.row')
  const titles = useTranslations('works.title')
  return (
    <>
      <p className="text-muted">{works.length > 0 ? t('accepted') : other('other')}</p>
      <ul>
        {works.map((work) => (
          <li key={work.slug} className="break-words">
            <a
              href={`/staff/works/${work.slug}`}
              className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11"
            >
              {workTitle(titles, work)}
            </a>
          </li>
        ))}
      </ul>
      {workCount > works.length && <p>{t('moreWorks', { count: workCount - works.length })}</p>}
    </>
  )
}

/** The list beside the open proposal, where there is room for three columns. */
function QueueBeside({ queue, current, now }: { queue: readonly ProposalRow[]; current: string; now: Date }) {
  const t = useTranslations('review')
  return (
    <nav
      aria-label={t('one.neighbours')}
      className="sticky top-4 row-span-2 max-h-[calc(100dvh-7rem)] overflow-y-auto max-xl:hidden print:hidden"
    >
      <ListKeys>
        <ProposalList rows={queue} now={now} current={current} isAside />
      </ListKeys>
    </nav>
  )
}

type PlacesProps = { neighbours: Neighbours; total: number; isQueue: boolean }

/** Back to the list, and to the ones before and after: for a finger and a mouse what J and K are for the keyboard. */
function Places({ neighbours: { at, previous, next }, total, isQueue }: PlacesProps) {
  const t = useTranslations('review.one')
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 print:hidden">
      <a
        href={isQueue ? '/staff/review' : '/staff/review?mine=1'}
        className="link inline-flex min-h-row items-center"
      >
        {t(isQueue ? 'toQueue' : 'toMine')}
      </a>
      {total > 0 && (
        <div className="flex items-center gap-1">
          {at !== null && <span className="mr-1 text-muted">{t('place', { at, total })}</span>}
          <Step href={hrefOf(previous)} label={t('previous')} icon={ChevronLeft} />
          <Step href={hrefOf(next)} label={t('next')} icon={ChevronRight} />
        </div>
      )}
    </div>
  )
}

type StepProps = { href: string | null; label: string; icon: typeof ChevronLeft }

function Step({ href, label, icon: Icon }: StepProps) {
  const look = 'inline-flex size-row items-center justify-center rounded-md border'
  if (!href)
    return (
      <span aria-hidden className={`${look} border-line text-muted opacity-60`}>
        <Icon className="size-4" />
      </span>
    )
  return (
    <a href={href} aria-label={label} title={label} className={`${look} border-edge hover:bg-hover`}>
      <Icon className="size-4" aria-hidden />
    </a>
  )
}
