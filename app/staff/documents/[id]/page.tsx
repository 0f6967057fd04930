import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { requirePerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { AttachScan } from '@/features/changes/components/attach-scan'
import { AwaitingReview, sentIn } from '@/features/changes/components/awaiting-review'
import { DocumentActs } from '@/features/changes/components/document-acts'
import { DocumentHistoryView } from '@/features/changes/components/document-history'
import { RecordElsewhere } from '@/features/changes/components/record-elsewhere'
import { TakeOffScan } from '@/features/changes/components/take-off-scan'
import type { DocumentAct } from '@/features/changes/data/document-acts'
import { staffDocumentRecords } from '@/features/changes/loaders'
import { DocumentFacts } from '@/features/documents/components/document-facts'
import { DocumentHead } from '@/features/documents/components/document-head'
import { DocumentScans } from '@/features/documents/components/document-scans'
import { RemovedScans } from '@/features/documents/components/removed-scans'
import type { DocumentDetail } from '@/features/documents/data/one'
import { staffDocument } from '@/features/documents/loaders'
import { documentTitle } from '@/features/documents/rules/title'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ saved?: string | string[]; sent?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = await staffDocument((await params).id)
  const [types, locale] = await Promise.all([getTranslations('rules.documentTypes'), getLocale()])
  return document ? { title: documentTitle(document, types, locale) } : {}
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const { id } = await params
  const document = await staffDocument(id)
  if (!document) notFound()
  const { acts, history } = await staffDocumentRecords(id)
  const [t, record] = await Promise.all([getTranslations('documents.one'), getTranslations('changes.record')])
  const address = await searchParams
  const seq = /^\d{1,12}$/.exec(String(address.saved))?.[0]
  const sent = sentIn(address)
  const canRecord = can(person.role, 'change:propose')
  const canFile = can(person.role, 'document:file')
  return (
    <article>
      {(seq || sent) && (
        <div className="mb-6">
          {seq && <Notice>{record('saved', { seq })}</Notice>}
          <AwaitingReview waiting={[]} sent={sent} />
        </div>
      )}
      <DocumentHead document={document} />
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-1 gap-8">
          <Section title={t('facts')}>
            <DocumentFacts document={document} />
          </Section>
          <Section title={t('acts')}>
            <DocumentActs acts={acts} />
            {canRecord && <MoreOfIt id={id} acts={acts} />}
          </Section>
        </div>
        <Scans
          document={document}
          canAttach={canFile}
          wrong={canRecord ? document.scans : document.scans.filter(({ isOwn }) => canFile && isOwn)}
          saved={seq ?? sent ?? undefined}
        />
      </div>
      <div className="mt-8">
        <DocumentHistoryView history={history} canMend={canRecord} />
      </div>
    </article>
  )
}

/** The same paper for another work; or that it was recorded by mistake. */
async function MoreOfIt({ id, acts: [first] }: { id: string; acts: readonly DocumentAct[] }) {
  const t = await getTranslations('documents.one')
  return (
    <div className="mt-3 grid max-w-xl gap-1 print:hidden">
      <Disclosure summary={t('recordTitle')}>
        <RecordElsewhere documentId={id} label={t('recordFor')} hint={t('recordHint')} />
      </Disclosure>
      {first && (
        <Disclosure summary={t('undo')}>
          <p className="mb-2 text-muted">{t('undoHint')}</p>
          <LinkButton
            tone="wrong"
            href={`/staff/works/${first.work.slug}/correct/${first.changeId}?how=VOID_SET`}
          >
            {t('undo')}
          </LinkButton>
        </Disclosure>
      )}
    </div>
  )
}

type ScansProps = {
  document: DocumentDetail
  canAttach: boolean
  /** What whoever looks may ask to be taken off. */
  wrong: DocumentDetail['scans']
  saved: string | undefined
}

async function Scans({ document: { id, scans, removed }, canAttach, wrong, saved }: ScansProps) {
  const t = await getTranslations('documents.one')
  return (
    <Section title={t('scans')}>
      {scans.length > 0 ? (
        <DocumentScans key={scans.length} documentId={id} scans={scans} />
      ) : (
        <p className="text-muted">
          {t('noScan')} {canAttach && t('noScanHint')}
        </p>
      )}
      {canAttach && (
        <div className="mt-4">
          {/* Begun anew once something was attached. */}
          <AttachScan key={saved} documentId={id} />
        </div>
      )}
      {wrong.length > 0 && (
        <div className="mt-3 print:hidden">
          <Disclosure key={saved} summary={t('takeOff')}>
            <TakeOffScan documentId={id} scans={wrong} />
          </Disclosure>
        </div>
      )}
      {removed.length > 0 && <RemovedScans documentId={id} scans={removed} />}
    </Section>
  )
}
