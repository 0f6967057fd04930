import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { AwaitingReview } from '@/features/changes/components/awaiting-review'
import { type RecordAddress, readRecordAddress } from '@/features/changes/components/record-address'
import { RecordForm } from '@/features/changes/components/record-form'
import type { KnownPaper } from '@/features/changes/components/record-known-paper'
import type { PromisedAct, RecordWork } from '@/features/changes/components/record-work'
import { saidRecord, worksAlongside } from '@/features/changes/components/reopened-proposal'
import { SentBeforeNotice } from '@/features/changes/components/review/sent-before-notice'
import { ownLastPaper } from '@/features/changes/loaders'
import { waitingOn } from '@/features/changes/loaders/review'
import { sentBefore } from '@/features/changes/loaders/review-desk'
import type { ChangeSetInput } from '@/features/changes/schema'
import { staffDocument } from '@/features/documents/loaders'
import { documentTitle } from '@/features/documents/rules/title'
import { organizationNames } from '@/features/organizations/data'
import { isOpen } from '@/features/stages/rules/expected'
import { staffWork } from '@/features/works/loaders'
import { workTitle } from '@/features/works/rules/title'
import type { WorkDetail } from '@/features/works/types'
import { formatPartialDate } from '@/lib/dates/partial'
import { todayInVietnam } from '@/lib/dates/vietnam'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const work = await staffWork((await params).slug)
  const [t, titles] = await Promise.all([getTranslations('changes.record'), getTranslations('works.title')])
  return work ? { title: `${t('title')}: ${workTitle(titles, work)}` } : {}
}

export default async function RecordPage({ params, searchParams }: Props) {
  const person = await requirePerson('change:propose')
  const scope = staffScope(person)
  const work = await staffWork((await params).slug)
  if (!work) notFound()
  const asked = await searchParams
  const sent = await sentBefore(asked.proposal)
  const address = sent ? addressOf(sent.input) : readRecordAddress(asked)
  const [t, titles, names, last, others, waiting] = await Promise.all([
    getTranslations('changes.record'),
    getTranslations('works.title'),
    organizationNames(scope),
    ownLastPaper(),
    Promise.all(address.with.map(staffWork)),
    waitingOn([work.slug, ...address.with]),
  ])
  const paper = address.document ? await knownPaper(address.document) : null
  const title = workTitle(titles, work)
  const alongside = others.filter((other) => other !== null && other.slug !== work.slug) as WorkDetail[]
  const states = work.stays
    .filter((stay) => stay.sourceKind !== 'OFFICIAL')
    .map((stay) => ({ stage: stay.stage, entered: stay.enteredOn }))
  return (
    <>
      <PageHead isKept title={`${t('title')}: ${title}`} lead={t('lead')} />
      <SentBeforeNotice sent={sent} />
      <AwaitingReview waiting={waiting} />
      <RecordForm
        person={person.id}
        work={recordWork(work, title)}
        states={states}
        promised={promisedTo(work)}
        filled={{
          act: address.act,
          plan: address.plan,
          paper,
          works: alongside.map((other) => {
            return { ...recordWork(other, workTitle(titles, other)), promised: promisedTo(other) }
          }),
        }}
        last={sent ? null : last}
        reopened={sent && { id: sent.id, version: sent.version, said: saidRecord(sent.input, sent.scans) }}
        issuers={names.issuers}
        organizations={names.investors}
        today={todayInVietnam(new Date())}
      />
    </>
  )
}

/** What came back says itself which works it is about, and on which paper of the book. */
function addressOf(input: ChangeSetInput): RecordAddress {
  const { document } = input
  const known = document && 'id' in document ? document.id : null
  return { act: null, with: worksAlongside(input), plan: null, document: known }
}

function recordWork(work: WorkDetail, title: string): RecordWork {
  const { slug, name, kind, stage, condition, sourceKind, version } = work
  return { slug, name, title, kind, stage, condition, sourceKind, version }
}

const promisedTo = ({ expectedActs }: WorkDetail): PromisedAct[] =>
  expectedActs.filter(isOpen).map(({ id, act, month }) => ({ id, act, month }))

/** The paper that the address names, in words; an id of none leads to the empty form. */
async function knownPaper(id: string): Promise<KnownPaper | null> {
  const document = await staffDocument(id)
  if (!document) return null
  const [types, locale] = await Promise.all([getTranslations('rules.documentTypes'), getLocale()])
  const dated = document.date && formatPartialDate(document.date, locale)
  const words = [documentTitle(document, types, locale), dated, document.issuer]
  return { id, cite: words.filter(Boolean).join(', ') }
}
