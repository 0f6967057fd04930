import { beforeEach, describe, expect, it } from 'vitest'
import { article, Desk, decision, letter, said, TODAY } from '../testing/desk'
import { standing } from '../testing/reading'
import { fold } from './fold'

let desk: Desk
const at = (slug: string) => {
  const folded = fold(desk.works.get(slug)?.history ?? [])
  if (!folded) throw new Error(`no ${slug}`)
  return folded
}

beforeEach(() => {
  desk = new Desk()
  for (const name of ['Suối Một', 'Suối Hai', 'Suối Ba'])
    desk.record({ changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name } }] })
  desk.record({ changes: [{ type: 'WORK_CREATE', kind: 'LINE', set: { name: 'A – B', voltageKv: 110 } }] })
})

describe('one letter that moves three works', () => {
  const changes = ['mot', 'hai', 'ba'].map((n) => {
    return { type: 'ACT', work: `thuy-dien-suoi-${n}`, version: 1, act: 'SURVEY_PERMITTED' } as const
  })

  it('is one set, one paper, and dates each act by the paper', () => {
    const checked = desk.check({ document: letter('1', '2020-05-12'), changes })
    expect(said(checked)).toEqual([])
    expect(checked.rows.documents).toHaveLength(1)
    expect(checked.effects().map((effect) => effect.after.stage)).toEqual(['H1', 'H1', 'H1'])
    expect(checked.effects().map((effect) => effect.after.stageSince)).toEqual([
      '2020-05-12',
      '2020-05-12',
      '2020-05-12',
    ])
    expect(checked.works.map((work) => work.version)).toEqual([2, 2, 2])
  })

  it('is undone in one go', () => {
    const { setId } = desk.record({ document: letter('1', '2020-05-12'), changes })
    const versions = Object.fromEntries(changes.map(({ work }) => [work, 2]))
    desk.record({ note: 'Nhập nhầm', changes: [{ type: 'VOID', mendsSet: setId, versions }] })
    for (const { work } of changes) expect(standing(at(work))).toBe('unknown')
  })

  it('is undone with what was mended of it since, as long as that rests on the same paper', () => {
    const { setId, ids } = desk.record({ document: letter('1', '2020-05-12'), changes })
    const mends = ids[0] as string
    desk.record({
      note: 'Sai ngày',
      changes: [{ type: 'REPLACE', mends, version: 2, with: { effectiveOn: '2020-05-14' } }],
    })
    const versions = { ...Object.fromEntries(changes.map(({ work }) => [work, 2])), 'thuy-dien-suoi-mot': 3 }
    desk.record({ note: 'Nhập nhầm', changes: [{ type: 'VOID', mendsSet: setId, versions }] })
    for (const { work } of changes) expect(standing(at(work))).toBe('unknown')
  })

  it('is undone without what another paper has taken over since', () => {
    const { setId, ids } = desk.record({ document: letter('1', '2020-05-12'), changes })
    const mends = ids[0] as string
    desk.record({
      document: letter('2', '2020-05-15'),
      note: 'Sai văn bản',
      changes: [{ type: 'REPLACE', mends, version: 2, with: { effectiveOn: '2020-05-15' } }],
    })
    const versions = Object.fromEntries(changes.slice(1).map(({ work }) => [work, 2]))
    desk.record({ note: 'Nhập nhầm', changes: [{ type: 'VOID', mendsSet: setId, versions }] })
    expect(standing(at('thuy-dien-suoi-mot'))).toBe('H1')
    expect(standing(at('thuy-dien-suoi-hai'))).toBe('unknown')
  })

  it('asks for the version of each work that it would undo', () => {
    const { setId } = desk.record({ document: letter('1', '2020-05-12'), changes })
    const versions = { 'thuy-dien-suoi-mot': 2 }
    const checked = desk.check({ note: 'Nhập nhầm', changes: [{ type: 'VOID', mendsSet: setId, versions }] })
    expect(said(checked)).toEqual([
      'REFUSE changes.0.versions input.missing',
      'REFUSE changes.0.versions input.missing',
    ])
  })
})

