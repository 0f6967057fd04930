import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import { isOpen } from '@/features/stages/rules/expected'
import { daysOver } from '../rules/casework'
import { sourcesOf } from '../rules/sources'
import type { WorkDetail, WorkEvent } from '../types'
import { Diary } from './diary'
import { Difficulties } from './difficulties'
import { ExpectedActs } from './expected-acts'
import { Observations } from './observations'
import { SourceConflict } from './source-conflict'
import { type ContentsEntry, WorkContents } from './work-contents'
import { WorkFactsView } from './work-facts'
import { WorkHead } from './work-head'
import { WorkLinks } from './work-links'
import { WorkListings } from './work-listings'
import { WorkSources } from './work-sources'
import { WorkTimeline } from './work-timeline'

type Props = {
  work: WorkDetail
  /** Its acts that opened no stage. */
  events: readonly WorkEvent[]
  /** ISO day. */
  today: string
  /** Names behind the opaque ids of those who noted something. */
  authors: Readonly<Record<string, string>>
  /** Offers to record, to add and to settle. */
  canChange: boolean
  /** What has just happened to it. */
  notice: ReactNode
  /** The history: it is the ledger's, not the work's. */
  history: ReactNode
}

/** A work at the desk: right what waits, what happened and whom one spoke to, left what is known; below the proof. */
export function StaffWorkView(props: Props) {
  const { work, events, canChange, notice, history } = props
  const t = useTranslations('pages.work')
  const record = useTranslations('changes.record')
  const sources = sourcesOf(work, events)
  return (
    <article>
      {notice && <div className="mb-6">{notice}</div>}
      <WorkHead work={work} actions={<HeadActions slug={work.slug} canChange={canChange} />} />
      <WorkContents
        entries={useContents(props, sources.length)}
        action={
          canChange && (
            <LinkButton href={`/staff/works/${work.slug}/record`} tone="primary" aria-keyshortcuts="Alt+G">
              {record('button')}
            </LinkButton>
          )
        }
      />
      <SourceConflict work={work} />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Happening {...props} />
        <Known {...props} />
      </div>
      <div className="mt-8 grid gap-8">
        {sources.length > 0 && (
          <Section id="sources" title={t('sources')}>
            <WorkSources sources={sources} />
          </Section>
        )}
        {history}
      </div>
    </article>
  )
}

function HeadActions({ slug, canChange }: { slug: string; canChange: boolean }) {
  const edit = useTranslations('changes.edit')
  const sheet = useTranslations('pages.sheet')
  return (
    <>
      <LinkButton href={`/staff/works/${slug}/sheet`}>{sheet('button')}</LinkButton>
      {canChange && <LinkButton href={`/staff/works/${slug}/edit`}>{edit('button')}</LinkButton>}
    </>
  )
}

/** In the order of the page on a telephone; what is not there is not led to. */
function useContents({ work, today }: Props, sources: number): ContentsEntry[] {
  const t = useTranslations('pages.work.toc')
  const open = work.difficulties.filter(({ settledOn }) => settledOn === null)
  const awaited = work.expectedActs.filter(isOpen)
  const entries: (ContentsEntry | false)[] = [
    work.expectedActs.length > 0 && {
      id: 'expected',
      label: t('expected'),
      count: awaited.length,
    },
    {
      id: 'difficulties',
      label: t('difficulties'),
      count: open.length,
      isLate: open.some((item) => daysOver(item, today) > 0),
    },
    { id: 'timeline', label: t('timeline') },
    { id: 'diary', label: t('diary') },
    { id: 'facts', label: t('facts') },
    work.listings.length > 0 && { id: 'listings', label: t('listings') },
    work.links.length > 0 && { id: 'links', label: t('links') },
    { id: 'observations', label: t('observations') },
    sources > 0 && { id: 'sources', label: t('sources') },
    { id: 'history', label: t('history') },
  ]
  return entries.filter((entry) => entry !== false)
}

/** What waits, and what happened: first on a telephone, at the right on a desk. */
function Happening({ work, events, today, authors, canChange }: Props) {
  const t = useTranslations('pages.work')
  const expected = useTranslations('changes.expected')
  const difficulties = useTranslations('pages.difficulties')
  const diary = useTranslations('pages.diary')
  const page = `/staff/works/${work.slug}`
  const base = `${page}/difficulties`
  return (
    <div className="grid gap-8 lg:order-last">
      {work.expectedActs.length > 0 && (
        <Section id="expected" title={expected('title')}>
          <ExpectedActs acts={work.expectedActs} today={today} />
        </Section>
      )}
      <Section
        id="difficulties"
        title={difficulties('title')}
        aside={canChange && <Add href={`${base}/new`}>{difficulties('add')}</Add>}
      >
        <Difficulties difficulties={work.difficulties} today={today} base={canChange ? base : null} />
      </Section>
      <Section id="timeline" title={t('timeline')}>
        <WorkTimeline work={work} events={events} today={today} />
      </Section>
      <Section
        id="diary"
        title={diary('title')}
        aside={canChange && <Add href={`${page}/follow-up`}>{diary('add')}</Add>}
      >
        <Diary followUps={work.followUps} authors={authors} />
      </Section>
    </div>
  )
}

/** What is known of the work, what plans say of it, what it belongs to, what was reported month by month. */
function Known({ work, canChange }: Props) {
  const t = useTranslations('pages.work')
  const observations = useTranslations('pages.observations')
  return (
    <div className="grid gap-8">
      <div id="facts">
        <WorkFactsView work={work} internal />
      </div>
      {work.listings.length > 0 && (
        <Section id="listings" title={t('listings')}>
          <WorkListings work={work} base="/staff/works" internal />
        </Section>
      )}
      {work.links.length > 0 && (
        <Section id="links" title={t('links')}>
          <WorkLinks work={work} base="/staff/works" />
        </Section>
      )}
      <Section
        id="observations"
        title={observations('title')}
        aside={canChange && <Add href={`/staff/works/${work.slug}/observe`}>{observations('add')}</Add>}
      >
        <Observations observations={work.observations} />
      </Section>
    </div>
  )
}

const Add = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className="link link-alone print:hidden">
    {children}
  </a>
)
