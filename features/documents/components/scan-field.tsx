'use client'

import { FileCheck2, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CONTROL, Field, fieldAttributes } from '@/components/ui/field'
import { LiveRegion } from '@/components/ui/live-region'
import { MOST_MEGABYTES, type StoredFileRef } from '../types'
import { PdfPreview } from './pdf-preview'
import { localScan } from './scan-source'
import { useFileSize } from './use-file-size'
import { type Upload, useUpload } from './use-upload'

/** `pending`: bytes are on their way, and what refers to them can't be saved yet. */
export type ChosenScan =
  | { state: 'none' }
  | { state: 'pending' }
  | ({ state: 'stored'; name: string } & StoredFileRef)

type Props = {
  onChange: (scan: ChosenScan) => void
  /** What else stands against it. */
  error?: string | null
}

/** Chooses a scan and sends it at once: with how far it is, a way to stop, and a look at its pages. */
export function ScanField({ onChange, error }: Props) {
  const t = useTranslations('documents.scan')
  const { upload, send, clear } = useUpload()
  const refusal = useRefusal(upload)
  const input = useRef<HTMLInputElement>(null)
  const tell = useRef(onChange)
  tell.current = onChange
  const id = useId()

  useEffect(() => tell.current(chosen(upload)), [upload])
  const leave = () => {
    clear()
    if (input.current) input.current.value = ''
    input.current?.focus()
  }
  const said = { hint: t('hint', { max: MOST_MEGABYTES }), error: refusal ?? error ?? null }
  const isOpen = upload.state === 'none' || upload.state === 'refused'
  return (
    <div className="grid grid-cols-1 gap-3">
      <Field id={id} label={t('label')} {...said} className={isOpen ? '' : 'sr-only'}>
        <input
          ref={input}
          type="file"
          accept="application/pdf,.pdf"
          onChange={({ target }) => target.files?.[0] && send(target.files[0])}
          {...fieldAttributes(id, said)}
          className={`${CONTROL} w-full file:mr-3 file:cursor-pointer file:border-0 file:bg-transparent file:font-medium file:text-accent`}
        />
      </Field>
      <Status upload={upload} onLeave={leave} />
      {upload.state === 'stored' && <Look key={upload.stored.sha256} file={upload.file} />}
    </div>
  )
}

const chosen = (upload: Upload): ChosenScan => {
  if (upload.state === 'sending') return { state: 'pending' }
  if (upload.state !== 'stored') return { state: 'none' }
  return { state: 'stored', name: upload.file.name, ...upload.stored }
}

function Status({ upload, onLeave }: { upload: Upload; onLeave: () => void }) {
  const t = useTranslations('documents.scan')
  const size = useFileSize()
  const percent = upload.state === 'sending' ? percentOf(upload) : 0
  const name = upload.state === 'sending' || upload.state === 'stored' ? upload.file.name : ''
  return (
    <>
      {upload.state === 'sending' && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <div className="grid min-w-48 flex-1 gap-1">
            <span className="break-all">
              {percent === 100 ? t('checking', { name }) : t('sending', { name, percent })}
            </span>
            <progress max={100} value={percent} aria-label={name} className="h-2 w-full" />
          </div>
          <Button type="button" onClick={onLeave}>
            {t('cancel')}
          </Button>
        </div>
      )}
      {upload.state === 'stored' && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <span className="flex min-w-0 items-start gap-2">
            <FileCheck2 className="size-5 shrink-0 text-accent" strokeWidth={1.75} aria-hidden />
            <span className="break-all">{t('ready', { name, size: size(upload.stored.bytes) })}</span>
          </span>
          <Button type="button" tone="quiet" onClick={onLeave}>
            <X className="size-4" aria-hidden />
            {t('remove')}
          </Button>
        </div>
      )}
      <LiveRegion className="sr-only">
        {upload.state === 'stored' ? t('ready', { name, size: size(upload.stored.bytes) }) : ''}
      </LiveRegion>
    </>
  )
}

const percentOf = ({ file, sent }: Extract<Upload, { state: 'sending' }>) =>
  Math.min(100, Math.floor((sent / file.size) * 100))

/** The pages, for who wants to type from them. */
function Look({ file }: { file: File }) {
  const t = useTranslations('documents.scan')
  const [isOpen, setIsOpen] = useState(false)
  const source = useMemo(() => localScan(file), [file])
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="flex min-h-row cursor-pointer items-center font-medium text-accent hover:text-accent-strong">
        {t('show')}
      </summary>
      {isOpen && <PdfPreview source={source} />}
    </details>
  )
}

function useRefusal(upload: Upload): string | null {
  const t = useTranslations('documents.scan')
  const locale = useLocale()
  if (upload.state !== 'refused') return null
  const { because } = upload
  switch (because.kind) {
    case 'words':
      return because.words
    case 'too-large':
      return t('tooLarge', { size: because.megabytes.toLocaleString(locale), max: MOST_MEGABYTES })
    default:
      return t(because.kind)
  }
}
