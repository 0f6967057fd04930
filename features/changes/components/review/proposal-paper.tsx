import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/section'
import { DocumentScans } from '@/features/documents/components/document-scans'
import type { DocumentScan } from '@/features/documents/data/one'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDate } from '@/lib/dates/vietnam'
import type { ProposedPaper } from '../../types/review'

type Props = {
  proposalId: string
  paper: ProposedPaper | null
  /** Of the paper as it stands in the book, and what comes with the proposal. */
  scans: { kept: readonly DocumentScan[]; brought: readonly DocumentScan[] }
}

/** The paper beside the differences: what it says of itself, and its scan to be looked at. */
export function ProposalPaper({ proposalId, paper, scans: { kept, brought } }: Props) {
  const t = useTranslations('review.paper')
  const isWithout = kept.length + brought.length === 0
  return (
    <Section title={t('title')}>
      {paper ? <PaperFacts paper={paper} /> : <p className="text-muted">{t('none')}</p>}
      <div className="mt-3 grid grid-cols-1 gap-4">
        {brought.length > 0 && <DocumentScans proposalId={proposalId} scans={brought} />}
        {paper?.id && kept.length > 0 && <DocumentScans documentId={paper.id} scans={kept} />}
        {paper && isWithout && <p className="text-muted">{t('noScan')}</p>}
      </div>
    </Section>
  )
}

function PaperFacts({ paper }: { paper: ProposedPaper }) {
  const t = useTranslations('documents.fields')
  const own = useTranslations('review.paper')
  const types = useTranslations('rules.documentTypes')
  const locale = useLocale()
  const { id, symbol, type, issuer, date, receivedOn, abstract, foundAt } = paper
  const facts = [
    { label: t('symbol'), value: symbol },
    { label: t('type'), value: types(type) },
    { label: t('date'), value: date && formatPartialDate(date, locale) },
    { label: t('issuer'), value: issuer },
    { label: t('abstract'), value: abstract },
    ...(receivedOn ? [{ label: t('receivedOn'), value: formatDate(receivedOn) }] : []),
    ...(foundAt ? [{ label: t('foundAt'), value: foundAt }] : []),
  ]
  return (
    <>
      <Facts facts={facts} />
      <p className="mt-2 text-muted">
        {id ? (
          <a href={`/staff/documents/${id}`} className="link link-alone">
            {own('open')}
          </a>
        ) : (
          own('new')
        )}
      </p>
    </>
  )
}
