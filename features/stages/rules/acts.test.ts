import { describe, expect, it } from 'vitest'
import type { ActRule } from '../types'
import { ACT_CODES, WORK_KINDS } from '../types'
import { ACT_RULES, FREE_ACTS } from './acts'
import { lastOrdinal, stagesOf } from './paths'
import { ACT_CONDITION, targetOrdinal } from './targets'

const isDay = (text: string) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

function overlap(a: ActRule, b: ActRule): boolean {
  const kinds = a.kinds.some((kind) => b.kinds.includes(kind))
  const authorities =
    !a.authorities || !b.authorities || a.authorities.some((by) => b.authorities?.includes(by))
  const starts = (a.validFrom ?? '') <= (b.validTo ?? '9999')
  const ends = (b.validFrom ?? '') <= (a.validTo ?? '9999')
  return a.act === b.act && kinds && authorities && starts && ends
}

describe('the rows', () => {
  it('have ids of their own', () => {
    const ids = ACT_RULES.map((rule) => rule.id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('cover every act, or say why it is free of rules, never both', () => {
    for (const act of ACT_CODES) {
      expect([act, ACT_RULES.some((rule) => rule.act === act)]).toEqual([act, !FREE_ACTS[act]])
    }
  })

  it('never stand twice for the same act, kind, authority and day', () => {
    const twice = ACT_RULES.flatMap((a, i) =>
      ACT_RULES.slice(i + 1)
        .filter((b) => overlap(a, b))
        .map((b) => [a.id, b.id]),
    )
    expect(twice).toEqual([])
  })

  it('have dates of the calendar, in order', () => {
    for (const { id, validFrom, validTo } of ACT_RULES) {
      expect([id, validFrom === null || isDay(validFrom)]).toEqual([id, true])
      expect([id, validTo === null || isDay(validTo)]).toEqual([id, true])
      expect([id, (validFrom ?? '') <= (validTo ?? '9999')]).toEqual([id, true])
    }
  })

  it('agree with the targets for each of their kinds and authorities', () => {
    for (const rule of ACT_RULES) {
      for (const kind of rule.kinds) {
        const targets = (rule.authorities ?? [null]).map((by) => targetOrdinal(rule.act, kind, by))
        expect([rule.id, ...new Set(targets)]).toEqual([rule.id, rule.to])
      }
      expect(rule.condition).toBe(ACT_CONDITION[rule.act] ?? null)
    }
  })

  it('start from stages of their kinds, before the one they lead to or at it', () => {
    for (const { id, kinds, from, to } of ACT_RULES) {
      const last = Math.min(...kinds.map(lastOrdinal))
      expect([id, (from ?? []).every((place) => place <= (to ?? last))]).toEqual([id, true])
    }
  })

  it('of TT 43/2012 end with it on 31/07/2023', () => {
    const rows = ACT_RULES.filter((rule) => rule.basis.vi.includes('TT 43/2012'))
    expect(rows.length).toBeGreaterThan(5)
    for (const rule of rows)
      expect([rule.id, rule.validFrom, rule.validTo]).toEqual([rule.id, '2013-02-10', '2023-07-31'])
  })

  it('that can refuse are these and no others', () => {
    const binding = ACT_RULES.filter((rule) => rule.evidence === 'verified').flatMap((rule) => {
      const named = [rule.authorities && 'authority', rule.documentTypes && 'documentType'] as const
      return named.flatMap((part) => (part && !rule.practice?.includes(part) ? [`${rule.id} ${part}`] : []))
    })
    expect(binding).toEqual([
      'plan-approved.hydropower.ministry.2013 authority',
      'plan-approved.hydropower.ministry.2013 documentType',
      'investment-approved.hydropower.province.2021 authority',
      'investment-approved.grid.province.2021 authority',
      'investment-approved.grid.province.2026 authority',
    ])
  })
})

describe('the stages', () => {
  it.each(WORK_KINDS)('of %s can all be reached by an act of today', (kind) => {
    const reached = ACT_RULES.filter((rule) => rule.kinds.includes(kind) && rule.validTo === null).map(
      (rule) => rule.to,
    )
    for (const { ordinal } of stagesOf(kind)) expect(reached).toContain(ordinal)
  })
})
