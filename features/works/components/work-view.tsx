import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { sourcesOf } from '../rules/sources'
import type { WorkDetail, WorkEvent } from '../types'
import { ExpectedActs } from './expected-acts'
import { Observations } from './observations'
import { SourceConflict } from './source-conflict'
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
}

/** A work for everybody: facts on the left, what happened on the right; then the plan, what it belongs to, the sources. */
export function WorkView({ work, events, base, today }: Props) {
  const t = useTranslations('pages.work')
  const expected = useTranslations('changes.expected')
  const observations = useTranslations('pages.observations')
  const sources = sourcesOf(work, events)
  return (
    <article>
      <WorkHead work={work} />
      <SourceConflict work={work} />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <WorkFactsView work={work} />
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
        {work.observations.length > 0 && (
          <Section title={observations('title')}>
            <Observations observations={work.observations} />
          </Section>
        )}
        {work.listings.length > 0 && (
          <Section title={t('listings')}>
            <WorkListings work={work} base={base} />
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
      </div>
    </article>
  )
}
