import { useLocale, useTranslations } from 'next-intl'
import { formatPartialDate } from '@/lib/dates/partial'
import type { WorkEvent } from '../types'
import { DocumentCite } from './document-cite'
import { sourceAnchor } from './source-mark'

/** An act that opened no stage. */
export function TimelineEvent({ event: { act, on, holder, until, document } }: { event: WorkEvent }) {
  const t = useTranslations('pages')
  const rules = useTranslations('rules')
  const locale = useLocale()
  const date = (text: string) => formatPartialDate(text, locale)
  const parts = [
    rules(`acts.${act}`),
    holder && rules(`holders.${holder}`),
    until && t('history.until', { date: date(until) }),
  ]
  return (
    <div className="pl-6.5">
      <p>{parts.filter(Boolean).join(' · ')}</p>
      <p>{on ? date(on) : t('work.undated')}</p>
      {document && (
        <p>
          <a href={`#${sourceAnchor(document)}`} className="link">
            <DocumentCite document={document} />
          </a>
        </p>
      )}
    </div>
  )
}
