import { useTranslations } from 'next-intl'
import type { DocumentRef } from '../types'
import { DocumentCite } from './document-cite'
import { sourceAnchor } from './source-mark'

/** The papers and sources that the page rests on, in full. */
export function WorkSources({ sources }: { sources: readonly DocumentRef[] }) {
  const t = useTranslations('pages.work')
  const types = useTranslations('rules.documentTypes')
  return (
    <ul>
      {sources.map((document) => (
        <li
          key={document.id}
          id={sourceAnchor(document)}
          className="border-line border-b py-2 last:border-b-0 target:bg-accent-soft"
        >
          <DocumentCite document={document} />
          <span className="block text-muted">
            {document.symbol ? document.abstract : types(document.type)}
            {document.foundAt && (
              <span className="block text-xs">{t('foundAt', { place: document.foundAt })}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
