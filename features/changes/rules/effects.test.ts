import { expect, it } from 'vitest'
import type { WorkState } from '@/features/works/rules/state'
import type { KnownWork } from './context'
import { effectOf } from './effects'

const STATE: WorkState = {
  id: 'w',
  slug: 'thuy-dien-thu-nghiem',
  kind: 'HYDROPOWER',
  name: 'Thử Nghiệm',
  aliases: [],
  places: [],
  investorId: null,
  fields: { capacityMw: 10, river: 'Suối Thử' },
  facts: {},
  stage: null,
  condition: 'ACTIVE',
  conditionChangeId: null,
  stays: [],
  holder: 'NONE',
  expectedActs: [],
  difficulties: [],
  followUps: [],
  observations: [],
  listings: [],
  links: [],
  isVoid: false,
}
const fieldsOf = (after: Partial<WorkState>) =>
  effectOf(STATE as unknown as KnownWork, STATE, { ...STATE, ...after }, (id) => `Công ty ${id}`).fields

it('says every figure and word that changes, and no other', () => {
  expect(fieldsOf({})).toEqual({})
  expect(fieldsOf({ fields: { capacityMw: 12.5 } })).toEqual({
    capacityMw: { before: 10, after: 12.5 },
    river: { before: 'Suối Thử', after: null },
  })
})

it('says names, places and the investor in words', () => {
  const after = {
    name: 'Thử Nghiệm Một',
    aliases: ['Thử', 'Nghiệm'],
    places: [
      { era: '2020', code: '03469', role: 'SITE', asWritten: 'Can Hồ' },
      { era: '2025', code: '03433', role: 'SITE', asWritten: null },
    ],
    investorId: 'Thử',
  } satisfies Partial<WorkState>
  expect(fieldsOf(after)).toEqual({
    name: { before: 'Thử Nghiệm', after: 'Thử Nghiệm Một' },
    aliases: { before: null, after: 'Thử; Nghiệm' },
    places: { before: null, after: 'Can Hồ; Xã Bum Tở' },
    investor: { before: null, after: 'Công ty Thử' },
  })
})
