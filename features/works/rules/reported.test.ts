import { expect, it } from 'vitest'
import { beyondReported, REPORTED_TOTALS } from './reported'

it('the newest total is the first', () => {
  expect(REPORTED_TOTALS.map(({ works, capacityMw, asOf }) => [works, capacityMw, asOf])).toEqual([
    [104, 3555.9, '2018'],
    [53, 2505, '2010'],
  ])
})

it('says how much the registry has beyond a total, without the dust of decimals', () => {
  const [latest] = REPORTED_TOTALS
  if (!latest) throw new Error('no totals')
  expect(beyondReported({ count: 45, sum: 2438.35 }, latest)).toEqual({ works: -59, capacityMw: -1117.55 })
  expect(beyondReported({ count: 104, sum: 3556 }, latest)).toEqual({ works: 0, capacityMw: 0.1 })
  expect(beyondReported({ count: 0, sum: null }, latest).capacityMw).toBe(-3555.9)
})
