'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { TextareaField } from '@/components/ui/textarea-field'
import { useReview } from './review-context'

/** Where whoever accepts answers a warning that its author knew nothing of. `said`: which (rules/review/blocked.ts). */
export function OwnReason({ said }: { said: string }) {
  const t = useTranslations('review.problems')
  const { reasonOf, giveReason, isMissing } = useReview()
  return (
    <TextareaField
      id={useId()}
      name="own-reason"
      className="mt-2"
      label={t('ownReason')}
      hint={t('ownReasonHint')}
      rows={2}
      maxLength={2000}
      data-accepts={said}
      value={reasonOf(said)}
      onChange={(event) => giveReason(said, event.target.value)}
      error={isMissing(said) ? t('ownReasonMissing') : null}
    />
  )
}
