import { STAGES } from '@/features/stages/rules/paths'
import { CONDITIONS, SOURCE_KINDS, WORK_KINDS } from '@/features/stages/types'

/** What the numbers of a points' answer stand for: positions in these lists. A stage's says the kind's letter too. */
export const POINT_VALUES = {
  kinds: WORK_KINDS,
  stages: STAGES.map(({ code }) => code),
  conditions: CONDITIONS,
  sourceKinds: SOURCE_KINDS,
} as const

/** The position of H0, L0 and S0 among all stages, in the order of the kinds. */
export const FIRST_STAGES: readonly number[] = WORK_KINDS.map((kind) =>
  STAGES.findIndex((row) => row.kind === kind),
)
