import { type RingSign, SIGNS } from './stage-ring-signs'

/** A hue of the seven in globals.css; `none` where the place on the path is not known. */
export type RingTone = 'slate' | 'sky' | 'violet' | 'teal' | 'amber' | 'orange' | 'green' | 'none'

type Props = {
  /** How far along the path: 0 to 1. */
  fraction: number
  tone: RingTone
  /** Drawn as an empty tube: nothing official stands behind it. */
  hollow: boolean
  sign: RingSign
  /** In pixels of a 100 % page; grows with the text. */
  size?: number
  /** Where the same ring stands many times: drawn the first time, and shown again by its id. */
  once?: Once
}

export type Once = { id: string; isFirst: boolean }

export const RING_TONES: Record<RingTone, string> = {
  slate: 'text-slate',
  sky: 'text-sky',
  violet: 'text-violet',
  teal: 'text-teal',
  amber: 'text-amber',
  orange: 'text-orange',
  green: 'text-green',
  none: 'text-muted',
}

/** The beginning of a path shows a stub, so that its colour can be seen. */
const STUB = 0.04

/** A small ring filled in proportion. Decoration only: its meaning always stands beside it in words. */
export function StageRing({ tone, size = 18, once, ...shape }: Props) {
  const look = `inline-block shrink-0 fill-none stroke-current text-base ${RING_TONES[tone]}`
  if (once)
    return (
      <svg className={`size-[1.125em] ${look}`} aria-hidden>
        {once.isFirst && (
          <symbol id={once.id} viewBox={VIEW}>
            <Shape {...shape} isKnown={tone !== 'none'} />
          </symbol>
        )}
        <use href={`#${once.id}`} />
      </svg>
    )
  return (
    <svg viewBox={VIEW} width={`${size / 16}em`} height={`${size / 16}em`} className={look} aria-hidden>
      <Shape {...shape} isKnown={tone !== 'none'} />
    </svg>
  )
}

const VIEW = '0 0 20 20'

function Shape({
  fraction,
  hollow,
  sign,
  isKnown,
}: Pick<Props, 'fraction' | 'hollow' | 'sign'> & { isKnown: boolean }) {
  const part = Math.min(1, Math.max(STUB, fraction))
  return (
    <>
      {isKnown ? (
        <>
          <Arc radius={8} width={1} from={part} to={1} faint />
          {hollow ? (
            <>
              <Arc radius={9.4} width={1.2} to={part} />
              <Arc radius={6.6} width={1.2} to={part} />
            </>
          ) : (
            <Arc radius={8} width={4} to={part} />
          )}
        </>
      ) : (
        <circle cx="10" cy="10" r="8" strokeWidth="1.5" strokeDasharray="2 2.19" />
      )}
      {SIGNS[sign]}
    </>
  )
}

type ArcProps = { radius: number; width: number; from?: number; to: number; faint?: boolean }

/** From twelve o'clock, clockwise. pathLength=1 makes the dashes fractions of the round; a whole round has no seam. */
function Arc({ radius, width, from = 0, to, faint = false }: ArcProps) {
  const whole = from === 0 && to === 1
  return (
    <circle
      cx="10"
      cy="10"
      r={radius}
      pathLength="1"
      strokeWidth={width}
      strokeDasharray={whole ? undefined : `0 ${from} ${to - from} 1`}
      transform="rotate(-90 10 10)"
      opacity={faint ? 0.55 : undefined}
    />
  )
}
