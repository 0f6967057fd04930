'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import type { ScanSource } from './scan-source'
import { ZOOMS, ZoomControls } from './zoom-controls'

/** A picture: fetched as plain bytes and drawn from this page's own memory, since its address only saves. */
export function PicturePreview({ source }: { source: ScanSource }) {
  const t = useTranslations('documents.preview')
  const drawn = usePicture(source)
  const [zoom, setZoom] = useState(0)
  if (drawn.state === 'fault') return <Notice tone="caution">{t('fault')}</Notice>
  if (drawn.state === 'opening')
    return (
      <p className="flex min-h-row items-center gap-2 text-muted" role="status">
        <Spinner /> {t('opening')}
      </p>
    )
  const closer = (steps: number) => setZoom((now) => Math.min(Math.max(now + steps, 0), ZOOMS.length - 1))
  const press = (event: KeyboardEvent) => {
    const steps = event.ctrlKey || event.metaKey || event.altKey ? 0 : (KEYS[event.key] ?? 0)
    if (steps === 0) return
    event.preventDefault()
    closer(steps)
  }
  const times = ZOOMS[zoom] ?? 1
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="flex justify-end print:hidden">
        <ZoomControls zoom={zoom} onZoom={closer} />
      </div>
      <section
        aria-label={t('pictureLabel', { name: source.name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
        tabIndex={0}
        onKeyDown={press}
        className="max-h-[85dvh] w-0 min-w-full overflow-auto border border-line bg-raised"
      >
        {/* biome-ignore lint/performance/noImgElement: no address that a server could make smaller. */}
        <img
          src={drawn.href}
          alt={t('picture', { name: source.name })}
          onError={drawn.fail}
          className="block h-auto max-w-none bg-white"
          style={{ width: `${times * 100}%` }}
        />
      </section>
    </div>
  )
}

const KEYS: Record<string, number> = { '+': 1, '=': 1, '-': -1 }

type Drawn = { state: 'opening' } | { state: 'drawn'; href: string; fail: () => void } | { state: 'fault' }

function usePicture(source: ScanSource): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({ state: 'opening' })
  useEffect(() => {
    let isWanted = true
    let href = ''
    setDrawn({ state: 'opening' })
    const fail = () => isWanted && setDrawn({ state: 'fault' })
    source.read(0, source.bytes).then((bytes) => {
      if (!isWanted) return
      href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: source.type }))
      setDrawn({ state: 'drawn', href, fail })
    }, fail)
    return () => {
      isWanted = false
      URL.revokeObjectURL(href)
    }
  }, [source])
  return drawn
}
