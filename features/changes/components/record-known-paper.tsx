'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Fieldset } from '@/components/ui/fieldset'
import type { RecordValues } from './record-values'

/** A paper of the book, as the address or a list names it. */
export type KnownPaper = { id: string; cite: string }

/** The paper stands in the book already: it is named, and nothing of it is typed anew. */
export function RecordKnownPaper({ paper }: { paper: KnownPaper }) {
  const t = useTranslations('changes.record')
  const { setValue, setFocus } = useFormContext<RecordValues>()
  const typeAnother = () => {
    setValue('knownPaper', '', { shouldDirty: true })
    // Once its field is there.
    setTimeout(() => setFocus('document.symbol'))
  }
  return (
    <Fieldset legend={t('paper')}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-accent border-l-2 bg-accent-soft pl-3">
        <p className="min-w-0 break-words py-1.5">{t('knownPaper', { paper: paper.cite })}</p>
        <Button type="button" tone="quiet" onClick={typeAnother}>
          {t('otherPaper')}
        </Button>
      </div>
    </Fieldset>
  )
}
