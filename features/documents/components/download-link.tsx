import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** @param label said instead of the bare word: of several files, which one. */
export function DownloadLink({ href, label }: { href: string; label: string }) {
  const t = useTranslations('documents.scan')
  return (
    <a href={href} aria-label={label} className="link inline-flex min-h-row items-center gap-1.5">
      <Download className="size-4" aria-hidden />
      {t('download')}
    </a>
  )
}
