import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONDITIONS, HOLDERS, PHASES, SOURCE_KINDS, WORK_KINDS } from '@/features/stages/types'
import { EVERYTHING, WORK_PARAMETERS, workQuery } from './rules/parameters'
import { parseWorkFilter, workParameters } from './schema'
import { SIZE_CLASSES, WORK_SORTS, type WorkFilter } from './types/lists'

const parse = (query: string) => parseWorkFilter(new URLSearchParams(query))
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })

const filters: fc.Arbitrary<WorkFilter> = fc.record({
  q: fc.option(fc.stringMatching(/^[\p{L}\d%&+=]( ?[\p{L}\d%&+=]){0,20}$/u)),
  kind: some(WORK_KINDS),
  phase: some(PHASES),
  stage: some(WORK_PARAMETERS.stage.values),
  condition: some(CONDITIONS),
  unit: some(['2020:03469', '03433', 'Mường Tè', 'xã Can Hồ']),
  organization: some(['Công ty cổ phần Thử Nghiệm', 'none']),
  holder: some(HOLDERS),
  waitingSince: fc.option(fc.constantFrom('2020', '2020-Q2', '2020-06', '2020-06-15')),
  listing: some(['768/QĐ-TTg', 'none']),
  size: some(SIZE_CLASSES),
  sourceKind: some(SOURCE_KINDS),
  sort: fc.option(fc.constantFrom(...WORK_SORTS)),
  limit: fc.integer({ min: 1, max: 500 }),
  offset: fc.integer({ min: 0, max: 999_999_999 }),
})

describe('the parameters of a list', () => {
  it('say in an address what the filter says, and are read back', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseWorkFilter(workQuery(filter))).toEqual({ ok: true, filter })
      }),
    )
  })

  it('leave out what is not asked', () => {
    expect(workQuery(EVERYTHING).size).toBe(0)
    expect(parse('')).toEqual({ ok: true, filter: EVERYTHING })
    expect(parse('q=+&kind=&stage=&limit=')).toEqual({ ok: true, filter: EVERYTHING })
  })

  it('are passed over by nobody: each fault is named', () => {
    const read = parse('colour=red&stage=H6&stage=H99&limit=501&unit=Atlantis&sort=name&sort=since')
    expect(!read.ok && read.findings.map(({ path, rule }) => `${path} ${rule}`).sort()).toEqual([
      'colour parameter.unknown',
      'limit parameter.limit',
      'sort parameter.repeated',
      'stage parameter.value',
      'unit parameter.unit',
    ])
  })

  it.each(['limit=1e2', 'limit=0x10', 'limit=5.0', 'limit=-1', 'offset=1.5', 'offset=9999999999'])(
    'takes whole numbers in digits only: %s',
    (query) => {
      expect(parse(query).ok).toBe(false)
    },
  )

  it.each(['06/2020', 'tháng 6/2020', '2020-06'])(
    'keep a date in one form, however it was typed: %s',
    (typed) => {
      const read = parse(new URLSearchParams({ waitingSince: typed }).toString())
      expect(read.ok && read.filter.waitingSince).toBe('2020-06')
    },
  )

  it('refuse what is no date, saying so', () => {
    const read = parse('waitingSince=31/02/2020')
    expect(!read.ok && read.findings).toEqual([
      { path: 'waitingSince', rule: 'parameter.date', params: { name: 'waitingSince', value: '31/02/2020' } },
    ])
  })

  it('have one table, which knows all values of those that can be counted', () => {
    expect(Object.keys(WORK_PARAMETERS)).toEqual(Object.keys(workParameters.shape))
    for (const [name, { values }] of Object.entries(WORK_PARAMETERS))
      for (const value of values ?? []) expect(parse(`${name}=${value}`).ok, `${name}=${value}`).toBe(true)
  })

  it('takes the same value twice as once', () => {
    expect(parse('kind=LINE&kind=LINE&sort=name&sort=name')).toEqual(parse('kind=LINE&sort=name'))
  })
})
