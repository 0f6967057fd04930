'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ScriptedFields } from '@/components/ui/scripted-fields'
import { type ChosenScan, NO_SCAN, ScanField } from '@/features/documents/components/scan-field'
import { recordAction } from '../actions'
import { SaveNotice } from './save-notice'
import type { SaveState } from './use-save'

/** Puts a scan to a paper that stands in the book: by whoever files papers, in a change set of its own. */
export function AttachScan({ documentId }: { documentId: string }) {
  const t = useTranslations('documents.scan')
  const router = useRouter()
  const [scan, setScan] = useState<ChosenScan>(NO_SCAN)
  const [state, setState] = useState<SaveState>('idle')
  const [error, setError] = useState<string | null>(null)

  const choose = (chosen: ChosenScan) => {
    setScan(chosen)
    setError(null)
  }
  async function attach(event: React.FormEvent) {
    event.preventDefault()
    if (scan.state !== 'stored' || state === 'saving') return
    setState('saving')
    setError(null)
    try {
      const change = { type: 'ATTACHMENT', document: documentId, file: scan.sha256, name: scan.name } as const
      // The same file to the same paper is the same wish, however often it is pressed.
      const answer = await recordAction({ document: null, changes: [change] })
      if (answer.status === 201) {
        router.push(`/staff/documents/${documentId}?saved=${answer.body.seq}`)
        return
      }
      setState(answer.status === 401 ? 'signed-out' : 'idle')
      if (answer.status !== 401 && answer.status !== 409) {
        const [problem] = answer.body.problems
        setError([problem?.message, problem?.fix].filter(Boolean).join(' '))
      }
    } catch {
      setState('fault')
    }
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
