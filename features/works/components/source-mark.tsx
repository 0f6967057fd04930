import { useTranslations } from 'next-intl'
import type { SourceKind } from '@/features/stages/types'
import type { DocumentRef } from '../types'
import { useShortCite } from './document-cite'

export const sourceAnchor = (document: DocumentRef) => `source-${document.id}`

type Props = { sourceKind: SourceKind | null; document: DocumentRef | null }

/** What a value rests on: a full dot for a paper, a hollow one for anything else; leads to the list of sources. */
export function SourceMark({ sourceKind, document }: Props) {
  const t = useTranslations('rules.sourceKinds')
  const cite = useShortCite()
  if (!sourceKind && !document) return null
  const words = sourceKind ? t(sourceKind) : undefined
  return (
    <span title={words}>
      <span
        className={`mr-1.5 inline-block size-2 rounded-full border border-current ${sourceKind === 'OFFICIAL' ? 'bg-current' : ''}`}
        aria-hidden
      />
      {document ? (
        <a href={`#${sourceAnchor(document)}`} className="hover:text-accent hover:underline">
          {cite(document)}
          {words && <span className="sr-only">, {words}</span>}
        </a>
      ) : (
        words
      )}
    </span>
  )
}
