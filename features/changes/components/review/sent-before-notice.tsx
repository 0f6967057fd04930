import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { SentBefore } from '../../loaders/review-desk'

/** Over a form that is opened again: who sent it back, and why; that everything stands there as it was. */
export function SentBeforeNotice({ sent }: { sent: SentBefore | null }) {
  const t = useTranslations('review')
  if (!sent) return null
  const { sentBack } = sent
  return (
    <div className="mb-6">
      <Notice tone={sentBack ? 'caution' : 'info'}>
        {sentBack && (
          <p className="whitespace-pre-line font-medium">
            {t('form.sentBack', { name: sentBack.by ?? t('row.unknownAccount'), reason: sentBack.reason })}
          </p>
        )}
        <p>{t('form.restored')}</p>
      </Notice>
    </div>
  )
}
