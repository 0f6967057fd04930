import { rulesFor } from '@/features/stages/rules/lookup'
import {
  ACT_CODES,
  type ActCode,
  type ActRule,
  type Condition,
  type Holder,
  type WorkKind,
} from '@/features/stages/types'
import type { Clock, Movement, WorkCalendar } from '../types'
import { yearsWithGaps } from './calendar'
import { dueDay, standingOn } from './due'

/** A work in its present stay, as far as a limit looks at it. Days are ISO; null: unknown. */
export type FileAtStage = {
  kind: WorkKind
  /** Place on the kind's own path; null: unknown. */
  stage: number | null
  condition: Condition
  holder: Holder
  /** First day of the stay. */
  enteredOn: string | null
  /** When the paper that opened the stay was received. */
  receivedOn: string | null
  movements: readonly Movement[]
}

/** Whom an act's limit binds, and whether it runs from the paper that opened the stay or only from a later one. */
type Binding = { bodies: readonly Holder[]; fromStay: boolean }

const BINDINGS: Readonly<Partial<Record<ActCode, Binding>>> = {
  // TT 43/2012 Điều 7: the Ministry asks for opinions within 5 working days of the submission, which opened the stay.
  OPINIONS_REQUESTED: { bodies: ['MINISTRY'], fromStay: true },
  // Điều 8: 10 working days from the written explanation and the final dossier, which come after the opinions. The paper
  // that opened the stay is the Ministry's own letter.
  PLAN_APPROVED: { bodies: ['MINISTRY'], fromStay: false },
  // NĐ 31/2021: 35 working days of the lead department and the province, from the investor's dossier. The paper that
  // opened the stay is the plan's decision: until the file is handed over the investor has it, and nothing runs.
  INVESTMENT_APPROVED: { bodies: ['DEPARTMENT', 'PROVINCE'], fromStay: false },
}

/**
 * Where a file stands against the law on a day. The limit is that of the act which leads on from the stage, by the rules
 * in force when the file was received; it runs only while the file is with a body that it binds, stops when the dossier
 * is sent back or suspended, and begins anew when it is handed in again or may go on. Without a day of receipt there is no due day.
 */
export function clockOf(file: FileAtStage, today: string, calendar: WorkCalendar): Clock {
  const { kind, stage, condition, holder } = file
  if (stage === null || condition !== 'ACTIVE') return { state: 'NONE' }
  for (const act of ACT_CODES) {
    const binding = BINDINGS[act]
    if (!binding?.bodies.includes(holder)) continue
    const receivedOn = receiptOf(file, binding)
    const rule = limitOf(act, kind, stage, receivedOn ?? file.enteredOn ?? today)
    if (!rule?.limit) continue
    if (receivedOn === null) return { state: 'NO_RECEIPT', rule }
    const dueOn = dueDay(receivedOn, rule.limit, calendar)
    const standing = standingOn(today, dueOn, rule.limit.unit, calendar)
    const state = standing.side === 'OVER' ? 'OVERDUE' : 'RUNNING'
    const until = dueOn > today ? dueOn : today
    const gaps = yearsWithGaps(receivedOn, until, calendar)
    return { state, rule, receivedOn, dueOn, standing, gaps }
  }
  return { state: 'NONE' }
}

/** The row with a limit for the act that leads on from a stage. */
function limitOf(act: ActCode, kind: WorkKind, stage: number, onDate: string): ActRule | null {
  const leadsOn = (rule: ActRule) =>
    rule.limit !== null && rule.from?.includes(stage) && rule.to !== null && rule.to > stage
  return rulesFor(act, kind, onDate).find(leadsOn) ?? null
}

/** The day on which the bodies got the file for the last time; null: not recorded. */
function receiptOf({ receivedOn, movements }: FileAtStage, { bodies, fromStay }: Binding): string | null {
  let isThere = fromStay
  let since = fromStay ? receivedOn : null
  for (const { act, holder, receivedOn: received } of movements) {
    if (act === 'RETURNED') isThere = false
    else if (act === 'RESUBMITTED' || act === 'RESUMED') [isThere, since] = [true, received]
    else {
      const arrives = holder !== null && bodies.includes(holder)
      // From the department to the province the same limit runs on.
      if (arrives && !isThere) since = received
      isThere = arrives
    }
  }
  return since
}
