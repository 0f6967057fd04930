import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ZoomControls } from './zoom-controls'

type Props = {
  number: number
  total: number
  zoom: number
  onTurn: (number: number) => void
  onZoom: (steps: number) => void
}

/** Turning pages and coming closer; the same by keys while the page has the focus. */
export function PdfControls({ number, total, zoom, onTurn, onZoom }: Props) {
  const t = useTranslations('documents.preview')
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
      <ZoomControls zoom={zoom} onZoom={onZoom} />
    </div>
  )
}
