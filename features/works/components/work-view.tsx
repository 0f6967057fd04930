import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { sourcesOf } from '../rules/sources'
import type { WorkDetail, WorkEvent } from '../types'
import { ExpectedActs } from './expected-acts'
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
  /** The list that the work is in: where other works are led to. */
  base: string
  /** ISO day. */
  today: string
  /** At the desk: what only the staff may see. */
  internal?: boolean
  /** What has just happened to it. */
  notice?: ReactNode
  actions?: ReactNode
  /** Below all else: the history, at the desk. */
  children?: ReactNode
}

/** A work: facts on the left, what happened on the right; then the plan, what it belongs to, what all that rests on. */
export function WorkView({ work, events, base, today, internal = false, notice, actions, children }: Props) {
  const t = useTranslations('pages.work')
  const expected = useTranslations('changes.expected')
  const sources = sourcesOf(work, events)
  return (
    <article>
      {notice && <div className="mb-6">{notice}</div>}
      <WorkHead work={work} />
      {actions && <ActionBar>{actions}</ActionBar>}
      <Conflict text={work.facts.sourceConflict?.value} />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <WorkFactsView work={work} internal={internal} />
        <div className="grid gap-8">
          {work.expectedActs.length > 0 && (
            <Section title={expected('title')}>
              <ExpectedActs acts={work.expectedActs} today={today} />
            </Section>
          )}
          <Section title={t('timeline')}>
            <WorkTimeline work={work} events={events} today={today} />
          </Section>
        </div>
      </div>
      <div className="mt-8 grid gap-8">
        {work.listings.length > 0 && (
          <Section title={t('listings')}>
            <WorkListings work={work} base={base} internal={internal} />
          </Section>
        )}
        {work.links.length > 0 && (
          <Section title={t('links')}>
            <WorkLinks work={work} base={base} />
          </Section>
        )}
        {sources.length > 0 && (
          <Section title={t('sources')}>
            <WorkSources sources={sources} />
          </Section>
        )}
        {children}
      </div>
    </article>
  )
}

/** Stays in reach while one reads. */
function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky top-0 z-10 -mx-4 -mt-4 mb-6 flex flex-wrap gap-2 border-line border-b bg-ground px-4 py-2 sm:-mx-6 sm:px-6 print:hidden">
      {children}
    </div>
  )
}

function Conflict({ text }: { text: number | string | null | undefined }) {
  const t = useTranslations('works.fields')
  if (!text) return null
  return (
    <div className="mb-8">
      <Notice tone="caution" title={t('sourceConflict')}>
        {text}
      </Notice>
    </div>
  )
}
