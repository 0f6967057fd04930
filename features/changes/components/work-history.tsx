import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { DocumentCite } from '@/features/works/components/document-cite'
import { sourceAnchor } from '@/features/works/components/source-mark'
import type { DocumentRef } from '@/features/works/types'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDateTime } from '@/lib/dates/vietnam'
import type { HistorySet, WorkHistory } from '../data/work-history'
import { valuesSaid } from '../rules/values-said'
import { HistoryChangeLine } from './history-change'

type Props = {
  history: WorkHistory
  slug: string
  /** The papers that the page knows more of. */
  documents: readonly DocumentRef[]
  /** Offers to mend what still counts. */
  canMend: boolean
}

/** Everything that was ever accepted about the work, newest first, mended or not. For the staff. */
export function WorkHistoryView({ history: { sets, names }, slug, documents, canMend }: Props) {
  const t = useTranslations('changes.history')
  const inOrder = [...sets].reverse().flatMap((set) => set.changes)
  const values = valuesSaid(inOrder)
  const seqOf = new Map(sets.flatMap((set) => set.changes.map((change) => [change.id, set.seq] as const)))
  return (
    <Section title={t('title')}>
      {sets.length === 0 && <p className="text-muted">{t('empty')}</p>}
      <ol>
        {sets.map((set) => (
          <li key={set.id} className="border-line border-b py-3 last:border-b-0">
            <SetHead set={set} />
            <SetPaper document={set.document} known={documents.find(({ id }) => id === set.document?.id)} />
            <ul className="mt-1 grid gap-1">
              {set.changes.map((change) => (
                <HistoryChangeLine
                  key={change.id}
                  change={change}
                  values={values.get(change.id) ?? []}
                  names={names}
                  mendedSeq={(change.mends && seqOf.get(change.mends)) || null}
                  mendHref={
                    canMend && change.fate === 'COUNTS' ? `/staff/works/${slug}/correct/${change.id}` : null
                  }
                />
              ))}
            </ul>
            <SetWords set={set} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Number, time, who, by which way in. */
function SetHead({ set: { seq, at, author, source, review, otherWorks } }: { set: HistorySet }) {
  const t = useTranslations('changes')
  const own = useTranslations('pages.history')
  const locale = useLocale()
  const parts = [
    t('history.seq', { seq }),
    formatDateTime(new Date(at), locale),
    useAuthor(author),
    t(`sources.${source}`),
    ...(review === 'NONE' && author.role ? [t('history.accepted')] : []),
    ...(otherWorks > 0 ? [own('otherWorks', { count: otherWorks })] : []),
  ]
  return <p className="text-muted">{parts.join(' · ')}</p>
}

type PaperProps = { document: HistorySet['document']; known: DocumentRef | undefined }

function SetPaper({ document, known }: PaperProps) {
  const own = useTranslations('pages.history')
  const locale = useLocale()
  if (!document) return null
  if (known)
    return (
      <p>
        <a href={`#${sourceAnchor(known)}`} className="link">
          <DocumentCite document={known} />
        </a>
      </p>
    )
  const { symbol, issuer, date } = document
  const parts = [symbol ?? own('noSymbol'), issuer, date && formatPartialDate(date, locale)]
  return <p>{parts.filter(Boolean).join(', ')}</p>
}

function useAuthor(author: HistorySet['author']): string {
  const t = useTranslations('changes.history')
  const roles = useTranslations('access.roles')
  const own = useTranslations('pages.history')
  if (author.name === null) return own('unknownAccount')
  return author.role ? t('by', { name: author.name, role: roles(author.role) }) : t('system')
}

/** The note and the reasons for which warnings were passed over. */
function SetWords({ set: { note, noteErased, reasons } }: { set: HistorySet }) {
  const t = useTranslations('changes.history')
  return (
    <>
      {(note || noteErased) && (
        <p className="mt-1">
          <span className="text-muted">{t('note')}:</span> {note ?? t('noteErased')}
        </p>
      )}
      {reasons.length > 0 && (
        <p className="mt-1">
          <span className="text-muted">{t('reasons')}:</span>{' '}
          {[...new Set(reasons.map(({ reason }) => reason))].join('; ')}
        </p>
      )}
    </>
  )
}
