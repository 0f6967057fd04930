import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { DocumentCite } from '@/features/works/components/document-cite'
import { sourceAnchor } from '@/features/works/components/source-mark'
import type { DocumentRef } from '@/features/works/types'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDateTime } from '@/lib/dates/vietnam'
import type { HistoryChange, HistorySet, WorkHistory } from '../data/work-history'
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

const SHOWN = 6
const MOST_LINES = 8

/** Everything that was ever accepted about the work, newest first, mended or not. For the staff. */
export function WorkHistoryView({ history: { sets, names }, slug, documents, canMend }: Props) {
  const t = useTranslations('changes.history')
  const inOrder = [...sets].reverse().flatMap((set) => set.changes)
  const values = valuesSaid(inOrder)
  const seqOf = new Map(sets.flatMap((set) => set.changes.map((change) => [change.id, set.seq] as const)))
  const mendHref = ({ id, fate }: HistoryChange) =>
    canMend && fate === 'COUNTS' ? `/staff/works/${slug}/correct/${id}` : null
  const line = (set: HistorySet) => (
    <li key={set.id} className="border-line border-b py-3 last:border-b-0">
      <SetHead set={set} />
      <SetPaper document={set.document} known={documents.find(({ id }) => id === set.document?.id)} />
      <Folded count={set.changes.length}>
        <ul className="mt-1 grid gap-1">
          {set.changes.map((change) => (
            <HistoryChangeLine
              key={change.id}
              change={change}
              values={values.get(change.id) ?? []}
              names={names}
              mendedSeq={(change.mends && seqOf.get(change.mends)) || null}
              mendHref={mendHref(change)}
            />
          ))}
        </ul>
      </Folded>
      <SetWords set={set} />
    </li>
  )
  return (
    <Section id="history" title={t('title')}>
      {sets.length === 0 && <p className="text-muted">{t('empty')}</p>}
      <ol>{sets.slice(0, SHOWN).map(line)}</ol>
      {sets.length > SHOWN && (
        <Disclosure summary={t('earlier', { count: sets.length - SHOWN })}>
          <ol>{sets.slice(SHOWN).map(line)}</ol>
        </Disclosure>
      )}
    </Section>
  )
}

/** A report of many months is one record of many lines. */
export function Folded({ count, children }: { count: number; children: ReactNode }) {
  const t = useTranslations('changes.history')
  if (count <= MOST_LINES) return children
  return <Disclosure summary={t('lines', { count })}>{children}</Disclosure>
}

type HeadOf = Pick<HistorySet, 'seq' | 'at' | 'author' | 'source' | 'review' | 'acceptedBy' | 'otherWorks'>

/** Number, time, who, by which way in. */
export function SetHead({ set }: { set: HeadOf }) {
  const { seq, at, author, source, review, acceptedBy, otherWorks } = set
  const t = useTranslations('changes')
  const own = useTranslations('pages.history')
  const locale = useLocale()
  const parts = [
    t('history.seq', { seq }),
    formatDateTime(new Date(at), locale),
    useAuthor(author),
    t(`sources.${source}`),
    ...(review === 'NONE' && author.role ? [t('history.accepted')] : []),
    ...(acceptedBy ? [t('history.acceptedBy', { name: acceptedBy.name ?? own('unknownAccount') })] : []),
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

/** One reason may answer a rule on every work of a paper. */
function Reasons({ label, reasons }: { label: string; reasons: HistorySet['reasons'] }) {
  if (reasons.length === 0) return null
  return (
    <p className="mt-1 break-words">
      <span className="text-muted">{label}:</span>{' '}
      {[...new Set(reasons.map(({ reason }) => reason))].join('; ')}
    </p>
  )
}

/** The note and the reasons for which warnings were passed over. */
export function SetWords({
  set: { note, noteErased, reasons },
}: {
  set: Pick<HistorySet, 'note' | 'noteErased' | 'reasons'>
}) {
  const t = useTranslations('changes.history')
  return (
    <>
      {(note || noteErased) && (
        <p className="mt-1">
          <span className="text-muted">{t('note')}:</span> {note ?? t('noteErased')}
        </p>
      )}
      <Reasons label={t('reasons')} reasons={reasons.filter(({ by }) => !by)} />
      <Reasons label={t('acceptorReasons')} reasons={reasons.filter(({ by }) => by)} />
    </>
  )
}
