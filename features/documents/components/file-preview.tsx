'use client'

import { useTranslations } from 'next-intl'
import { kindOfType } from '../rules/kinds'
import { PdfPreview } from './pdf-preview'
import { PicturePreview } from './picture-preview'
import type { ScanSource } from './scan-source'

const LOOKED_AT = new Set(['PDF', 'JPEG', 'PNG'])

/** Whether a file is shown here; texts of Word and sheets of Excel are opened by the programs they were made with. */
export const canPreview = (type: string): boolean => LOOKED_AT.has(kindOfType(type) ?? '')

/** A look at a file, as its kind allows. */
export function FilePreview({ source }: { source: ScanSource }) {
  const t = useTranslations('documents.preview')
  if (!canPreview(source.type)) return <p className="text-muted">{t('none')}</p>
  return kindOfType(source.type) === 'PDF' ? (
    <PdfPreview source={source} />
  ) : (
    <PicturePreview source={source} />
  )
}
