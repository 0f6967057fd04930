import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInForce, ruleById } from '@/features/stages/rules/lookup'
import { stagesOf } from '@/features/stages/rules/paths'
import { ENFORCED_FROM } from '@/features/stages/rules/regimes'
import {
  ACT_CODES,
  type ActCode,
  CONDITIONS,
  DOCUMENT_TYPES,
  HOLDERS,
  WORK_KINDS,
} from '@/features/stages/types'
import { parsePartialDate } from '@/lib/dates/partial'
import type { ChangeSetRequest } from '../schema'
import { partialDate } from '../testing/arbitrary'
import { Desk, TODAY } from '../testing/desk'

/** One issuer for each authority that the rules know, and none. */
const ISSUERS = [
  'UBND tỉnh Lai Châu',
  'Sở Công Thương',
  'Bộ Công Thương',
  'Thủ tướng Chính phủ',
  'EVNNPT',
  'Công ty cổ phần Thử nghiệm',
  'Báo Thử nghiệm',
  'UBND tỉnh Thử',
  null,
]
/** What an act needs beside its paper, so that nothing but the law can stand against it. */
const NEEDS: Partial<Record<ActCode, object>> = {
  INVESTOR_CHANGED: { investor: 'Công ty Mới' },
  HANDED_OVER: { holder: HOLDERS[0] },
  EXTENDED: { until: '2030' },
}

const past = partialDate.filter((text) => (parsePartialDate(text)?.to ?? '') <= TODAY)
const sent = fc.record({
  kind: fc.constantFrom(...WORK_KINDS),
  from: fc.option(fc.nat(10)),
  condition: fc.constantFrom(...CONDITIONS),
  act: fc.constantFrom(...ACT_CODES.filter((act) => act !== 'EVIDENCE_ADDED' && act !== 'STATE_RECORDED')),
  date: past,
  issuer: fc.constantFrom(...ISSUERS),
  type: fc.constantFrom(...DOCUMENT_TYPES),
})

type Sent = typeof sent extends fc.Arbitrary<infer T> ? T : never

/** An act upon a work that stands somewhere. */
function checked({ kind, from, condition, act, date, issuer, type }: Sent) {
  const desk = new Desk()
  desk.record({ changes: [{ type: 'WORK_CREATE', slug: 'thu', kind, set: { name: 'Thử' } }] })
  const stage = from === null ? undefined : stagesOf(kind)[from]?.code
  const state = { type: 'ACT', work: 'thu', version: 1, act: 'STATE_RECORDED', condition } as const
  desk.record({ changes: [{ ...state, ...(stage ? { stage } : {}), effectiveOn: null }] })
  const capacity =
    act === 'CAPACITY_ADJUSTED' ? (kind === 'SUBSTATION' ? { capacityMva: 9 } : { capacityMw: 9 }) : {}
  const change = { type: 'ACT', work: 'thu', version: 2, act, ...NEEDS[act], ...capacity }
  const document = { symbol: '1/THU', issuer, date, type }
  return desk.check({ document, changes: [change] } as ChangeSetRequest)
}

const isSizedAct = (act: ActCode, kind: string) => act === 'CAPACITY_ADJUSTED' && kind === 'LINE'

describe('what the law refuses', () => {
  it('is refused by a row that was read in its text and in force on every day of the paper’s date', () => {
    let refusals = 0
    fc.assert(
      fc.property(sent, (given) => {
        fc.pre(!isSizedAct(given.act, given.kind))
        const date = parsePartialDate(given.date)
        for (const found of checked(given).findings.filter((f) => f.severity === 'REFUSE')) {
          const row = ruleById(found.row ?? '')
          expect(row).not.toBeNull()
          if (!row || !date) continue
          refusals++
          expect([row.evidence, found.evidence]).toEqual(['verified', 'verified'])
          expect([isInForce(row, date.from), isInForce(row, date.to)]).toEqual([true, true])
          expect(date.from >= ENFORCED_FROM).toBe(true)
          if (found.rule === 'act.authority') expect(row.practice ?? []).not.toContain('authority')
          if (found.rule === 'act.document') expect(row.practice ?? []).not.toContain('documentType')
        }
      }),
      { numRuns: 400 },
    )
    // Otherwise this would prove nothing.
    expect(refusals).toBeGreaterThan(5)
  })

  it('is nothing of what is dated before the law that was read', () => {
    fc.assert(
      fc.property(sent, (given) => {
        fc.pre(given.date < ENFORCED_FROM && !isSizedAct(given.act, given.kind))
        expect(checked(given).findings.filter((f) => f.severity === 'REFUSE')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('says for each finding where in the input it stands', () => {
    fc.assert(
      fc.property(sent, (given) => {
        for (const { path } of checked(given).findings) expect(path).toMatch(/^(changes\.0|document)(\.|$)/)
      }),
      { numRuns: 200 },
    )
  })

  it('never stops a state that is only recorded', () => {
    fc.assert(
      fc.property(sent, ({ kind, from, date, issuer, type }) => {
        const desk = new Desk()
        desk.record({ changes: [{ type: 'WORK_CREATE', slug: 'thu', kind, set: { name: 'Thử' } }] })
        const stage = stagesOf(kind)[from ?? 0]?.code ?? stagesOf(kind)[0]?.code
        const change = { type: 'ACT', work: 'thu', version: 1, act: 'STATE_RECORDED', stage }
        const document = { symbol: null, issuer, date, type }
        expect(desk.check({ document, changes: [change] } as ChangeSetRequest).findings).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
