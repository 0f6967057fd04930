import { describe, expect, it } from 'vitest'
import { type ChangeSetRequest, changeSetInput } from '../schema'
import { type CorrectValues, correctRequest, NOTHING_RECORDED } from './correct-values'
import { EMPTY_ACT, EMPTY_PAPER, type RecordValues, recordRequest } from './record-values'
import { reopenedWork, saidCorrection, saidRecord, saidWork, worksAlongside } from './reopened-proposal'
import { createRequest, editRequest, type WorkValues } from './work-values'

const kept = (request: ChangeSetRequest) => changeSetInput.parse(request)
const REASONS = [{ path: 'changes.0', rule: 'act.lower-stage', reason: 'Bản gốc ghi như vậy' }]
const PAPER = {
  ...EMPTY_PAPER,
  symbol: '12/UBND-THU',
  issuer: 'UBND tỉnh Lai Châu',
  date: '2020-05-12',
  receivedOn: '2020-05-13',
  incomingNumber: '7',
  abstract: 'Văn bản thử',
}
const SCAN = {
  id: 'x',
  changeId: '',
  sha256: 'a'.repeat(64),
  name: 'ban-quet.pdf',
  bytes: 12,
  type: 'application/pdf',
}
const { id: _id, changeId: _changeId, ...stored } = SCAN
const OPENED = { slug: 'a', isSubstation: false, promised: [] }
const work = (slug: string): RecordValues['works'][number] => {
  const state = { stage: 'H0', condition: 'ACTIVE', sourceKind: null } as const
  return { slug, name: slug, title: slug, kind: 'HYDROPOWER', version: 2, ...state }
}

describe('A record that came back', () => {
  const typed = (act: Partial<RecordValues['act']>): RecordValues => ({
    works: [work('a'), work('b')],
    act: { ...EMPTY_ACT, ...act },
    hasPaper: true,
    knownPaper: '',
    document: PAPER,
    scan: { state: 'stored', ...stored },
    note: 'Ghi chú',
  })

  it.each([
    [{ act: 'SURVEY_PERMITTED', effectiveOn: '2020-05-14' }],
    [{ act: 'CAPACITY_ADJUSTED', capacity: '12,5' }],
    [{ act: 'INVESTOR_CHANGED', investor: 'Công ty Thử' }],
    [{ act: 'HANDED_OVER', holder: 'MINISTRY' }],
    [{ act: 'EXTENDED', until: '2027-12' }],
    [{ act: 'STATE_RECORDED', stage: 'H6', sourceKind: 'PRESS', condition: 'SUSPENDED', effectiveOn: '' }],
  ] as const)('stands in the form as it was typed: %o', (act) => {
    const values = typed(act)
    const input = kept(recordRequest(values, REASONS, OPENED))
    const { works: _works, ...own } = values
    expect(saidRecord(input, [SCAN])).toEqual({
      ...own,
      reasons: { 'act.lower-stage': 'Bản gốc ghi như vậy' },
    })
    expect(worksAlongside(input)).toEqual(['b'])
  })

  it('keeps a paper of the book by its id, and that no promise was meant', () => {
    const id = '11111111-1111-4111-8111-111111111111'
    const promised = [
      { id: '22222222-2222-4222-8222-222222222222', act: 'SURVEY_PERMITTED', month: '2020-05' },
    ] as const
    const values = { ...typed({ act: 'SURVEY_PERMITTED', fulfils: 'none' }), knownPaper: id }
    const said = saidRecord(kept(recordRequest(values, [], { ...OPENED, promised })), [])
    expect(said).toMatchObject({
      knownPaper: id,
      hasPaper: true,
      act: { fulfils: 'none' },
      scan: { state: 'none' },
    })
  })
})

describe('Facts that came back', () => {
  const before: WorkValues = {
    kind: 'HYDROPOWER',
    name: 'Nậm Thử',
    aliases: '',
    investor: 'Công ty Thử',
    places: [{ unit: '', asWritten: '', role: 'SITE' }],
    fields: { capacityMw: '10', river: 'Suối Thử' },
    hasPaper: true,
    document: EMPTY_PAPER,
    note: '',
  }
  const after: WorkValues = {
    ...before,
    aliases: 'Nậm Thử 1; Nậm Thử 2',
    investor: '',
    fields: { capacityMw: '12,5', river: '', catchmentKm2: '2,9580' },
    document: PAPER,
    note: 'Đo lại',
  }

  it('stand in the form as they were typed, an emptied field empty', () => {
    const input = kept(editRequest(after, before, { slug: 'a', version: 1 }, []))
    expect(reopenedWork(before, saidWork(input))).toEqual({ ...after, reasons: {} })
  })

  it('leave what nobody typed as it is today', () => {
    const input = kept(editRequest(after, before, { slug: 'a', version: 1 }, []))
    const today = { ...before, name: 'Tên mới', fields: { ...before.fields, basin: 'Lưu vực thử' } }
    expect(reopenedWork(today, saidWork(input))).toMatchObject({
      name: 'Tên mới',
      fields: { basin: 'Lưu vực thử', capacityMw: '12,5' },
    })
  })

  it('of a new work keep its kind', () => {
    const values = {
      ...after,
      kind: 'SUBSTATION' as const,
      investor: 'Công ty Thử',
      fields: { capacityMva: '63' },
    }
    const empty = { ...before, name: '', investor: '', fields: {} }
    const said = reopenedWork(empty, saidWork(kept(createRequest(values, { ...empty, places: [] }, []))))
    expect(said).toMatchObject({ kind: 'SUBSTATION', name: 'Nậm Thử', fields: { capacityMva: '63' } })
  })
})

describe('A correction that came back', () => {
  const MENDS = '33333333-3333-4333-8333-333333333333'
  const target = { changeId: MENDS, setId: MENDS, slug: 'a', kind: 'HYDROPOWER', type: 'ACT' } as const
  const values = (how: CorrectValues['how']): CorrectValues => ({
    ...NOTHING_RECORDED,
    how,
    act: { ...EMPTY_ACT, act: 'SURVEY_PERMITTED', effectiveOn: '2020-05-14' },
    hasPaper: false,
    document: EMPTY_PAPER,
    note: 'Nhập nhầm ngày',
    versions: { a: 2 },
  })

  it('says anew what it said', () => {
    const said = saidCorrection(kept(correctRequest(values('REPLACE'), target, [])))
    expect(said).toMatchObject({ how: 'REPLACE', act: { effectiveOn: '2020-05-14' }, note: 'Nhập nhầm ngày' })
  })

  it.each(['VOID', 'VOID_SET'] as const)('stays an undoing: %s', (how) => {
    const said = saidCorrection(kept(correctRequest(values(how), target, [])))
    expect(said).toMatchObject({ how, act: null, note: 'Nhập nhầm ngày', hasPaper: false })
  })
})
