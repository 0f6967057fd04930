import { type RefObject, useEffect, useState } from 'react'
import type { OpenedPdf } from './open-pdf'
import type { ScanSource } from './scan-source'

type Opened = { state: 'opening' } | { state: 'open'; pdf: OpenedPdf } | { state: 'fault' }

/** The reader of PDF comes only now, when there is something to look at: half a megabyte that no other page loads. */
export function usePdf(source: ScanSource): Opened {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' })
  useEffect(() => {
    let isWanted = true
    let pdf: OpenedPdf | null = null
    setOpened({ state: 'opening' })
    import('./open-pdf')
      .then(({ openPdf }) => openPdf(source))
      .then(
        (found) => {
          pdf = found
          if (isWanted) setOpened({ state: 'open', pdf })
          else pdf.close()
        },
        () => isWanted && setOpened({ state: 'fault' }),
      )
    return () => {
      isWanted = false
      pdf?.close()
    }
  }, [source])
  return opened
}

/** More than this shows nothing more, and a large page would not fit the memory of a telephone. */
const MOST_PIXELS = 16_000_000

/** Draws a page as wide as the canvas stands. @returns whether it is still being drawn */
export function usePage(
  pdf: OpenedPdf | null,
  { number, width }: { number: number; width: number },
  canvas: RefObject<HTMLCanvasElement | null>,
): 'drawing' | 'drawn' | 'fault' {
  const [state, setState] = useState<'drawing' | 'drawn' | 'fault'>('drawing')
  useEffect(() => {
    const target = canvas.current
    if (!pdf || !target || width === 0) return
    let cancel = () => {}
    let isWanted = true
    setState('drawing')
    const draw = async () => {
      const page = await pdf.document.getPage(number)
      if (!isWanted) return
      const natural = page.getViewport({ scale: 1 })
      const wanted = (width / natural.width) * Math.min(window.devicePixelRatio || 1, 2)
      const most = Math.sqrt(MOST_PIXELS / (natural.width * natural.height))
      const viewport = page.getViewport({ scale: Math.min(wanted, most) })
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      const task = page.render({ canvas: target, viewport })
      cancel = () => task.cancel()
      await task.promise
      if (isWanted) setState('drawn')
    }
    draw().catch(() => isWanted && setState('fault'))
    return () => {
      isWanted = false
      cancel()
    }
  }, [pdf, number, width, canvas])
  return state
}
