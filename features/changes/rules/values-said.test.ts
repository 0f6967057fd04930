import { describe, expect, it } from 'vitest'
import { valuesSaid } from './values-said'

type Change = Parameters<typeof valuesSaid>[0][number]

const edit = (
  id: string,
  fields: Record<string, number | null>,
  fate: Change['fate'] = 'COUNTS',
): Change => ({
  id,
  type: 'WORK_EDIT',
  payload: { fields, sourceKind: null },
  fate,
})

describe('valuesSaid', () => {
  const said = valuesSaid([
    {
      id: 'made',
      type: 'WORK_CREATE',
      payload: {
        slug: 'x',
        kind: 'HYDROPOWER',
        name: 'Suối Thử',
        fields: { capacityMw: 3 },
        sourceKind: null,
      },
      fate: 'COUNTS',
    },
    edit('wrong', { capacityMw: 30 }, 'VOIDED'),
    edit('right', { capacityMw: 4 }),
    { id: 'undone', type: 'VOID', payload: {}, fate: 'MENDS' },
    {
      id: 'mended',
      type: 'REPLACE',
      payload: { type: 'WORK_EDIT', payload: { fields: { capacityMw: null }, sourceKind: null } },
      fate: 'COUNTS',
    },
  ])

  it('starts from nothing', () => {
    expect(said.get('made')).toEqual([
      { key: 'name', from: undefined, to: 'Suối Thử' },
      { key: 'capacityMw', from: undefined, to: 3 },
    ])
  })

  it('compares with the latest value that still counts', () => {
    expect(said.get('right')).toEqual([{ key: 'capacityMw', from: 3, to: 4 }])
    expect(said.get('mended')).toEqual([{ key: 'capacityMw', from: 4, to: null }])
  })

  it('finds no values in an undoing', () => {
    expect(said.get('undone')).toEqual([])
  })
})
