'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { LiveRegion } from '@/components/ui/live-region'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import type { OpenedPdf } from './open-pdf'
import { PdfControls } from './pdf-controls'
import type { ScanSource } from './scan-source'
import { usePage, usePdf } from './use-pdf'
import { ZOOMS } from './zoom-controls'

/** Pages of a scan, one at a time. */
export function PdfPreview({ source }: { source: ScanSource }) {
  const t = useTranslations('documents.preview')
  const opened = usePdf(source)
  if (opened.state === 'fault') return <Notice tone="caution">{t('fault')}</Notice>
  if (opened.state === 'opening')
    return (
      <p className="flex min-h-row items-center gap-2 text-muted" role="status">
        <Spinner /> {t('opening')}
      </p>
    )
  return <Pages pdf={opened.pdf} name={source.name} />
}

function Pages({ pdf, name }: { pdf: OpenedPdf; name: string }) {
  const t = useTranslations('documents.preview')
  const total = pdf.document.numPages
  const [number, setNumber] = useState(1)
  const [zoom, setZoom] = useState(0)
  const frame = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const room = useWidth(frame)
  const times = ZOOMS[zoom] ?? 1
  const state = usePage(pdf, { number, width: room * times }, canvas)

  const turn = (to: number) => {
    setNumber(Math.min(Math.max(to, 1), total))
    frame.current?.scrollTo({ top: 0 })
  }
  const closer = (steps: number) => setZoom(Math.min(Math.max(zoom + steps, 0), ZOOMS.length - 1))
  const keys: Record<string, () => void> = {
    PageDown: () => turn(number + 1),
    PageUp: () => turn(number - 1),
    Home: () => turn(1),
    End: () => turn(total),
    '+': () => closer(1),
    '=': () => closer(1),
    '-': () => closer(-1),
  }
  const press = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div className="grid grid-cols-1 gap-2">
      <PdfControls {...{ number, total, zoom }} onTurn={turn} onZoom={closer} />
      <section
        ref={frame}
        aria-label={t('label', { name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
        tabIndex={0}
        onKeyDown={press}
        className="max-h-[85dvh] w-0 min-w-full overflow-auto border border-line bg-raised"
      >
        <canvas
          ref={canvas}
          role="img"
          aria-label={t('page', { number, total, name })}
          aria-busy={state === 'drawing'}
          data-drawn={state === 'drawn' || undefined}
          className="block bg-white"
          style={{ width: room * times }}
        />
      </section>
      {state === 'fault' && <Notice tone="caution">{t('pageFault', { number })}</Notice>}
      <LiveRegion className="sr-only">{state === 'drawn' ? t('shown', { number, total }) : ''}</LiveRegion>
    </div>
  )
}

/** The room inside an element, without what its scroll bar takes. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new ResizeObserver(() => setWidth(watched.clientWidth))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return width
}
