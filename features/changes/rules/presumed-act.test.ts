import { expect, it } from 'vitest'
import { presumedAct } from './presumed-act'

const TODAY = '2026-11-22'
const H0 = { kind: 'HYDROPOWER', stage: 'H0', condition: 'ACTIVE' } as const
const awaits = (...acts: ('SURVEY_PERMITTED' | 'PLAN_APPROVED')[]) => acts.map((act) => ({ act }))

it('presumes the only act that the office waits for', () => {
  expect(presumedAct(H0, awaits('SURVEY_PERMITTED'), TODAY)).toBe('SURVEY_PERMITTED')
  // promised for two months: the same act all the same
  expect(presumedAct(H0, awaits('SURVEY_PERMITTED', 'SURVEY_PERMITTED'), TODAY)).toBe('SURVEY_PERMITTED')
})

it('presumes nothing where none or several are awaited', () => {
  expect(presumedAct(H0, [], TODAY)).toBeNull()
  expect(presumedAct(H0, awaits('SURVEY_PERMITTED', 'PLAN_APPROVED'), TODAY)).toBeNull()
})

it('presumes nothing that does not fit the stage or the condition', () => {
  expect(presumedAct(H0, awaits('PLAN_APPROVED'), TODAY)).toBeNull()
  expect(presumedAct({ ...H0, condition: 'SUSPENDED' }, awaits('SURVEY_PERMITTED'), TODAY)).toBeNull()
  expect(presumedAct({ ...H0, stage: null }, awaits('SURVEY_PERMITTED'), TODAY)).toBeNull()
})