describe('a paper', () => {
  const act = { type: 'ACT', work: 'thuy-dien-suoi-mot', version: 1, act: 'SURVEY_PERMITTED' } as const

  it('that is in the book already is the same paper, however its symbol and issuer are typed', () => {
    desk.record({ document: letter('961', '2020-05-12'), changes: [act] })
    const again = {
      ...letter('961', '2020-05-12'),
      symbol: ' 961/ubnd–thu ',
      issuer: 'Ủy ban nhân dân tỉnh Lai Châu',
    }
    const checked = desk.check({ document: again, changes: [{ ...act, work: 'thuy-dien-suoi-hai' }] })
    expect(said(checked)).toEqual([])
    expect(checked.rows).toEqual({ organizations: [], documents: [], corrections: [] })
  })

  it('with the same symbol in the same year and other content is refused', () => {
    desk.record({ document: letter('961', '2020-05-12'), changes: [act] })
    const checked = desk.check({
      document: letter('961', '2020-06-12'),
      changes: [{ ...act, work: 'thuy-dien-suoi-hai' }],
    })
    expect(said(checked)).toEqual(['REFUSE document document.other-content'])
  })

  it('with the same symbol in another year or of another issuer is another paper', () => {
    desk.record({ document: letter('961', '2020-05-12'), changes: [act] })
    for (const document of [letter('961', '2021-05-12'), letter('961', '2020-05-12', 'UBND tỉnh Thử')]) {
      expect(
        desk.check({ document, changes: [{ ...act, work: 'thuy-dien-suoi-hai' }] }).rows.documents,
      ).toHaveLength(1)
    }
  })

  it('cannot be of tomorrow, nor come in before it was written', () => {
    const document = { ...letter('1', '2026-11-21'), receivedOn: '2026-11-19' }
    const findings = said(desk.check({ document, changes: [{ ...act, effectiveOn: TODAY }] }))
    expect(findings).toContain('REFUSE document.date document.future')
    expect(findings).toContain('REFUSE document.receivedOn document.received-before-date')
  })

  it('may be of today', () => {
    expect(said(desk.check({ document: letter('1', TODAY), changes: [act] }))).toEqual([])
  })

  it('that is a newspaper warns as the ground of an act', () => {
    const findings = said(desk.check({ document: article('2020-05-12'), changes: [act] }))
    expect(findings).toContain('WARN changes.0 act.unofficial-document')
  })
})

describe('an act', () => {
  const act = { type: 'ACT', work: 'thuy-dien-suoi-mot', version: 1 } as const

  it('without any date is refused', () => {
    expect(said(desk.check({ changes: [{ ...act, act: 'PROPOSED' }] }))).toEqual([
      'REFUSE changes.0.effectiveOn act.no-effective-date',
    ])
  })

  it('of tomorrow is refused: what is to come is an expected act', () => {
    const checked = desk.check({
      document: letter('1', TODAY),
      changes: [{ ...act, act: 'PROPOSED', effectiveOn: '2026-11-21' }],
    })
    expect(said(checked)).toEqual(['REFUSE changes.0.effectiveOn act.future'])
  })

  it('of a work that is not in the book is refused by name', () => {
    const checked = desk.check({
      document: letter('1', TODAY),
      changes: [{ ...act, work: 'khong-co', act: 'PROPOSED' }],
    })
    expect(said(checked)).toEqual(['REFUSE changes.0.work work.unknown'])
  })

  it.each([
    ['CAPACITY_ADJUSTED', 'capacityMw'],
    ['INVESTOR_CHANGED', 'investor'],
    ['HANDED_OVER', 'holder'],
    ['EXTENDED', 'until'],
  ] as const)('%s without its %s is refused', (code, key) => {
    const checked = desk.check({
      document: decision('1', '2020-05-12', 'UBND tỉnh Lai Châu'),
      changes: [{ ...act, act: code }],
    })
    expect(said(checked)).toEqual([`REFUSE changes.0.${key} input.missing`])
  })

  it('that records a state of another kind’s path is refused', () => {
    const checked = desk.check({ changes: [{ ...act, act: 'STATE_RECORDED', stage: 'L3' }] })
    expect(said(checked)).toEqual(['REFUSE changes.0.stage state.other-path'])
  })

  it('that proves a state finds the newest one by itself, or the stage that is named', () => {
    const { ids } = desk.record({
      changes: [{ ...act, act: 'STATE_RECORDED', stage: 'H6', effectiveOn: '2018' }],
    })
    const proof = { ...act, version: 2, act: 'EVIDENCE_ADDED' } as const
    const document = decision('1', '2018-06-04')
    for (const stage of [undefined, 'H6'] as const) {
      const [draft] = desk.check({ document, changes: [{ ...proof, ...(stage ? { stage } : {}) }] }).changes
      expect(draft?.change.payload).toMatchObject({ evidenceFor: ids[0] })
    }
    for (const stage of ['H7', 'L6'] as const)
      expect(said(desk.check({ document, changes: [{ ...proof, stage }] }))).toEqual([
        'REFUSE changes.0.stage evidence.no-state',
      ])
  })

  it('that proves a state needs a paper', () => {
    desk.record({ changes: [{ ...act, act: 'STATE_RECORDED', stage: 'H6', effectiveOn: '2018' }] })
    const checked = desk.check({
      changes: [{ ...act, version: 2, act: 'EVIDENCE_ADDED', effectiveOn: '2018-06-04' }],
    })
    expect(said(checked)).toEqual(['REFUSE changes.0 evidence.needs-document'])
  })
})

