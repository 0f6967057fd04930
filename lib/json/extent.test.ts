import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonExtent } from './extent'

const extentOf = (text: string) => jsonExtent(new TextEncoder().encode(text))

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0
const valuesIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, one) => sum + valuesIn(one), 1)
    : 1

it('tells how deep any JSON goes, and never fewer values than there are', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { depth, values } = extentOf(JSON.stringify(value))
      expect(depth).toBe(depthOf(value))
      expect(values).toBeGreaterThanOrEqual(valuesIn(value))
      expect(values).toBeLessThanOrEqual(2 * valuesIn(value) + 1)
    }),
  )
})

it('tells of the widest object, however long its lists are', () => {
  expect(extentOf('{"a":[1,2,3,4,5,6],"b":{"c":1,"d":2,"e":[{},{}]},"f":[]}').width).toBe(3)
  expect(extentOf(`[${'1,'.repeat(1000)}1]`).width).toBe(0)
  expect(extentOf(`{${Array.from({ length: 500 }, (_, n) => `"k${n}":${n}`)}}`).width).toBe(500)
})

it('takes signs in a text for what they are', () => {
  expect(extentOf('["[[[[{{{{,,,,", "\\"[[", "\\\\"]').depth).toBe(1)
  expect(extentOf('["a,b,c"]').values).toBe(2)
})

it('comes to an end with what is no JSON', () => {
  for (const text of ['', '"', '"\\', ']]]]', '[[[']) expect(extentOf(text).depth).toBeLessThanOrEqual(3)
})

it('sees through ten megabytes of brackets within a second', () => {
  const began = performance.now()
  expect(extentOf('['.repeat(10_000_000)).depth).toBe(10_000_000)
  expect(performance.now() - began).toBeLessThan(1_000)
})
