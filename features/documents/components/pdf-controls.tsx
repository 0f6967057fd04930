import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { formatNumber } from '@/lib/numbers/vietnamese'

type Props = {
  number: number
  total: number
  /** How many times wider than the room. */
  times: number
  onTurn: (number: number) => void
  onZoom: (steps: number) => void
  canZoom: { in: boolean; out: boolean }
}

/** Turning pages and coming closer; the same by keys while the page has the focus. */
export function PdfControls({ number, total, times, onTurn, onZoom, canZoom }: Props) {
  const t = useTranslations('documents.preview')
  const locale = useLocale()
  const icon = { className: 'size-4', 'aria-hidden': true } as const
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 print:hidden">
      <div className="flex items-center gap-2">
        <Button
          type="button"
          aria-label={t('previous')}
          disabled={number === 1}
          onClick={() => onTurn(number - 1)}
        >
          <ChevronLeft {...icon} />
        </Button>
        <span>{t('position', { number, total })}</span>
        <Button
          type="button"
          aria-label={t('next')}
          disabled={number === total}
          onClick={() => onTurn(number + 1)}
        >
          <ChevronRight {...icon} />
        </Button>
      </div>
      <div className="flex items-center gap-2">
        <Button type="button" aria-label={t('zoomOut')} disabled={!canZoom.out} onClick={() => onZoom(-1)}>
          <ZoomOut {...icon} />
        </Button>
        <span className="min-w-12 text-center">{formatNumber(times * 100, locale)}%</span>
        <Button type="button" aria-label={t('zoomIn')} disabled={!canZoom.in} onClick={() => onZoom(1)}>
          <ZoomIn {...icon} />
        </Button>
      </div>
    </div>
  )
}
