import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { RemovedScan } from '../data/one'
import { DownloadLink } from './download-link'
import { FileWords } from './file-words'

/** What the paper does not have any more. Folded away: the history explains it, and nobody takes it for the paper's. */
export function RemovedScans({ documentId, scans }: { documentId: string; scans: readonly RemovedScan[] }) {
  const t = useTranslations('documents.scan')
  return (
    <div className="mt-3 print:hidden">
      <Disclosure summary={t('removed', { count: scans.length })}>
        <p className="text-muted">{t('removedHint')}</p>
        <ul>
          {scans.map((scan) => (
            <li
              key={scan.sha256}
              className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b py-1.5 last:border-b-0"
            >
              <span className="min-w-0 break-words">
                <span className="text-muted line-through">{scan.name}</span> <FileWords {...scan} />
              </span>
              <DownloadLink
                href={`/api/v1/files/${scan.sha256}?document=${documentId}`}
                label={t('downloadRemoved', { name: scan.name })}
              />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
