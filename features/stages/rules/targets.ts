import type { ActCode, Authority, Condition, WorkKind } from '../types'

type Targets = Readonly<Partial<Record<WorkKind, number>>>

const every = (ordinal: number): Targets => ({ HYDROPOWER: ordinal, LINE: ordinal, SUBSTATION: ordinal })
const each = (hydropower: number, grid: number): Targets => ({
  HYDROPOWER: hydropower,
  LINE: grid,
  SUBSTATION: grid,
})

/**
 * From act to stage, the same in every era: what changes with the law is who decides and by which paper, not where
 * the act leads. An act that is not here moves nothing. OPINIONS_REQUESTED depends on who asks, see `targetOrdinal`.
 */
const ACT_TARGET: Readonly<Partial<Record<ActCode, Targets>>> = {
  PROPOSED: every(0),
  SURVEY_PERMITTED: { HYDROPOWER: 1 },
  SURVEY_STARTED: every(2),
  DOSSIER_RECEIVED: { HYDROPOWER: 3 },
  SUBMITTED_TO_MOIT: { HYDROPOWER: 4 },
  // A decision that names a line or substation counts like a listing: a milestone, it lifts only from 0 or unknown.
  PLAN_APPROVED: each(6, 1),
  ROUTE_REQUESTED: { LINE: 3 },
  ROUTE_AGREED: { LINE: 4 },
  SITE_REQUESTED: { SUBSTATION: 3 },
  SITE_AGREED: { SUBSTATION: 4 },
  INVESTMENT_APPROVED: each(7, 5),
  PROJECT_APPROVED: each(8, 6),
  STARTED: each(9, 7),
  ENERGISED: each(10, 8),
}

/** Within the province the dossier stays at H3; the Ministry asks when the dossier lies with it: H5. */
const OPINIONS_BY: Readonly<Partial<Record<Authority, number>>> = { DEPARTMENT: 3, PROVINCE: 3, MINISTRY: 5 }

/**
 * Ordinal of the stage that an act leads to, null: it moves nothing.
 * @param by who issued the paper; null: unknown. It matters for OPINIONS_REQUESTED alone.
 */
export function targetOrdinal(act: ActCode, kind: WorkKind, by: Authority | null): number | null {
  if (act === 'OPINIONS_REQUESTED') {
    return kind === 'HYDROPOWER' && by !== null ? (OPINIONS_BY[by] ?? null) : null
  }
  return ACT_TARGET[act]?.[kind] ?? null
}

/** The condition that an act sets by itself; acts that are not here leave it (but see `conditionAfter`). */
export const ACT_CONDITION: Readonly<Partial<Record<ActCode, Condition>>> = {
  SUSPENDED: 'SUSPENDED',
  RETURNED: 'RETURNED',
  REFUSED: 'REFUSED',
  REMOVED_FROM_PLAN: 'REMOVED_FROM_PLAN',
  REVOKED: 'REVOKED',
  RESUMED: 'ACTIVE',
  RESUBMITTED: 'ACTIVE',
  PLAN_APPROVED: 'ACTIVE',
  INVESTMENT_APPROVED: 'ACTIVE',
}
