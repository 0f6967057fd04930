import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { MESSAGES } from '@/lib/i18n/messages'
import {
  ACT_CODES,
  AUTHORITIES,
  CONDITIONS,
  DOCUMENT_TYPES,
  EVIDENCE_MARKS,
  EXPECTED_ACT_STATES,
  HOLDERS,
  PHASES,
  SOURCE_KINDS,
  WORK_KINDS,
} from '../types'
import { type JudgeInput, judgeAct } from './judge'
import { STAGES } from './paths'
import { explainFinding, type Say } from './words'

const CODES = {
  acts: ACT_CODES,
  authorities: AUTHORITIES,
  conditions: CONDITIONS,
  documentTypes: DOCUMENT_TYPES,
  evidence: EVIDENCE_MARKS,
  expectedActStates: EXPECTED_ACT_STATES,
  holders: HOLDERS,
  kinds: WORK_KINDS,
  phases: PHASES,
  sourceKinds: SOURCE_KINDS,
  limits: ['working_days', 'days', 'hours'],
} as const

describe.each(['vi', 'en'] as const)('the words in %s', (locale) => {
  const messages = MESSAGES[locale].rules
  const t = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: 'rules',
    onError: (error) => {
      throw error
    },
  })
  const say: Say = (key, values) => t(key as never, values as never)

  it.each(Object.entries(CODES))('name every code of %s, and none besides', (group, codes) => {
    expect(Object.keys(messages[group as keyof typeof CODES]).sort()).toEqual([...codes].sort())
  })

  it('name the stages as the paths do', () => {
    expect(messages.stages).toEqual(Object.fromEntries(STAGES.map((row) => [row.code, row[locale]])))
  })

  it('explain every finding that any input can bring', () => {
    const seen = new Set<string>()
    for (const input of everyInput()) {
      for (const finding of judgeAct(input)) {
        const { message, fix } = explainFinding(finding, say, locale)
        seen.add(finding.rule)
        expect(`${message} ${fix}`).not.toMatch(/[A-Z]+_[A-Z]|findings\.|\d{4}-\d\d-\d\d/)
      }
    }
    const known = Object.entries(messages.findings).flatMap(([group, rules]) =>
      Object.keys(rules).map((rule) => `${group}.${rule}`),
    )
    // A lower stage is found by the fold, which knows the order of the acts; its sentence is kept here.
    expect([...seen, 'act.lower-stage'].sort()).toEqual(known.sort())
  })
})

it('says which rule has ended', () => {
  const t = createTranslator({ locale: 'vi', messages: MESSAGES.vi, namespace: 'rules' })
  const [finding] = judgeAct({
    act: 'PLAN_APPROVED',
    kind: 'HYDROPOWER',
    by: 'MINISTRY',
    documentType: 'QUYET_DINH',
    documentDate: '2024-05-12',
    hasDocument: true,
    fromOrdinal: 5,
    condition: 'ACTIVE',
  })
  if (!finding) throw new Error('nothing found')
  const { message, basis } = explainFinding(finding, (key, values) => t(key as never, values as never), 'vi')
  expect(message).toBe(
    '“Phê duyệt quy hoạch, bổ sung quy hoạch”: Bộ Công Thương không phải cơ quan quyết định theo quy tắc áp dụng vào ngày của văn bản (Thủ tướng Chính phủ, UBND tỉnh). Quy tắc cho cơ quan này chỉ áp dụng đến hết ngày 31/07/2023.',
  )
  expect(basis).toContain('Quy hoạch điện VIII')
})

/** Every act, kind and issuer, in both eras, on paper and not, running and stopped. */
function* everyInput(): Generator<JudgeInput> {
  for (const act of ACT_CODES) {
    for (const kind of WORK_KINDS) {
      for (const by of AUTHORITIES) {
        for (const documentDate of ['2020-05-12', '2024-05-12', null]) {
          for (const condition of ['ACTIVE', 'SUSPENDED'] as const) {
            const about = {
              act,
              kind,
              by,
              documentDate,
              condition,
              documentType: 'BAO_CHI',
              fromOrdinal: 8,
            } as const
            yield { ...about, hasDocument: true }
            yield { ...about, hasDocument: false, documentDate: null }
          }
        }
      }
    }
  }
}
