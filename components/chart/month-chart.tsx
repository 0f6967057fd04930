type Props = {
  /** By month; null: nothing known, and nothing is drawn. */
  values: readonly (number | null)[]
  /** What fills the whole height; greater than 0. */
  max: number
  /** Bars for what belongs to its month, a line for what grows from month to month. */
  shape: 'bars' | 'line'
}

const STEP = 10
const HEIGHT = 40

/** A small drawing beside its table, which says the figures: decoration only. Attributes alone: no style="". */
export function MonthChart({ values, max, shape }: Props) {
  const width = values.length * STEP
  const y = (value: number) => HEIGHT - (Math.min(value, max) / max) * HEIGHT
  return (
    <svg
      viewBox={`0 -2 ${width} ${HEIGHT + 4}`}
      preserveAspectRatio="none"
      className="h-16 w-full text-accent"
      fill="none"
      stroke="currentcolor"
      aria-hidden
    >
      <path d={`M0 ${HEIGHT}H${width}`} className="text-edge" vectorEffect="non-scaling-stroke" />
      {shape === 'bars' ? <Bars values={values} y={y} /> : <Line values={values} y={y} />}
    </svg>
  )
}

type Drawn = { values: Props['values']; y: (value: number) => number }

function Bars({ values, y }: Drawn) {
  return values.map((value, at) =>
    value === null ? null : (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place.
        key={at}
        x={at * STEP + 1}
        y={y(value)}
        width={STEP - 2}
        height={HEIGHT - y(value)}
        fill="currentcolor"
        stroke="none"
      />
    ),
  )
}

/** A stroke for each run of known months; a dot for each month, so that one alone is seen as well. */
function Line({ values, y }: Drawn) {
  const point = (value: number, at: number) => `${at * STEP + STEP / 2} ${y(value)}`
  const runs = values
    .map((value, at) => (value === null ? '' : `${values[at - 1] == null ? 'M' : 'L'}${point(value, at)}`))
    .join('')
  const dots = values.map((value, at) => (value === null ? '' : `M${point(value, at)}h0`)).join('')
  return (
    <>
      <path d={runs} strokeWidth="2" vectorEffect="non-scaling-stroke" />
      <path d={dots} strokeWidth="5" strokeLinecap="round" vectorEffect="non-scaling-stroke" />
    </>
  )
}
