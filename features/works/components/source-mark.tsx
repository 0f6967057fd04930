import { useTranslations } from 'next-intl'
import type { SourceKind } from '@/features/stages/types'
import type { DocumentRef } from '../types'
import { useShortCite } from './document-cite'

export const sourceAnchor = (document: DocumentRef) => `source-${document.id}`

type Props = {
  sourceKind: SourceKind | null
  document: DocumentRef | null
  /** The dot alone is seen, where many stand beside each other; the rest is read aloud and on demand. */
  bare?: boolean
}

/** What a value rests on: a full dot for a paper, a hollow one for anything else; leads to the list of sources. */
export function SourceMark({ sourceKind, document, bare = false }: Props) {
  const t = useTranslations('rules.sourceKinds')
  const cite = useShortCite()
  if (!sourceKind && !document) return null
  const words = sourceKind ? t(sourceKind) : undefined
  const dot = (
    <span
      className={`${bare ? '' : 'mr-1.5'} inline-block size-2 rounded-full border border-current ${sourceKind === 'OFFICIAL' ? 'bg-current' : ''}`}
      aria-hidden
    />
  )
  const seen = bare ? 'sr-only' : undefined
  if (!document)
    return (
      <span title={words}>
        {dot}
        <span className={seen}>{words}</span>
      </span>
    )
  return (
    <span title={bare ? cite(document) : words}>
      {!bare && dot}
      <a href={`#${sourceAnchor(document)}`} className="hover:text-accent hover:underline">
        {bare && dot}
        <span className={seen}>{cite(document)}</span>
        {words && <span className="sr-only">, {words}</span>}
      </a>
    </span>
  )
}
