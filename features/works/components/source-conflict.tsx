import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { WorkDetail } from '../types'

/** What sources say differently of the work, in words; where there is anything to say. */
export function SourceConflict({ work }: { work: WorkDetail }) {
  const t = useTranslations('works.fields')
  const text = work.facts.sourceConflict?.value
  if (!text) return null
  return (
    <div className="mb-8">
      <Notice tone="caution" title={t('sourceConflict')}>
        {text}
      </Notice>
    </div>
  )
}
