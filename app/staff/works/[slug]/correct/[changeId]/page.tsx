import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { AwaitingReview } from '@/features/changes/components/awaiting-review'
import { CorrectForm } from '@/features/changes/components/correct-form'
import { HOW, recordedOf } from '@/features/changes/components/correct-values'
import { saidCorrection } from '@/features/changes/components/reopened-proposal'
import { SentBeforeNotice } from '@/features/changes/components/review/sent-before-notice'
import { mendableChange } from '@/features/changes/data/mendable'
import { waitingOn } from '@/features/changes/loaders/review'
import { sentBefore } from '@/features/changes/loaders/review-desk'
import { organizationNames } from '@/features/organizations/data'
import { staffWork } from '@/features/works/loaders'
import { workTitle } from '@/features/works/rules/title'
import { formatPartialDate } from '@/lib/dates/partial'
import { isUuid } from '@/lib/uuid'

type Props = {
  params: Promise<{ slug: string; changeId: string }>
  searchParams: Promise<{ how?: string | string[]; proposal?: string | string[] }>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const work = await staffWork((await params).slug)
  const [t, titles] = await Promise.all([getTranslations('changes.correct'), getTranslations('works.title')])
  return work ? { title: `${t('button')}: ${workTitle(titles, work)}` } : {}
}

export default async function CorrectPage({ params, searchParams }: Props) {
  const person = await requirePerson('change:propose')
  const scope = staffScope(person)
  const { slug, changeId } = await params
  const work = isUuid(changeId) ? await staffWork(slug) : null
  const change = work && (await mendableChange(scope, slug, changeId))
  if (!work || !change) notFound()
  const [t, titles, names, locale, waiting] = await Promise.all([
    getTranslations('changes.correct'),
    getTranslations('works.title'),
    organizationNames(scope),
    getLocale(),
    waitingOn([slug]),
  ])
  const title = workTitle(titles, work)
  const { name, kind, stage, condition, sourceKind, version } = work
  const { content, document, investor } = change
  const { how: asked, proposal } = await searchParams
  const sent = await sentBefore(proposal)
  const paper = document && [
    document.symbol,
    document.issuer,
    document.date && formatPartialDate(document.date, locale),
  ]
  return (
    <>
      <PageHead isKept title={`${t('title', { seq: change.seq })}: ${title}`} lead={t('lead')} />
      <SentBeforeNotice sent={sent} />
      <AwaitingReview waiting={waiting} />
      {content ? (
        <CorrectForm
          person={person.id}
          target={{ changeId, setId: change.setId, slug, kind }}
          work={{ slug, name, title, kind, stage, condition, sourceKind, version }}
          recorded={recordedOf(content, investor)}
          paper={paper?.filter(Boolean).join(', ') || null}
          works={change.works}
          how={HOW.find((one) => one === asked)}
          reopened={sent && { id: sent.id, version: sent.version, said: saidCorrection(sent.input) }}
          issuers={names.issuers}
          organizations={names.investors}
        />
      ) : (
        <Notice tone="caution">{t('mended')}</Notice>
      )}
    </>
  )
}
