'use client'

import { ChevronRight, FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { Field, fieldAttributes } from '@/components/ui/field'
import { LiveRegion } from '@/components/ui/live-region'
import { ACCEPTED, kindOfType } from '../rules/kinds'
import { fileName } from '../rules/name'
import { MOST_MEGABYTES, type StoredFileRef } from '../types'
import { canPreview, FilePreview } from './file-preview'
import { ScanReady, ScanSending } from './scan-progress'
import { localScan } from './scan-source'
import { useFileSize } from './use-file-size'
import { useRefusal } from './use-refusal'
import { useUpload } from './use-upload'

/** `pending`: bytes are on their way, and what refers to them can't be saved yet. */
export type ChosenScan =
  | { state: 'none' }
  | { state: 'pending' }
  | ({ state: 'stored'; name: string } & StoredFileRef)

export const NO_SCAN: ChosenScan = { state: 'none' }

type Props = {
  id: string
  label?: string
  value: ChosenScan
  onChange: (scan: ChosenScan) => void
  /** What else stands against it. */
  error?: string | null
  /** Beside a form that leaves room at the right: there the pages stand while one types from them. */
  beside?: boolean
}

/** Chooses a file and sends it at once: with how far it is, a way to stop, and a look at it where that is possible. */
export function ScanField({ id, value, onChange, error = null, beside = false, ...words }: Props) {
  const t = useTranslations('documents.scan')
  const size = useFileSize()
  const [local, setLocal] = useState<File | null>(null)
  const { upload, send, clear } = useUpload((file, stored) => {
    setLocal(file)
    const kind = stored && kindOfType(stored.type)
    onChange(kind ? { state: 'stored', name: fileName(file.name, kind), ...stored } : NO_SCAN)
  })
  const refusal = useRefusal(upload)
  const input = useRef<HTMLInputElement>(null)
  useForgotten(value, upload.state === 'sending', clear)

  const leave = () => {
    clear()
    onChange(NO_SCAN)
    if (input.current) input.current.value = ''
    input.current?.focus()
  }
  const said = { hint: t('hint', { max: MOST_MEGABYTES }), error: refusal ?? error }
  const isStored = value.state === 'stored'
  return (
    <div className="grid grid-cols-1 gap-3">
      <Field
        id={id}
        label={words.label ?? t('label')}
        {...said}
        className={isStored && !said.error ? 'sr-only' : ''}
      >
        {/* The browser's own button speaks the browser's language, not the page's. */}
        <label
          className={buttonStyle(
            'plain',
            'relative cursor-pointer justify-self-start focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2',
          )}
        >
          <FileUp className="size-4" strokeWidth={1.75} aria-hidden />
          {t('choose')}
          <input
            ref={input}
            type="file"
            accept={ACCEPTED}
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) onChange(send(file) ? { state: 'pending' } : NO_SCAN)
            }}
            {...fieldAttributes(id, said)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
        </label>
      </Field>
      {upload.state === 'sending' && <ScanSending {...upload} onStop={leave} />}
      {isStored && <ScanReady {...value} onLeave={leave} />}
      {isStored && local && canPreview(value.type) && (
        <Look key={value.sha256} file={local} type={value.type} beside={beside} />
      )}
      <LiveRegion className="sr-only">
        {isStored ? t('ready', { name: value.name, size: size(value.bytes) }) : ''}
      </LiveRegion>
    </div>
  )
}

/** The form was emptied around it: what is still being sent is not wanted any more. */
function useForgotten(value: ChosenScan, isSending: boolean, clear: () => void): void {
  const isOrphan = isSending && value.state === 'none'
  useEffect(() => {
    if (isOrphan) clear()
  })
}

/** As wide as what a form leaves free of a desk's screen: its 48 rem and the edges. */
const BESIDE =
  'xl:fixed xl:top-28 xl:right-6 xl:bottom-4 xl:z-10 xl:w-[calc(100vw-53rem)] xl:overflow-auto xl:bg-ground'

/** The pages, for who wants to type from them: at once where there is room beside the form. */
function Look({ file, type, beside }: { file: File; type: string; beside: boolean }) {
  const t = useTranslations('documents.scan')
  const [isOpen, setIsOpen] = useState(() => beside && window.matchMedia('(width >= 80rem)').matches)
  const source = useMemo(() => localScan(file, type), [file, type])
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="flex min-h-row cursor-pointer list-none items-center gap-1.5 font-medium text-accent hover:text-accent-strong [&::-webkit-details-marker]:hidden">
        <ChevronRight
          className="size-4 shrink-0 transition-transform [[open]>summary>&]:rotate-90"
          aria-hidden
        />
        {t('show')}
      </summary>
      {isOpen && (
        <div className={beside ? BESIDE : undefined}>
          <FilePreview source={source} />
        </div>
      )}
    </details>
  )
}
