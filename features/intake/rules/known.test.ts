import { expect, it } from 'vitest'
import type { ListedWork, RegisteredWork } from '../types'
import { knownWorks } from './known'

const registered = (name: string, voltageKv: number | null, rest: Partial<RegisteredWork> = {}) =>
  ({
    slug: 'thu',
    kind: 'SUBSTATION',
    name,
    aliases: [],
    voltageKv,
    isVoid: false,
    ...rest,
  }) as RegisteredWork
const listed = (name: string, voltageKv: number | null, line = 2, aliases: string[] = []) =>
  ({ line, kind: 'SUBSTATION', name, aliases, voltageKv }) as unknown as ListedWork
const found = (works: ListedWork[], registry: RegisteredWork[] = []) =>
  knownWorks(works, registry).map(({ line, rule, params }) => `${line} ${rule} ${params.where}`)

it('refuses what the registry or an earlier line holds, under any of its names', () => {
  const registry = [registered('Thử Chà', 220, { aliases: ['Thử Cũ'] })]
  expect(found([listed('thử chà', 220)], registry)).toEqual(['2 work.known registry'])
  expect(found([listed('Thử Cũ', 220)], registry)).toEqual(['2 work.known registry'])
  expect(found([listed('Mới', 220, 2, ['Thử Chà'])], registry)).toEqual(['2 work.known registry'])
  expect(found([listed('Thử A', 220, 2), listed('Thử A', 220, 3)])).toEqual(['3 work.known list'])
})

it('lets works of another voltage or kind be, and those that were undone', () => {
  expect(found([listed('Thử Chà', 500)], [registered('Thử Chà', 220)])).toEqual([])
  expect(found([listed('Thử Chà', 220)], [registered('Thử Chà', 220, { kind: 'LINE' })])).toEqual([])
  expect(found([listed('Thử Chà', 220)], [registered('Thử Chà', 220, { isVoid: true })])).toEqual([])
})

it('warns of names that differ in diacritics alone, and of a voltage that one does not say', () => {
  expect(found([listed('Thử Cha', 220)], [registered('Thử Chà', 220)])).toEqual(['2 work.alike registry'])
  expect(found([listed('Thử Chà', null)], [registered('Thử Chà', 220)])).toEqual(['2 work.alike registry'])
})
