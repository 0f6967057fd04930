import type { ChangeSetRequest } from '../schema'

type Values = Extract<ChangeSetRequest['changes'][number], { type: 'WORK_EDIT' }>['set']

export const edit = (slug: string, set: Values, version = 1) =>
  ({ type: 'WORK_EDIT', work: slug, version, set }) as const

export const permit = (slug: string, version = 1) =>
  ({ type: 'ACT', work: slug, version, act: 'SURVEY_PERMITTED' }) as const

/** The acceptance of all of a proposal, by somebody who was shown nothing. */
export const whole = (id: string, version = 1) => ({ id, version, seen: null, positions: null, reasons: [] })
