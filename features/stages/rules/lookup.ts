import type { ActCode, ActRule, Authority, Condition, WorkKind } from '../types'
import { ACT_CODES } from '../types'
import { ACT_RULES, FREE_ACTS } from './acts'
import { isSameStep } from './conditions'
import { contains } from './regimes'
import { ACT_CONDITION, targetOrdinal } from './targets'

/** Whether a row is law on an ISO date. */
export function isInForce(rule: ActRule, date: string): boolean {
  return contains({ from: rule.validFrom, to: rule.validTo }, date)
}

/** Rows of an act for a kind that are law on an ISO date; without a date none is. */
export function rulesFor(act: ActCode, kind: WorkKind, onDate: string | null): ActRule[] {
  if (onDate === null) return []
  return ACT_RULES.filter((rule) => rule.act === act && rule.kinds.includes(kind) && isInForce(rule, onDate))
}

/** Whether an act has a meaning for works of this kind at all, in any era. */
export function appliesTo(act: ActCode, kind: WorkKind): boolean {
  return act in FREE_ACTS || ACT_RULES.some((rule) => rule.act === act && rule.kinds.includes(kind))
}

/**
 * Where an act leads (ordinal; null: it moves nothing) and the condition that it sets (null: leaves it). The same in
 * every era, so no date is asked for.
 */
export function targetOf(
  act: ActCode,
  kind: WorkKind,
  by: Authority | null,
): { to: number | null; condition: Condition | null } {
  return { to: targetOrdinal(act, kind, by), condition: ACT_CONDITION[act] ?? null }
}

/** The row that a finding names; null: no such row. */
export function ruleById(id: string): ActRule | null {
  return ACT_RULES.find((rule) => rule.id === id) ?? null
}

/** Ordinals between two stages of a path, to be shown as "không ghi nhận". From unknown (null) nothing is skipped. */
export function skippedStages(from: number | null, to: number | null): number[] {
  if (from === null || to === null) return []
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, step) => from + 1 + step)
}

/**
 * Acts for the form: `now` fit the stage and the condition, nearest first; `others` are the rest that mean anything
 * for the kind. Without a date the law that is still open decides.
 */
export function nextActs(
  kind: WorkKind,
  ordinal: number | null,
  condition: Condition,
  onDate: string | null,
): { now: ActCode[]; others: ActCode[] } {
  const acts = ACT_CODES.filter((act) => appliesTo(act, kind))
  const fitting = acts.filter((act) => fitsNow(act, kind, ordinal, condition, onDate))
  const now = fitting.sort((a, b) => nearness(a, kind) - nearness(b, kind))
  return { now, others: acts.filter((act) => !now.includes(act)) }
}

function fitsNow(
  act: ActCode,
  kind: WorkKind,
  ordinal: number | null,
  condition: Condition,
  onDate: string | null,
): boolean {
  if (ordinal === null) return act === 'STATE_RECORDED' || act === 'PROPOSED'
  if (condition !== 'ACTIVE') return reopens(act, kind, ordinal, condition)
  const rules = onDate === null ? openRules(act, kind) : rulesFor(act, kind, onDate)
  return rules.some((rule) => rule.from?.includes(ordinal) ?? false)
}

/** The paper that ends each kind of stop; a refused step is simply taken again. */
const ENDED_BY: Readonly<Partial<Record<Condition, ActCode>>> = {
  SUSPENDED: 'RESUMED',
  RETURNED: 'RESUBMITTED',
  REMOVED_FROM_PLAN: 'PLAN_APPROVED',
  REVOKED: 'INVESTMENT_APPROVED',
}

function reopens(act: ActCode, kind: WorkKind, ordinal: number, condition: Condition): boolean {
  if (ENDED_BY[condition] === act) return true
  const to = targetOrdinal(act, kind, null)
  return to !== null && to >= ordinal && isSameStep(condition, ordinal, to, kind)
}

function openRules(act: ActCode, kind: WorkKind): ActRule[] {
  return ACT_RULES.filter((rule) => rule.act === act && rule.kinds.includes(kind) && rule.validTo === null)
}

/** What moves the work forward stands before what stops it. */
function nearness(act: ActCode, kind: WorkKind): number {
  return ACT_CONDITION[act] === undefined || ACT_CONDITION[act] === 'ACTIVE'
    ? (targetOrdinal(act, kind, 'MINISTRY') ?? -1)
    : 100
}
