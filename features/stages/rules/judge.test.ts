import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActCode, Authority, DocumentType, WorkKind } from '../types'
import { ACT_CODES, AUTHORITIES, CONDITIONS, DOCUMENT_TYPES, WORK_KINDS } from '../types'
import { type JudgeInput, judgeAct } from './judge'
import { isInForce, ruleById } from './lookup'
import { lastOrdinal } from './paths'
import { ENFORCED_FROM } from './regimes'
import { targetOrdinal } from './targets'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const input: fc.Arbitrary<JudgeInput> = fc.record({
  act: fc.constantFrom(...ACT_CODES),
  kind: fc.constantFrom(...WORK_KINDS),
  by: fc.option(fc.constantFrom(...AUTHORITIES)),
  documentType: fc.option(fc.constantFrom(...DOCUMENT_TYPES)),
  documentDate: fc.option(day),
  hasDocument: fc.boolean(),
  fromOrdinal: fc.option(fc.nat({ max: 8 })),
  condition: fc.constantFrom(...CONDITIONS),
})

function paper(
  act: ActCode,
  by: Authority,
  documentType: DocumentType,
  date: string,
  more: Partial<JudgeInput> = {},
) {
  return judgeAct({
    act,
    kind: 'HYDROPOWER',
    by,
    documentType,
    documentDate: date,
    hasDocument: true,
    fromOrdinal: null,
    condition: 'ACTIVE',
    ...more,
  })
}

const brief = (findings: ReturnType<typeof judgeAct>) => findings.map((f) => `${f.severity} ${f.rule}`)

