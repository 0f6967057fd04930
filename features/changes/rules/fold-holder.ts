import { stageCode, stageRow } from '@/features/stages/rules/paths'
import type { Holder, WorkKind } from '@/features/stages/types'
import type { Stay } from '@/features/works/rules/state'
import type { HolderSpan } from '@/features/works/types'
import type { ExpectedStep } from './fold-expected'
import type { Handover, OpenStay } from './fold-stages'
import { firstDay } from './order'

export type HolderInputs = {
  kind: WorkKind
  stays: readonly OpenStay[]
  handovers: readonly Handover[]
  steps: readonly ExpectedStep[]
}

/**
 * Who holds the file on a day ('' = before every day, '~' = now): an open expected act decides (drafting: the
 * Department, sent for signature: the province), else the last hand-over within the stay, else the stage's default.
 */
export function holderOn(inputs: HolderInputs, stay: OpenStay | null, day: string): Holder {
  const open = openSteps(inputs.steps, day)
  if (open.some((step) => step.state === 'SENT_FOR_SIGNATURE')) return 'PROVINCE'
  if (open.some((step) => step.state === 'DRAFTING')) return 'DEPARTMENT'
  const entered = stay ? firstDay(stay.entered) : ''
  const handover = inputs.handovers.findLast((h) => h.on <= day && h.on >= entered)
  if (handover) return handover.holder
  return stay ? stageRow(stageCode(inputs.kind, stay.stage)).holder : 'NONE'
}

const CLOSED: ReadonlySet<string> = new Set(['DONE', 'SLIPPED', 'CANCELLED'])

/**
 * How far each expected act had come by a day. What is closed stays closed: the paper of the 12th may be entered after
 * a drafting that was noted on the 20th.
 */
function openSteps(steps: readonly ExpectedStep[], day: string): ExpectedStep[] {
  const latest = new Map<string, ExpectedStep>()
  for (const step of steps) {
    if (step.on > day) continue
    const known = latest.get(step.expectedId)
    const overrides = !known || CLOSED.has(step.state) || (known.on <= step.on && !CLOSED.has(known.state))
    if (overrides) latest.set(step.expectedId, step)
  }
  return [...latest.values()]
}

/** Closes the stays and cuts each into the spans of those who held the file. */
export function withHolders(inputs: HolderInputs): Stay[] {
  return inputs.stays.map((stay, i) => {
    const next = inputs.stays[i + 1]
    return { ...stay, left: next ? next.entered : null, holders: spansOf(inputs, stay, next) }
  })
}

function spansOf(inputs: HolderInputs, stay: OpenStay, next: OpenStay | undefined): HolderSpan[] {
  const start = firstDay(stay.entered)
  const end = next ? firstDay(next.entered) : '~'
  // Neither its first nor its last day is known, and it is over: a span without an end would say that it is not.
  if (end === '') return []
  const cuts = [...inputs.handovers.map((h) => h.on), ...inputs.steps.map((s) => s.on)]
  const days = [...new Set([start, ...cuts.filter((day) => day > start && day < end)])].sort()
  const spans: HolderSpan[] = []
  for (const day of days) {
    const holder = holderOn(inputs, stay, day)
    const last = spans.at(-1)
    if (last?.holder === holder) continue
    if (last) last.to = day
    spans.push({ holder, from: day || null, to: null })
  }
  const last = spans.at(-1)
  if (last && next) last.to = end
  return spans
}
