'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ScriptedFields } from '@/components/ui/scripted-fields'
import { SelectField } from '@/components/ui/select-field'
import { TextareaField } from '@/components/ui/textarea-field'
import type { DocumentScan } from '@/features/documents/data/one'
import { SaveNotice } from './save-notice'
import { useFiling } from './use-filing'

type Props = { documentId: string; scans: readonly DocumentScan[] }

/** Takes a file off a paper that it does not belong to, and says why. The ledger keeps that it was there. */
export function TakeOffScan({ documentId, scans }: Props) {
  const t = useTranslations('documents.scan')
  const { state, error, send } = useFiling(documentId)
  const [missing, setMissing] = useState<readonly string[]>([])

  const takeOff = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const [file, why] = ['file', 'why'].map((name) => String(typed.get(name)).trim())
    setMissing([...(file ? [] : ['file']), ...(why ? [] : ['why'])])
    // No work's version stands against it: a file belongs to the paper.
    if (file && why) send({ type: 'VOID', mends: file, version: 0 }, why)
  }
  const files = scans.map(({ changeId, name }) => ({ value: changeId, label: name }))
  return (
    <form onSubmit={takeOff} noValidate className="grid max-w-xl gap-3">
      <ScriptedFields>
        <SelectField
          name="file"
          label={t('takeOffFile')}
          options={files}
          empty={files.length > 1 ? '' : undefined}
          error={missing.includes('file') ? t('takeOffNone') : null}
          required
        />
        <TextareaField
          name="why"
          label={t('takeOffWhy')}
          hint={t('takeOffHint')}
          rows={2}
          maxLength={4000}
          error={missing.includes('why') ? t('takeOffNoReason') : error}
          required
        />
        <SaveNotice state={state} />
        <p>
          <Button tone="wrong" busy={state === 'saving'}>
            {state === 'saving' ? t('takingOff') : t('takeOff')}
          </Button>
        </p>
      </ScriptedFields>
    </form>
  )
}