describe('what refuses', () => {
  it('is a verified row in force on the document’s date, or evidence without a paper', () => {
    fc.assert(
      fc.property(input, (asked) => {
        for (const found of judgeAct(asked).filter((f) => f.severity === 'REFUSE')) {
          if (found.rule === 'evidence.needs-document')
            return asked.act === 'EVIDENCE_ADDED' && !asked.hasDocument
          const row = ruleById(found.row ?? '')
          expect(row?.evidence).toBe('verified')
          expect(found.evidence).toBe('verified')
          expect(row && isInForce(row, asked.documentDate ?? '')).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is nothing before 10/02/2013', () => {
    fc.assert(
      fc.property(input, (asked) => {
        const date = asked.documentDate
        fc.pre(date !== null && date < ENFORCED_FROM && asked.hasDocument)
        expect(judgeAct(asked).filter((f) => f.severity === 'REFUSE')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('is never a jump forward', () => {
    const found = paper('PLAN_APPROVED', 'MINISTRY', 'QUYET_DINH', '2020-05-12', { fromOrdinal: 0 })
    expect(found).toEqual([])
  })
})

describe('a plan approval of hydropower', () => {
  it('was the Ministry’s, by decision, until 31/07/2023', () => {
    expect(paper('PLAN_APPROVED', 'MINISTRY', 'QUYET_DINH', '2023-07-31')).toEqual([])
    expect(brief(paper('PLAN_APPROVED', 'PROVINCE', 'QUYET_DINH', '2020-05-12'))).toEqual([
      'REFUSE act.authority',
    ])
    expect(brief(paper('PLAN_APPROVED', 'MINISTRY', 'CONG_VAN', '2020-05-12'))).toEqual([
      'REFUSE act.document',
    ])
  })

  it('only warns when the Ministry decides afterwards, and says when its rule ended', () => {
    const found = paper('PLAN_APPROVED', 'MINISTRY', 'QUYET_DINH', '2024-05-12')
    expect(found).toMatchObject([
      { rule: 'act.authority', severity: 'WARN', evidence: 'secondary', params: { expired: '2023-07-31' } },
    ])
  })

  it('is the Prime Minister’s or the province’s today', () => {
    expect(paper('PLAN_APPROVED', 'PRIME_MINISTER', 'QUYET_DINH', '2025-04-15')).toEqual([])
    expect(paper('PLAN_APPROVED', 'PROVINCE', 'QUYET_DINH', '2026-02-25')).toEqual([])
  })

  it('is not enforced before 10/02/2013', () => {
    expect(paper('PLAN_APPROVED', 'PROVINCE', 'CONG_VAN', '2013-02-09')).toEqual([])
  })

  it('only warns where a partial date reaches over a change of the law', () => {
    const more = { documentDateTo: '2023-12-31' }
    expect(brief(paper('PLAN_APPROVED', 'PROVINCE', 'QUYET_DINH', '2023-01-01', more))).toEqual([])
    expect(brief(paper('PLAN_APPROVED', 'EVN', 'QUYET_DINH', '2023-01-01', more))).toEqual([
      'WARN act.authority',
    ])
    const within = { documentDateTo: '2020-12-31' }
    expect(brief(paper('PLAN_APPROVED', 'EVN', 'QUYET_DINH', '2020-01-01', within))).toEqual([
      'REFUSE act.authority',
    ])
  })
})

describe('practice', () => {
  it('only warns', () => {
    expect(brief(paper('SURVEY_PERMITTED', 'DEPARTMENT', 'QUYET_DINH', '2020-05-12'))).toEqual([
      'WARN act.authority',
      'WARN act.document',
    ])
    expect(brief(paper('SUBMITTED_TO_MOIT', 'PROVINCE', 'CONG_VAN', '2020-05-12'))).toEqual([
      'WARN act.document',
    ])
    expect(brief(paper('INVESTMENT_APPROVED', 'PROVINCE', 'CONG_VAN', '2024-11-25'))).toEqual([
      'WARN act.document',
    ])
  })

  it('lets through what fits', () => {
    expect(paper('SURVEY_PERMITTED', 'PROVINCE', 'CONG_VAN', '2020-05-12', { fromOrdinal: 0 })).toEqual([])
    expect(paper('SUBMITTED_TO_MOIT', 'PROVINCE', 'TO_TRINH', '2020-05-12', { fromOrdinal: 3 })).toEqual([])
    expect(paper('OPINIONS_REQUESTED', 'DEPARTMENT', 'CONG_VAN', '2020-05-12', { fromOrdinal: 3 })).toEqual(
      [],
    )
    expect(
      paper('SITE_AGREED', 'PROVINCE', 'CONG_VAN', '2020-05-12', { kind: 'SUBSTATION', fromOrdinal: 3 }),
    ).toEqual([])
  })
})

describe('an act of another kind', () => {
  it('warns or refuses as the law with that act is evidenced', () => {
    expect(brief(paper('ROUTE_AGREED', 'PROVINCE', 'CONG_VAN', '2020-05-12'))).toEqual(['WARN act.kind'])
    const line = { kind: 'LINE' } as const
    expect(brief(paper('DOSSIER_RECEIVED', 'INVESTOR', 'HO_SO', '2020-05-12', line))).toEqual([
      'REFUSE act.kind',
    ])
    expect(brief(paper('DOSSIER_RECEIVED', 'INVESTOR', 'HO_SO', '2010-05-12', line))).toEqual([
      'WARN act.kind',
    ])
  })
})

describe('papers', () => {
  it('are missed, and obligatory only as evidence', () => {
    const none = { hasDocument: false, documentDate: null, by: null, documentType: null }
    const of = (act: ActCode) => brief(paper(act, 'PROVINCE', 'CONG_VAN', '2020-05-12', none))
    expect(of('SURVEY_PERMITTED')).toEqual(['WARN act.no-document'])
    expect(of('STATE_RECORDED')).toEqual([])
    expect(of('EVIDENCE_ADDED')).toEqual(['REFUSE evidence.needs-document'])
  })

  it('without a date are held against nothing', () => {
    const undated = { documentDate: null }
    expect(brief(paper('PLAN_APPROVED', 'PRESS', 'BAO_CHI', '', undated))).toEqual(['WARN act.no-date'])
  })
})

describe('stage and condition', () => {
  it('warn about a refusal after the plan and a resumption of nothing', () => {
    expect(brief(paper('REFUSED', 'PROVINCE', 'CONG_VAN', '2020-05-12', { fromOrdinal: 9 }))).toEqual([
      'WARN act.from',
    ])
    expect(brief(paper('RESUMED', 'PROVINCE', 'CONG_VAN', '2020-05-12'))).toEqual([
      'WARN act.nothing-to-reopen',
    ])
  })

  it('warn about an act of another step while the work is stopped', () => {
    const stopped = { fromOrdinal: 8, condition: 'SUSPENDED' } as const
    expect(brief(paper('STARTED', 'INVESTOR', 'THONG_BAO', '2020-05-12', stopped))).toEqual([
      'WARN act.while-stopped',
    ])
  })
})

/** One paper for each stage, as the law of 2026 would have it. */
const PATH_2026: Record<WorkKind, [ActCode, Authority, DocumentType][]> = {
  HYDROPOWER: [
    ['PROPOSED', 'INVESTOR', 'CONG_VAN'],
    ['SURVEY_PERMITTED', 'PROVINCE', 'CONG_VAN'],
    ['SURVEY_STARTED', 'INVESTOR', 'BAO_CAO'],
    ['DOSSIER_RECEIVED', 'INVESTOR', 'HO_SO'],
    ['SUBMITTED_TO_MOIT', 'PROVINCE', 'TO_TRINH'],
    ['OPINIONS_REQUESTED', 'MINISTRY', 'CONG_VAN'],
    ['PLAN_APPROVED', 'PROVINCE', 'QUYET_DINH'],
    ['INVESTMENT_APPROVED', 'PROVINCE', 'QUYET_DINH'],
    ['PROJECT_APPROVED', 'INVESTOR', 'QUYET_DINH'],
    ['STARTED', 'INVESTOR', 'THONG_BAO'],
    ['ENERGISED', 'PROVINCE', 'GIAY_PHEP'],
  ],
  LINE: gridPath('ROUTE_REQUESTED', 'ROUTE_AGREED'),
  SUBSTATION: gridPath('SITE_REQUESTED', 'SITE_AGREED'),
}

function gridPath(request: ActCode, agreement: ActCode): [ActCode, Authority, DocumentType][] {
  return [
    ['PROPOSED', 'EVN', 'CONG_VAN'],
    ['PLAN_APPROVED', 'PRIME_MINISTER', 'QUYET_DINH'],
    ['SURVEY_STARTED', 'EVN', 'KE_HOACH'],
    [request, 'EVN', 'TO_TRINH'],
    [agreement, 'PROVINCE', 'CONG_VAN'],
    ['INVESTMENT_APPROVED', 'PROVINCE', 'QUYET_DINH'],
    ['PROJECT_APPROVED', 'EVN', 'QUYET_DINH'],
    ['STARTED', 'EVN', 'THONG_BAO'],
    ['ENERGISED', 'EVN', 'BIEN_BAN'],
  ]
}

describe('the law of 2026', () => {
  it.each(WORK_KINDS)('leads %s from the first stage to the last without a warning', (kind) => {
    let stage: number | null = null
    for (const [act, by, documentType] of PATH_2026[kind]) {
      const found = paper(act, by, documentType, '2026-05-12', { kind, fromOrdinal: stage })
      expect([act, brief(found)]).toEqual([act, []])
      const to = targetOrdinal(act, kind, by)
      expect([act, to]).toEqual([act, stage === null ? 0 : stage + 1])
      stage = to
    }
    expect(stage).toBe(lastOrdinal(kind))
  })

  it('lets a grid work skip the investment approval', () => {
    const found = paper('PROJECT_APPROVED', 'EVN', 'QUYET_DINH', '2026-05-12', {
      kind: 'LINE',
      fromOrdinal: 4,
    })
    expect(found).toEqual([])
  })
})
