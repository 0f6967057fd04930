import { ZoomIn, ZoomOut } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { formatNumber } from '@/lib/numbers/vietnamese'

/** As wide as there is room, and so many times wider. */
export const ZOOMS = [1, 1.25, 1.5, 2, 3] as const

type Props = {
  /** Which of them. */
  zoom: number
  onZoom: (steps: number) => void
}

/** Coming closer; the same by keys while what is looked at has the focus. */
export function ZoomControls({ zoom, onZoom }: Props) {
  const t = useTranslations('documents.preview')
  const locale = useLocale()
  const icon = { className: 'size-4', 'aria-hidden': true } as const
  return (
    <div className="flex items-center gap-2">
      <Button type="button" aria-label={t('zoomOut')} disabled={zoom === 0} onClick={() => onZoom(-1)}>
        <ZoomOut {...icon} />
      </Button>
      <span className="min-w-12 text-center">{formatNumber((ZOOMS[zoom] ?? 1) * 100, locale)}%</span>
      <Button
        type="button"
        aria-label={t('zoomIn')}
        disabled={zoom === ZOOMS.length - 1}
        onClick={() => onZoom(1)}
      >
        <ZoomIn {...icon} />
      </Button>
    </div>
  )
}
