import {
  type DeskState,
  type DifficultyItem,
  MEASURE_RULES,
  type ObservationItem,
} from '@/features/works/rules/desk'
import type { FoldProblem } from '../types'
import { type LiveChange, type LiveOf, liveOf } from './live'
import { refuse, warn } from './problem'

/** Difficulties, the diary and what was reported: what stood on the day, in the ledger's order; observations by month. */
export function foldDesk(
  live: readonly LiveChange[],
  effectiveAt: string | null,
): DeskState & { problems: FoldProblem[] } {
  const problems: FoldProblem[] = []
  const difficulties = foldDifficulties(liveOf(live, 'DIFFICULTY'), problems)
  const observations = foldObservations(liveOf(live, 'OBSERVATION'), problems)
  const followUps = liveOf(live, 'FOLLOW_UP').map(({ originId, id, payload }) => {
    return { id: originId, changeId: id, ...payload }
  })
  const isOn = (day: string) => !effectiveAt || day <= effectiveAt
  return {
    difficulties: difficulties.filter(({ raisedOn }) => isOn(raisedOn)).map((item) => asOf(item, isOn)),
    followUps: followUps.filter(({ on }) => isOn(on)),
    observations: observations.filter(({ month }) => isOn(`${month}-01`)),
    problems,
  }
}

function asOf(item: DifficultyItem, isOn: (day: string) => boolean): DifficultyItem {
  return item.settledOn && !isOn(item.settledOn) ? { ...item, settledOn: null, outcome: null } : item
}

function foldDifficulties(changes: readonly LiveOf<'DIFFICULTY'>[], problems: FoldProblem[]) {
  const items = new Map<string, DifficultyItem>()
  for (const { id, originId, payload } of changes) {
    if (payload.op === 'CREATE') {
      const { op: _op, on: raisedOn, ...said } = payload
      const item = { id: originId, changeId: id, ...said, raisedOn, settledOn: null, outcome: null }
      items.set(originId, item)
      if (isDueTooEarly(item)) problems.push(refuse(id, 'difficulty.due-before-raised'))
      continue
    }
    const item = items.get(payload.difficultyId)
    if (!item) problems.push(refuse(id, 'difficulty.unknown'))
    else if (item.settledOn) problems.push(refuse(id, 'difficulty.settled'))
    else if (payload.op === 'EDIT') {
      const { op: _op, difficultyId: _id, ...said } = payload
      Object.assign(item, said)
      if (isDueTooEarly(item)) problems.push(refuse(id, 'difficulty.due-before-raised'))
    } else if (payload.on < item.raisedOn) problems.push(refuse(id, 'difficulty.settled-before-raised'))
    else Object.assign(item, { settledOn: payload.on, outcome: payload.outcome })
  }
  return [...items.values()]
}

const isDueTooEarly = ({ dueOn, raisedOn }: DifficultyItem): boolean => dueOn !== null && dueOn < raisedOn

/** Of one month and measure the later word stands. What is counted from the beginning grows, or someone mistyped. */
function foldObservations(changes: readonly LiveOf<'OBSERVATION'>[], problems: FoldProblem[]) {
  const items = new Map<string, ObservationItem>()
  for (const { id, documentId, payload } of changes)
    items.set(`${payload.month} ${payload.measure}`, { ...payload, documentId, changeId: id })
  const sorted = [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
  const last = new Map<string, ObservationItem>()
  for (const item of sorted) {
    const { measure, month, value, changeId } = item
    const before = last.get(measure)
    last.set(measure, item)
    if (!before || !MEASURE_RULES[measure].isCumulative || value >= before.value) continue
    const params = { measure, month, value, before: before.month, figure: before.value }
    problems.push(warn(changeId, 'observation.falls', params))
  }
  return sorted
}
