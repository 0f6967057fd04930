'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ScriptedFields } from '@/components/ui/scripted-fields'
import { type ChosenScan, NO_SCAN, ScanField } from '@/features/documents/components/scan-field'
import { SaveNotice } from './save-notice'
import { useFiling } from './use-filing'

/** Puts a scan to a paper that stands in the book: by whoever files papers, in a change set of its own. */
export function AttachScan({ documentId }: { documentId: string }) {
  const t = useTranslations('documents.scan')
  const [scan, setScan] = useState<ChosenScan>(NO_SCAN)
  const { state, error, send, clear } = useFiling(documentId)

  const choose = (chosen: ChosenScan) => {
    setScan(chosen)
    clear()
  }
  const attach = (event: React.FormEvent) => {
    event.preventDefault()
    if (scan.state !== 'stored') return
    send({ type: 'ATTACHMENT', document: documentId, file: scan.sha256, name: scan.name })
  }
  return (
    <form onSubmit={attach} className="grid grid-cols-1 gap-3 print:hidden">
      <ScriptedFields>
        <ScanField id="scan" label={t('attachLabel')} value={scan} onChange={choose} error={error} />
        <SaveNotice state={state} />
        {scan.state === 'stored' && (
          <p>
            <Button tone="primary" busy={state === 'saving'}>
              {state === 'saving' ? t('attaching') : t('attach')}
            </Button>
          </p>
        )}
      </ScriptedFields>
    </form>
  )
}
