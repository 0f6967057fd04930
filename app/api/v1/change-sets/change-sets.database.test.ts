import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeSetRequest } from '@/features/changes/schema'
import { db } from '@/lib/db'
import { type Api, startApi } from '../test-client'
import { edit, letter, permitted, rules } from '../test-requests'

let api: Api

beforeAll(async () => {
  api = await startApi()
  await api.signIn('officer')
  await api.signIn('reader')
})
afterAll(() => api.stop())

const newWork = (set: object = {}) => api.newWork(set)

describe('one paper, many works', () => {
  it('moves them all, and the same paper sent again is the same paper', async () => {
    const [one, two, three] = [await newWork(), await newWork(), await newWork()]
    const first = await api.post({ document: letter(1), changes: [permitted(one), permitted(two)] })
    expect(first.status).toBe(201)
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.body).toEqual({
      id: expect.any(String),
      seq: expect.any(Number),
      status: 'ACCEPTED',
      changes: [
        { id: expect.any(String), work: one, version: 2 },
        { id: expect.any(String), work: two, version: 2 },
      ],
    })
    expect((await api.work(one)).body).toMatchObject({
      stage: 'H1',
      phase: 'SURVEY',
      stageSince: '2020-05-12',
      sourceKind: 'OFFICIAL',
      holder: 'INVESTOR',
      stays: [
        {
          stage: 'H1',
          enteredOn: '2020-05-12',
          leftOn: null,
          sourceKind: 'OFFICIAL',
          document: { symbol: '1/UBND-THU', issuer: 'UBND tỉnh Lai Châu', date: '2020-05-12' },
        },
      ],
    })
    expect((await api.post({ document: letter(1), changes: [permitted(three)] })).status).toBe(201)
    expect(await db.document.count({ where: { symbol: '1/UBND-THU' } })).toBe(1)
  })

  it('refuses the same symbol with other content, and says which', async () => {
    await api.record({ document: letter(2), changes: [permitted(await newWork())] })
    const { status, body } = await api.post({
      document: letter(2, { date: '2020-06-01', receivedOn: null }),
      changes: [permitted(await newWork())],
    })
    expect(status).toBe(422)
    expect(body.problems).toEqual([
      {
        path: 'document',
        rule: 'document.other-content',
        severity: 'REFUSE',
        message: 'Văn bản 2/UBND-THU đã có trong sổ (ngày 12/05/2020), với nội dung khác: ngày ban hành.',
        basis: null,
        evidence: null,
        fix: 'Mở văn bản đó hoặc sửa số ký hiệu.',
      },
    ])
  })
})

describe('a field edit', () => {
  it('sets what is given, takes null for unknown, leaves the rest', async () => {
    const work = await newWork({ capacityMw: 10, river: 'Suối Mẫu' })
    expect((await api.post(edit(work, 1, { capacityMw: 12.5, river: null }))).status).toBe(201)
    const { body } = await api.work(work)
    expect(body).toMatchObject({ capacityMw: 12.5, version: 2 })
    expect(body.facts.river.value).toBeNull()
  })

  it('on an old version answers with both values and what set the newer one', async () => {
    const work = await newWork({ river: 'Suối Một' })
    const { seq } = await api.record(edit(work, 1, { river: 'Suối Hai' }))
    const { status, body } = await api.post(edit(work, 1, { river: 'Suối Ba' }))
    expect(status).toBe(409)
    expect(body).toEqual({
      current: [
        { work, version: 2, fields: { river: { yours: 'Suối Ba', theirs: 'Suối Hai', changeSeq: seq } } },
      ],
    })
  })

  it('names investors in a conflict, not their ids', async () => {
    const work = await newWork({ investor: 'Công ty Mẫu A' })
    await api.record(edit(work, 1, { investor: 'Công ty Mẫu B' }))
    const { body } = await api.post(edit(work, 1, { investor: 'Công ty Mẫu A' }))
    expect(body.current[0].fields.investor).toMatchObject({ yours: 'Công ty Mẫu A', theirs: 'Công ty Mẫu B' })
  })
})

