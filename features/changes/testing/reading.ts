import { stageCode } from '@/features/stages/rules/paths'
import type { Folded } from '../rules/fold'

const day = (text: string | null) => text ?? '?'

/** "H6", "H6 SUSPENDED", "unknown": where a work stands. */
export function standing({ state }: Folded): string {
  const stage = state.stage === null ? 'unknown' : stageCode(state.kind, state.stage)
  return state.condition === 'ACTIVE' ? stage : `${stage} ${state.condition}`
}

/** "H1 2020-05-12 → 2020-06-01": the stays in their order; "?" is an unknown date, "now" the end of the last one. */
export function stays({ state }: Folded): string[] {
  return state.stays.map((stay, i) => {
    const end = i === state.stays.length - 1 ? 'now' : day(stay.left)
    return `${stageCode(state.kind, stay.stage)} ${day(stay.entered)} → ${end}`
  })
}

/** "DEPARTMENT 2020-05-12 → 2020-05-20": who held the file during each stay. */
export function holders({ state }: Folded): string[][] {
  return state.stays.map((stay) =>
    stay.holders.map(({ holder, from, to }) => `${holder} ${day(from)} → ${to ?? 'now'}`),
  )
}

/** "SURVEY_PERMITTED 2020-05 DONE": the expected acts in the order in which they were promised. */
export function promises({ state }: Folded): string[] {
  return state.expectedActs.map(({ act, month, state }) => `${act} ${month} ${state}`)
}

/** "WARN act.lower-stage c3": what was found, without what the rules tables say of the papers (`row` and no row). */
export function problems(
  { problems }: Folded,
  only = /^(act\.lower|mend|expected|evidence|fact|state|link)/,
): string[] {
  return problems
    .filter(({ rule }) => only.test(rule))
    .map(({ severity, rule, changeId }) => `${severity} ${rule} ${changeId}`)
}
