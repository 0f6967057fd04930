import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore, type Store } from '@/lib/testing/database'

let store: Store
let data: typeof import('./data')
let mutations: typeof import('./mutations')

beforeAll(async () => {
  store = await openStore()
  data = await import('./data')
  mutations = await import('./mutations')
})

afterAll(() => store.close())

it('a setting that was changed holds at once, with who changed it', async () => {
  expect(await mutations.changeSetting('session.idleMinutes', 45, 'someone')).toBe(true)
  expect(await mutations.changeSetting('session.idleMinutes', 60, 'another')).toBe(true)
  expect(await data.settings()).toEqual({ 'review.secondPerson': true, 'session.idleMinutes': 60 })
  const [row] = await store.db.setting.findMany()
  expect(row).toMatchObject({ key: 'session.idleMinutes', changedById: 'another' })
})

it('a value that cannot stand is not kept', async () => {
  expect(await mutations.changeSetting('session.idleMinutes', 0, 'someone')).toBe(false)
  expect((await data.settings())['session.idleMinutes']).toBe(60)
})

it('the application cannot take a setting away', async () => {
  await expect(store.db.setting.deleteMany()).rejects.toThrow(/permission denied/)
})
