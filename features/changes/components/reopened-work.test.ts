import { expect, it } from 'vitest'
import { EMPTY_PAPER } from './record-values'
import { reopened } from './reopened-work'
import type { WorkValues } from './work-values'

const BASE: WorkValues & { version: number } = {
  kind: 'HYDROPOWER',
  name: 'Thử Nghiệm',
  aliases: '',
  investor: '',
  places: [{ unit: '', asWritten: '', role: 'SITE' }],
  fields: { capacityMw: '10', river: '' },
  hasPaper: true,
  document: EMPTY_PAPER,
  note: '',
  version: 1,
}
const kept = { ...BASE, note: 'Thử', fields: { ...BASE.fields, river: 'Suối Thử' } }

it('keeps what was typed, and puts back nothing that somebody changed since', () => {
  const now = { ...BASE, name: 'Thử Nghiệm Một', fields: { capacityMw: '11', river: '' }, version: 2 }
  expect(reopened(kept, BASE, now)).toEqual({
    ...now,
    note: 'Thử',
    fields: { capacityMw: '11', river: 'Suối Thử' },
  })
})

it('goes along with the old version where both changed one value, so that both are shown', () => {
  const now = { ...BASE, fields: { ...BASE.fields, river: 'Suối Khác' }, version: 2 }
  expect(reopened(kept, BASE, now)).toMatchObject({ version: 1, fields: { river: 'Suối Thử' } })
  const renamed = { ...kept, name: 'Thử Nghiệm Hai' }
  expect(reopened(renamed, BASE, { ...BASE, name: 'Thử Nghiệm Ba', version: 2 })).toMatchObject({
    version: 1,
    name: 'Thử Nghiệm Hai',
  })
})
