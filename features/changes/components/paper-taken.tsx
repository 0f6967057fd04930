'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import type { LastPaper } from '../data/last-paper'
import { EMPTY_PAPER, type RecordValues } from './record-values'

/** Says what was put in from the paper before, as long as it stands there, and takes it out again at one press. */
export function PaperTaken({ last }: { last: LastPaper }) {
  const t = useTranslations('changes.record')
  const { setValue } = useFormContext<RecordValues>()
  const issuer = useWatch<RecordValues, 'document.issuer'>({ name: 'document.issuer' })
  if (issuer !== last.issuer) return null
  const clear = () => {
    setValue('document.issuer', '', { shouldDirty: true })
    setValue('document.type', EMPTY_PAPER.type, { shouldDirty: true })
    document.getElementById('document.issuer')?.focus()
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 border-accent border-l-2 bg-accent-soft pl-3">
      <p className="py-1.5">{t('taken', { symbol: last.symbol ?? 'none' })}</p>
      <Button type="button" tone="quiet" aria-keyshortcuts="Alt+X" onClick={clear}>
        {t('takenClear')}
        <kbd aria-hidden className="font-normal font-sans text-muted text-xs pointer-coarse:hidden">
          Alt + X
        </kbd>
      </Button>
    </div>
  )
}
