import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffScope } from '@/features/access/loaders'
import { decision } from '@/features/changes/testing/desk'
import { type Registry, startRegistry } from '@/features/changes/testing/registry'
import { search } from './data'

const scope = staffScope({ id: 'thu', name: 'Thử', email: 'thu@example.vn', role: 'reader' })

let registry: Registry

beforeAll(async () => {
  registry = await startRegistry()
  await registry.record({
    document: { ...decision('77', '2020-01-05'), abstract: 'Về Đường dây thử nghiệm' },
    changes: ['Suối Một', 'Suối Hai', 'Suối Ba', 'Suối Bốn'].map((name) => {
      return { type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name, investor: 'Công ty Cổ phần Thử' } }
    }),
  } as Parameters<Registry['record']>[0])
})
afterAll(() => registry.stop())

describe('the search of the desk', () => {
  it('finds a paper by its symbol in any case, its beginning, and what it is about', async () => {
    for (const q of ['77/qđ-thu', '77', 'QĐ-THU', 'duong day thu'])
      expect(
        (await search(scope, q)).documents.map(({ symbol }) => symbol),
        q,
      ).toContain('77/QĐ-THU')
    for (const q of ['7/QĐ-THU', 'ay thu', '%']) expect((await search(scope, q)).documents, q).toEqual([])
  })

  it('finds an investor by its short form, with the works that the list would show', async () => {
    expect((await search(scope, 'ctcp thu')).organizations).toMatchObject([
      { name: 'Công ty Cổ phần Thử', works: 4 },
    ])
    // a body that invests in nothing has no list of works
    expect((await search(scope, 'Bộ Công Thương')).organizations).toEqual([])
  })

  it('finds works as the list does', async () => {
    const { works } = await search(scope, 'TĐ suoi')
    expect(works).toMatchObject({ total: 4, items: [{}, {}, {}, {}] })
    expect((await search(scope, '…')).works.total).toBe(0)
  })
})
