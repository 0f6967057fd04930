import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { MOST_MEGABYTES } from '../types'
import type { Upload } from './use-upload'

/** Why a file was not taken, and what to do; null: nothing was refused. */
export function useRefusal(upload: Upload): string | null {
  const t = useTranslations('documents.scan')
  const locale = useLocale()
  if (upload.state !== 'refused') return null
  const { because } = upload
  if (because.kind === 'words') return because.words
  if (because.kind !== 'too-large') return t(because.kind)
  return t('tooLarge', { size: formatNumber(because.megabytes, locale), max: MOST_MEGABYTES })
}
