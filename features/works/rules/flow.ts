import { phaseOf, stagesOf } from '@/features/stages/rules/paths'
import { type Phase, WORK_KINDS, type WorkKind } from '@/features/stages/types'
import type { KindSum } from '../types'

/** Works of one kind in one stage; `stage` null: unknown. `sum` null: no figure is known. */
export type StageSum = {
  kind: WorkKind
  stage: number | null
  count: number
  known: number
  sum: number | null
}

export type FlowSum = Omit<KindSum, 'kind'>

export type KindFlow = KindSum & {
  /** Every phase of the kind's own path in its order, also those where no work stands. */
  phases: (FlowSum & { phase: Phase })[]
  /** Works whose stage nobody has recorded. */
  unplaced: FlowSum
}

/** Works by kind and phase. Kinds without works are left out. */
export function flowOf(rows: readonly StageSum[]): KindFlow[] {
  return WORK_KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    if (own.length === 0) return []
    const inPhase = (phase: Phase) =>
      own.filter((row) => row.stage !== null && phaseOf(kind, row.stage) === phase)
    const phases = [...new Set(stagesOf(kind).map((row) => row.phase))]
    return [
      {
        kind,
        ...added(own),
        phases: phases.map((phase) => ({ phase, ...added(inPhase(phase)) })),
        unplaced: added(own.filter((row) => row.stage === null)),
      },
    ]
  })
}

function added(rows: readonly StageSum[]): FlowSum {
  const total = (of: (row: StageSum) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const count = total((row) => row.count)
  const known = total((row) => row.known)
  // Sums of decimals: to the watt, so that 0,1 + 0,2 does not show.
  const sum = known === 0 ? null : Math.round(total((row) => row.sum ?? 0) * 1e6) / 1e6
  return { count, known, unknown: count - known, sum }
}
