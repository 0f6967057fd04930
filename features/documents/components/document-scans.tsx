'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentScan } from '../data/one'
import { DownloadLink } from './download-link'
import { canPreview, FilePreview } from './file-preview'
import { FileWords } from './file-words'
import { storedScan } from './scan-source'

/** `proposalId`: they come with what somebody proposes, and belong to no paper yet. */
type Props = { scans: readonly DocumentScan[] } & (
  | { documentId: string; proposalId?: never }
  | { proposalId: string; documentId?: never }
)

/** The files of a paper: each to be saved, the chosen one to be looked at. */
export function DocumentScans({ documentId, proposalId, scans }: Props) {
  const t = useTranslations('documents.scan')
  const [shown, setShown] = useState(scans[0])
  const of = documentId ? `document=${documentId}` : `proposal=${proposalId}`
  const href = ({ sha256 }: DocumentScan) => `/api/v1/files/${sha256}?${of}`
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
              <FileWords {...scan} />
            </span>
            <DownloadLink href={href(scan)} label={t('downloadOf', { name: scan.name })} />
          </li>
        ))}
      </ul>
      {shown && <Shown key={shown.id} scan={shown} href={href(shown)} />}
    </div>
  )
}

/** Read when it comes into sight: who only looks at the words of the paper waits for nothing. */
function Shown({ scan: { name, bytes, type }, href }: { scan: DocumentScan; href: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [isSeen, setIsSeen] = useState(false)
  const source = useMemo(() => storedScan({ href, name, bytes, type }), [href, name, bytes, type])
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
    <div ref={place} className={canPreview(type) ? 'min-h-96 print:hidden' : 'print:hidden'}>
      {isSeen && <FilePreview source={source} />}
    </div>
  )
}
