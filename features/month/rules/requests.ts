import type { ChangeSetRequest } from '@/features/changes/schema'
import type { ActCode, ExpectedActState } from '@/features/stages/types'
import type { PlanItem } from '../types'

/** What is done to open acts of a plan, to one or several at once. */
export type StepKind = 'NOT_STARTED' | 'DRAFTING' | 'SENT_FOR_SIGNATURE' | 'DRAFTER' | 'SLIP' | 'CANCEL'

/** An act as a step was opened on it: its version says what the sender had seen. */
export type StepItem = {
  id: string
  work: string
  version: number
  state: ExpectedActState
  /** Account; null: nobody was named. */
  drafter: string | null
}

export type StepValues = {
  items: StepItem[]
  /** Account; '': as it is. */
  drafter: string
  /** `2020-06`, or what was typed. */
  toMonth: string
  note: string
}

type Reason = { path: string; rule: string; reason: string }
type Change = ChangeSetRequest['changes'][number]

export const stepItem = ({ id, state, work, drafter }: PlanItem): StepItem => {
  return { id, state, work: work.slug, version: work.version, drafter: drafter?.id ?? null }
}

/** One set for all that were chosen: accepted together, undone together. */
export function stepRequest(kind: StepKind, values: StepValues, reasons: Reason[]): ChangeSetRequest {
  return requestOf(
    values.items.map(({ id, work, version, state, drafter }) => {
      const change = { type: 'EXPECTED_ACT', work, version, expected: id } as const
      if (kind === 'CANCEL') return { ...change, op: 'CANCEL' }
      if (kind === 'SLIP') return { ...change, op: 'SLIP', toMonth: values.toMonth.trim() }
      // Who begins to draft is its drafter unless another was named: one who is named already stays so.
      const named = (kind === 'DRAFTER' || kind === 'DRAFTING') && (values.drafter || drafter)
      const next = kind === 'DRAFTER' ? state : kind
      return { ...change, op: 'DRAFTING', state: next, ...(named ? { drafter: named } : {}) }
    }),
    values.note,
    reasons,
  )
}

/** `drafter`: account; '': nobody yet. */
export type AddedAct = { act: ActCode; work: string; drafter: string }

export type MakeValues = {
  /** Ids of what earlier months left and that is carried over. */
  carried: string[]
  added: AddedAct[]
  /** Of every work that may be sent, by its slug. */
  versions: Record<string, number>
  note: string
}

type Left = Pick<PlanItem, 'id'> & { work: { slug: string } }

/** A month's plan as one set: what is carried into it, and what is new. */
export function makeRequest(
  month: string,
  values: MakeValues,
  left: readonly Left[],
  reasons: Reason[],
): ChangeSetRequest {
  const { versions, added } = values
  const carried = left.filter(({ id }) => values.carried.includes(id))
  return requestOf(
    [
      ...carried.map(({ id, work: { slug } }) => {
        const change = { type: 'EXPECTED_ACT', work: slug, version: versions[slug] ?? 0 } as const
        return { ...change, op: 'SLIP', expected: id, toMonth: month } as const
      }),
      ...added.map(({ act, work, drafter }) => {
        const change = { type: 'EXPECTED_ACT', work, version: versions[work] ?? 0, op: 'CREATE' } as const
        return { ...change, act, month, ...(drafter ? { drafter } : {}) }
      }),
    ],
    values.note,
    reasons,
  )
}

function requestOf(changes: Change[], note: string, reasons: Reason[]): ChangeSetRequest {
  const given = reasons.filter(({ reason }) => reason.trim())
  return { document: null, note: note.trim() || null, reasons: given, changes }
}
