import { RING_TONES, type RingTone } from './stage-ring'

type Props = {
  /** 0 to 1 of the whole width. */
  share: number
  tone: RingTone
}

/** A bar filled in part. Decoration only: the figure always stands beside it. Widths are attributes: no style="". */
export function ShareBar({ share, tone }: Props) {
  return (
    <svg
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      className={`h-1.5 w-full ${RING_TONES[tone]}`}
      aria-hidden
    >
      <rect width="100" height="1" className="fill-line" />
      <rect width={Math.min(1, Math.max(0, share)) * 100} height="1" fill="currentcolor" />
    </svg>
  )
}