describe('warnings and refusals', () => {
  it('a warning passes with its reason, and the reason is kept', async () => {
    const work = await newWork()
    const body = { ...edit(work, 1, { capacityMw: 10, annualEnergyGwh: 80 }) }
    const warned = await api.post(body)
    expect([warned.status, warned.body.problems]).toEqual([
      422,
      [
        expect.objectContaining({
          path: 'changes.0.set.annualEnergyGwh',
          rule: 'energy.factor',
          severity: 'WARN',
        }),
      ],
    ])
    const reason = {
      path: 'changes.0.set.annualEnergyGwh',
      rule: 'energy.factor',
      reason: 'hồ điều tiết năm',
    }
    const accepted = await api.post({ ...body, reasons: [reason] })
    expect(accepted.status).toBe(201)
    const { body: set } = await api.set(accepted.body.id, { as: 'reader' })
    expect(set).toMatchObject({ reasons: [reason], author: { name: 'Người thử officer' }, source: 'API' })
    expect(set.changes).toEqual([
      expect.objectContaining({ id: accepted.body.changes[0].id, work, version: 2, type: 'WORK_EDIT' }),
    ])
  })

  it('a refusal never does', async () => {
    const work = await newWork()
    const reason = { path: 'changes.0.set.capacityMw', rule: 'field.range', reason: 'vẫn đúng' }
    const { status, body } = await api.post({ ...edit(work, 1, { capacityMw: 9000 }), reasons: [reason] })
    expect([status, rules(body)]).toEqual([422, ['field.range']])
    expect(body.problems[0].message).toBe('Công suất lắp máy (Nlm) phải từ 0,001 đến 5.000 MW.')
  })

  it('speak English where that is asked for, with the basis', async () => {
    const { body } = await api.post(
      {
        document: letter(3, {
          issuer: 'Sở Công Thương tỉnh Lai Châu',
          date: '2024-05-12',
          receivedOn: null,
          type: 'QUYET_DINH',
        }),
        changes: [{ ...permitted(await newWork()), act: 'PLAN_APPROVED' }],
      },
      { headers: { 'accept-language': 'en' } },
    )
    expect(body.problems[0]).toMatchObject({ path: 'changes.0', rule: 'act.authority', severity: 'WARN' })
    expect(body.problems[0].message).toContain('Plan approval')
    expect(body.problems[0].basis).not.toBeNull()
  })

  it('are told by ?check=1 too, and nothing is saved', async () => {
    const work = await newWork()
    const before = await db.changeSet.count()
    const { status, body } = await api.post(
      { document: letter(4), changes: [permitted(work)] },
      { query: '?check=1' },
    )
    expect(status).toBe(200)
    expect(body).toEqual({
      effects: [
        expect.objectContaining({ work, moved: true, after: expect.objectContaining({ stage: 'H1' }) }),
      ],
      problems: [],
    })
    const stale = await api.post(edit(work, 7, { river: 'x' }), { query: '?check=1' })
    expect([stale.status, rules(stale.body)]).toEqual([200, ['work.stale']])
    expect(await db.changeSet.count()).toBe(before)
  })
})

describe('mending', () => {
  it('undoes a whole paper, with a note', async () => {
    const [one, two] = [await newWork(), await newWork()]
    const { id } = await api.record({ document: letter(5), changes: [permitted(one), permitted(two)] })
    const undo: ChangeSetRequest = {
      document: null,
      changes: [{ type: 'VOID', mendsSet: id, versions: { [one]: 2, [two]: 2 } }],
    }
    const silent = await api.post(undo)
    expect([silent.status, rules(silent.body)]).toEqual([422, ['mend.no-note']])
    expect((await api.post({ ...undo, note: 'Nhập nhầm văn bản' })).status).toBe(201)
    expect((await api.work(one)).body).toMatchObject({ stage: null, stays: [] })
  })

  it('replaces a date, and the history tells what became of the first', async () => {
    const { workHistory } = await import('@/features/changes/data/work-history')
    const { staffScope } = await import('@/features/access/loaders')
    const work = await newWork()
    const { changes } = await api.record({ document: letter(6), changes: [permitted(work)] })
    const mends = changes[0]?.id as string
    await api.record({
      document: null,
      note: 'Nhập nhầm ngày',
      changes: [
        { type: 'REPLACE', mends, version: 2, with: { act: 'SURVEY_PERMITTED', effectiveOn: '2020-05-14' } },
      ],
    })
    expect((await api.work(work)).body.stageSince).toBe('2020-05-14')
    const scope = staffScope({ id: 'x', name: '', email: '', role: 'reader' })
    const history = await workHistory(scope, work)
    expect(
      history?.sets.map(({ note, changes }) => [note, changes.map(({ type, fate }) => `${type} ${fate}`)]),
    ).toEqual([
      ['Nhập nhầm ngày', ['REPLACE COUNTS']],
      [null, ['ACT REPLACED']],
      [null, ['WORK_CREATE COUNTS']],
    ])
    expect(history?.sets[0]?.author).toMatchObject({ name: 'Người thử officer', role: 'officer' })
    expect(await workHistory(scope, 'no-such-work')).toBeNull()
  })
})