describe('a warning', () => {
  const set = {
    changes: [
      { type: 'ACT', work: 'thuy-dien-suoi-mot', version: 1, act: 'PROPOSED', effectiveOn: '2020-05-12' },
    ],
  } as const

  it('stands in the way until a reason is given for just that', () => {
    const bare = { changes: [...set.changes] }
    expect(desk.check(bare).unanswered.map((found) => found.rule)).toEqual(['act.no-document'])
    const reason = { path: 'changes.0', rule: 'act.no-document', reason: 'Chưa tìm thấy văn bản' }
    expect(desk.check({ ...bare, reasons: [reason] }).unanswered).toEqual([])
    expect(desk.check({ ...bare, reasons: [{ ...reason, path: 'changes.1' }] }).unanswered).toHaveLength(1)
    expect(
      desk.check({ ...bare, reasons: [{ ...reason, rule: 'act.lower-stage' }] }).unanswered,
    ).toHaveLength(1)
  })

  it('of an earlier paper is not raised again by the next set', () => {
    desk.record({ changes: [...set.changes] })
    const checked = desk.check({
      document: letter('1', '2020-06-12'),
      changes: [{ ...set.changes[0], version: 2, act: 'SURVEY_PERMITTED', effectiveOn: '2020-06-12' }],
    })
    expect(said(checked)).toEqual([])
  })

  it('that a late paper brings upon an older act is shown where the late paper stands', () => {
    desk.record({
      document: letter('1', '2018-01-01'),
      changes: [{ ...set.changes[0], act: 'SURVEY_PERMITTED', effectiveOn: '2018-01-01' }],
    })
    const checked = desk.check({
      document: decision('2', '2017-01-01'),
      changes: [{ ...set.changes[0], version: 2, act: 'PLAN_APPROVED', effectiveOn: '2017-01-01' }],
    })
    expect(said(checked)).toEqual(['WARN changes.0 act.lower-stage'])
  })

  it('is no refusal, and a refusal takes no reason', () => {
    const bad = {
      document: decision('1', '2020-05-12', 'UBND tỉnh Lai Châu'),
      changes: [{ ...set.changes[0], act: 'PLAN_APPROVED' as const }],
    }
    const checked = desk.check(bad)
    expect(said(checked)).toEqual(['REFUSE changes.0 act.authority'])
    const reason = { path: 'changes.0', rule: 'act.authority', reason: 'Vẫn ghi' }
    expect(desk.check({ ...bad, reasons: [reason] }).unanswered).toHaveLength(1)
  })
})
