import { RING_TONES, type RingTone } from './stage-ring'

/** `tone` none: the part stays empty, as what is not begun. */
export type BarPart = { key: string; count: number; tone: RingTone }

const GAP = 0.4

/** One whole in its parts, each as wide as its count. Decoration only: the figures stand beside it, in the same order. */
export function StackedBar({ parts, className = 'h-3' }: { parts: readonly BarPart[]; className?: string }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  let x = 0
  const drawn = parts
    .filter(({ count }) => count > 0)
    .map((part) => {
      const width = (part.count / total) * 100
      const at = x
      x += width
      return { ...part, at, width }
    })
  return (
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" className={`w-full ${className}`} aria-hidden>
      {total === 0 && <rect width="100" height="4" className="fill-line" />}
      {drawn.map(({ key, tone, at, width }) => (
        <rect
          key={key}
          x={at}
          width={Math.max(width - (drawn.length > 1 ? GAP : 0), GAP)}
          height="4"
          {...(tone === 'none'
            ? { className: 'fill-line' }
            : { className: RING_TONES[tone], fill: 'currentcolor' })}
        />
      ))}
    </svg>
  )
}
