import { FileCheck2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useFileSize } from './use-file-size'

type SendingProps = { file: File; sent: number; onStop: () => void }

/** How far a scan has come. */
export function ScanSending({ file: { name, size }, sent, onStop }: SendingProps) {
  const t = useTranslations('documents.scan')
  const percent = Math.min(100, Math.floor((sent / size) * 100))
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="grid min-w-48 flex-1 gap-1">
        <span className="break-words">
          {percent === 100 ? t('checking', { name }) : t('sending', { name, percent })}
        </span>
        <progress max={100} value={percent} aria-label={name} className="h-2 w-full" />
      </div>
      <Button type="button" onClick={onStop}>
        {t('cancel')}
      </Button>
    </div>
  )
}

type ReadyProps = { name: string; bytes: number; onLeave: () => void }

/** A scan that has arrived, and the way to do without it. */
export function ScanReady({ name, bytes, onLeave }: ReadyProps) {
  const t = useTranslations('documents.scan')
  const size = useFileSize()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <span className="flex min-w-0 items-start gap-2">
        <FileCheck2 className="size-5 shrink-0 text-accent" strokeWidth={1.75} aria-hidden />
        <span className="min-w-0 break-words">{t('ready', { name, size: size(bytes) })}</span>
      </span>
      <Button type="button" tone="quiet" onClick={onLeave}>
        <X className="size-4" aria-hidden />
        {t('remove')}
      </Button>
    </div>
  )
}
