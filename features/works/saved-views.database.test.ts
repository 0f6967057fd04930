import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person, Role } from '@/features/access/types'
import { openStore, type Store } from '@/lib/testing/database'

let store: Store
let mutations: typeof import('./mutations')
let views: (person: Person) => Promise<{ name: string; own: boolean }[]>

const person = (role: Role): Person => ({
  id: role,
  name: `Người thử ${role}`,
  email: `${role}@example.invalid`,
  role,
})
const [officer, head, reader] = [person('officer'), person('head'), person('reader')]

beforeAll(async () => {
  // As the application: it may write this table, and no other of the registry.
  store = await openStore()
  mutations = await import('./mutations')
  const { savedViews } = await import('./data/saved-views')
  const { staffScope } = await import('@/features/access/loaders')
  views = async (who) => (await savedViews(staffScope(who))).map(({ name, own }) => ({ name, own }))
  const at = { createdAt: new Date(), updatedAt: new Date(), emailVerified: true }
  await store.db.user.createMany({ data: [officer, head, reader].map((one) => ({ ...one, ...at })) })
})
afterAll(() => store.close())

const keep = (who: Person, name: string, shared = false, query = 'kind=LINE') =>
  mutations.keepView(who.id, { name, query, shared })

describe('lists under a name', () => {
  it('are their owner’s until they are shared, one’s own first, in Vietnamese order', async () => {
    await keep(officer, 'Đang chờ')
    await keep(officer, 'Cũ')
    await keep(head, 'Của phòng', true)
    await keep(head, 'Riêng của trưởng phòng')
    expect(await views(officer)).toEqual([
      { name: 'Cũ', own: true },
      { name: 'Đang chờ', own: true },
      { name: 'Của phòng', own: false },
    ])
    expect(await views(reader)).toEqual([{ name: 'Của phòng', own: false }])
  })

  it('are replaced under the same name, of the same person alone', async () => {
    const id = await keep(officer, 'Một tên')
    expect(await keep(officer, 'Một tên', false, 'kind=SUBSTATION')).toBe(id)
    expect(await keep(head, 'Một tên')).not.toBe(id)
    expect((await store.db.savedView.findUniqueOrThrow({ where: { id } })).query).toBe('kind=SUBSTATION')
  })

  it('are renamed by their owner alone, to a name that is free', async () => {
    const id = await keep(officer, 'Tên đầu')
    const to = { name: 'Tên sau', shared: false }
    expect(await mutations.renameView(head.id, id, to)).toBe('NOT_THERE')
    expect(await mutations.renameView(officer.id, id, { ...to, name: 'Cũ' })).toBe('NAME_TAKEN')
    expect(await mutations.renameView(officer.id, id, to)).toBe('DONE')
    expect((await views(officer)).map(({ name }) => name)).toContain('Tên sau')
  })

  it('are taken away by their owner, and by who looks after shared ones', async () => {
    const shared = await keep(officer, 'Bỏ đi', true)
    const own = await keep(officer, 'Giữ lại')
    expect(await mutations.dropView(reader.id, shared, false)).toBe(false)
    expect(await mutations.dropView(head.id, own, true)).toBe(false)
    expect(await mutations.dropView(head.id, shared, true)).toBe(true)
    expect(await mutations.dropView(officer.id, own, false)).toBe(true)
    expect(await mutations.dropView(officer.id, own, false)).toBe(false)
  })
})
