import { Paperclip } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** Whether a paper's scan is at hand. */
export function ScanMark({ has }: { has: boolean }) {
  const t = useTranslations('documents.list.filter.scans')
  if (!has) return <span className="text-muted">{t('no')}</span>
  return (
    <span className="inline-flex items-center gap-1">
      <Paperclip className="size-3.5 shrink-0 text-accent" aria-hidden />
      {t('yes')}
    </span>
  )
}
