'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentScan } from '../data/one'
import { PdfPreview } from './pdf-preview'
import { storedScan } from './scan-source'
import { useFileSize } from './use-file-size'

type Props = { documentId: string; scans: readonly DocumentScan[] }

/** The scans of a paper: each to be saved, the chosen one to be looked at. */
export function DocumentScans({ documentId, scans }: Props) {
  const t = useTranslations('documents.scan')
  const size = useFileSize()
  const [shown, setShown] = useState(scans[0])
  const href = ({ sha256 }: DocumentScan) => `/api/v1/files/${sha256}?document=${documentId}`
  return (
    <div className="grid grid-cols-1 gap-3">
      <ul>
        {scans.map((scan) => (
          <li
            key={scan.id}
            className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b py-1.5 last:border-b-0"
          >
            <span className="min-w-0 break-words">
              {scans.length === 1 ? (
                scan.name
              ) : (
                <button
                  type="button"
                  aria-pressed={scan === shown}
                  onClick={() => setShown(scan)}
                  className="link min-h-6 text-left aria-pressed:font-semibold"
                >
                  {scan.name}
                </button>
              )}{' '}
              <span className="text-muted">({size(scan.bytes)})</span>
            </span>
            <a
              href={href(scan)}
              aria-label={t('downloadOf', { name: scan.name })}
              className="link inline-flex min-h-row items-center gap-1.5"
            >
              <Download className="size-4" aria-hidden />
              {t('download')}
            </a>
          </li>
        ))}
      </ul>
      {shown && <Shown key={shown.id} scan={shown} href={href(shown)} />}
    </div>
  )
}

/** Read when it comes into sight: who only looks at the words of the paper waits for nothing. */
function Shown({ scan: { name, bytes }, href }: { scan: DocumentScan; href: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [isSeen, setIsSeen] = useState(false)
  const source = useMemo(() => storedScan({ href, name, bytes }), [href, name, bytes])
  useEffect(() => {
    const element = place.current
    if (!element || isSeen) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setIsSeen(true)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [isSeen])
  return (
    <div ref={place} className="min-h-96 print:hidden">
      {isSeen && <PdfPreview source={source} />}
    </div>
  )
}
