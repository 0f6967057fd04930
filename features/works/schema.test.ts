import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STAGES } from '@/features/stages/rules/paths'
import { CONDITIONS, HOLDERS, PHASES, SOURCE_KINDS, WORK_KINDS } from '@/features/stages/types'
import { EVERYTHING, workQuery } from './rules/parameters'
import { parseWorkFilter } from './schema'
import { WORK_SORTS, type WorkFilter } from './types'

const parse = (query: string) => parseWorkFilter(new URLSearchParams(query))
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })

const filters: fc.Arbitrary<WorkFilter> = fc.record({
  q: fc.option(fc.stringMatching(/^[\p{L}\d%&+=]( ?[\p{L}\d%&+=]){0,20}$/u)),
  kind: some(WORK_KINDS),
  phase: some(PHASES),
  stage: some(STAGES.map((stage) => stage.code)),
  condition: some(CONDITIONS),
  unit: some(['2020:03469', '03433', 'Mường Tè', 'xã Can Hồ']),
  holder: some(HOLDERS),
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

  it('takes the same value twice as once', () => {
    expect(parse('kind=LINE&kind=LINE&sort=name&sort=name')).toEqual(parse('kind=LINE&sort=name'))
  })
})
