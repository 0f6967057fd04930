import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeSetRequest } from '@/features/changes/schema'
import { db } from '@/lib/db'
import { type Api, startApi } from '../test-client'
import { letter, permitted, rules } from '../test-requests'

let api: Api
let work: string

beforeAll(async () => {
  api = await startApi()
  await api.signIn('officer')
  await api.signIn('reader')
  work = await api.newWork({})
})
afterAll(() => api.stop())

const staff = async () => (await api.work(work, { as: 'reader' })).body
const send = (...changes: object[]) => api.post({ document: null, changes } as unknown as ChangeSetRequest)
const note = async (change: object) => {
  const { status, body } = await send({ work, version: (await staff()).version, ...change })
  expect([status, body.problems]).toEqual([201, undefined])
  return body.changes[0].id as string
}
const mend = async (change: object) => {
  const { version } = await staff()
  return api.post({ document: null, note: 'Nhập nhầm', changes: [{ version, ...change }] })
}

describe('a difficulty', () => {
  it('is raised, changed, settled and opened again, for the staff alone', async () => {
    const difficulty = await note({
      type: 'DIFFICULTY',
      op: 'CREATE',
      class: 'LAND',
      content: 'Chưa giao đất đợt 2',
      responsible: 'UBND xã Mường Tè',
      dueOn: '2025-06-30',
      on: '2025-03-01',
    })
    await note({ type: 'DIFFICULTY', op: 'EDIT', difficulty, proposal: 'Họp với xã', dueOn: null })
    const settling = await note({
      type: 'DIFFICULTY',
      op: 'SETTLE',
      difficulty,
      on: '2025-05-20',
      outcome: 'Đã giao',
    })
    const { difficulties } = await staff()
    expect(difficulties).toEqual([
      {
        id: difficulty,
        changeId: difficulty,
        class: 'LAND',
        content: 'Chưa giao đất đợt 2',
        proposal: 'Họp với xã',
        responsible: 'UBND xã Mường Tè',
        dueOn: null,
        raisedOn: '2025-03-01',
        settledOn: '2025-05-20',
        outcome: 'Đã giao',
        authorId: expect.any(String),
        at: expect.any(String),
        changeSeq: expect.any(Number),
      },
    ])
    expect((await api.work(work)).body).not.toHaveProperty('difficulties')
    expect((await mend({ type: 'VOID', mends: settling })).status).toBe(201)
    expect((await staff()).difficulties).toMatchObject([{ settledOn: null, outcome: null }])
    expect((await mend({ type: 'REPLACE', mends: difficulty, with: { class: 'FOREST' } })).status).toBe(201)
    const [again] = (await staff()).difficulties
    expect(again).toMatchObject({ id: difficulty, class: 'FOREST', proposal: 'Họp với xã' })
    expect(again.changeId).not.toBe(difficulty)
  })

  it('is refused in words where it makes no sense', async () => {
    const { version } = await staff()
    const { status, body } = await send(
      {
        type: 'DIFFICULTY',
        work,
        version,
        op: 'CREATE',
        class: 'CAPITAL',
        content: 'Thiếu vốn',
        on: '2999-01-01',
      },
      { type: 'DIFFICULTY', work, version, op: 'SETTLE', difficulty: '00000000-0000-4000-8000-000000000000' },
    )
    expect(status).toBe(422)
    expect(body.problems.map((p: { message: string }) => p.message)).toEqual([
      'Ngày nêu hoặc ngày giải quyết vướng mắc ở sau ngày hôm nay.',
      'Công trình này không có vướng mắc nào như vậy.',
    ])
    const foreign = await send({
      type: 'DIFFICULTY',
      work,
      version,
      op: 'CREATE',
      class: 'WEATHER',
      content: 'Mưa',
    })
    expect([foreign.status, rules(foreign.body)]).toEqual([422, ['input.value']])
  })
})

describe('a follow-up', () => {
  it('is noted on a work that somebody moved meanwhile, and taken out again', async () => {
    const { version } = await staff()
    await api.record({ document: letter(900), changes: [permitted(work, version)] })
    const { status, body } = await send({
      type: 'FOLLOW_UP',
      work,
      version,
      means: 'MEETING',
      on: '2025-04-02',
      with: 'Chủ đầu tư',
      content: 'Đề nghị nộp hồ sơ',
    })
    expect(status).toBe(201)
    expect(body.changes[0].version).toBe(version + 2)
    const { followUps } = await staff()
    expect(followUps).toMatchObject([
      { means: 'MEETING', on: '2025-04-02', with: 'Chủ đầu tư', content: 'Đề nghị nộp hồ sơ' },
    ])
    expect((await api.work(work)).body).not.toHaveProperty('followUps')
    const set = await api.set(body.id, { as: 'reader' })
    expect(set.body.changes).toMatchObject([
      { type: 'FOLLOW_UP', work, payload: { means: 'MEETING', with: 'Chủ đầu tư' } },
    ])
    expect((await mend({ type: 'VOID', mends: followUps[0].changeId })).status).toBe(201)
    expect((await staff()).followUps).toEqual([])
  })
})

describe('an observation', () => {
  it('is public with its source; the later word of a month stands, and is taken back', async () => {
    const observe =
      (value: number, document: object | null = null) =>
      async () => {
        const { version } = await staff()
        const change = { type: 'OBSERVATION', work, version, month: '2025-03', measure: 'ENERGY_KWH', value }
        return api.post({ document, changes: [change] } as ChangeSetRequest)
      }
    expect((await observe(1_234_567)()).status).toBe(201)
    expect((await observe(1_300_000.5, letter(901, { type: 'BAO_CAO' }))()).status).toBe(201)
    const seen = (await api.work(work)).body.observations
    expect(seen).toEqual([
      {
        month: '2025-03',
        measure: 'ENERGY_KWH',
        value: 1_300_000.5,
        sourceKind: 'OFFICIAL',
        document: { symbol: '901/UBND-THU', issuer: 'UBND tỉnh Lai Châu', date: '2020-05-12' },
      },
    ])
    const [{ changeId }] = (await staff()).observations
    expect((await mend({ type: 'VOID', mends: changeId })).status).toBe(201)
    expect((await api.work(work)).body.observations).toMatchObject([{ value: 1_234_567, document: null }])
  })

  it('says what would come of it, and asks where a running total falls', async () => {
    const { version } = await staff()
    const paid = (month: string, value: number) => {
      return { type: 'OBSERVATION' as const, work, version, month, measure: 'PAID_BN_VND' as const, value }
    }
    const changes = [paid('2025-01', 120.5), paid('2025-02', 12.5)]
    const preview = await api.post({ document: null, changes }, { query: '?check=1' })
    expect(preview.body.effects[0].desk).toEqual([
      { type: 'OBSERVATION', measure: 'PAID_BN_VND', month: '2025-01', before: null, after: 120.5 },
      { type: 'OBSERVATION', measure: 'PAID_BN_VND', month: '2025-02', before: null, after: 12.5 },
    ])
    const asked = await api.post({ document: null, changes })
    expect(asked.status).toBe(422)
    expect(asked.body.problems).toMatchObject([
      {
        path: 'changes.1',
        rule: 'observation.falls',
        severity: 'WARN',
        message:
          'Giải ngân lũy kế (tỷ đồng): tháng 02/2025 là 12,5, thấp hơn tháng 01/2025 (120,5), trong khi đây là số lũy kế.',
      },
    ])
    const reasons = [{ path: 'changes.1', rule: 'observation.falls', reason: 'Nhà thầu hoàn trả' }]
    expect((await api.post({ document: null, changes, reasons })).status).toBe(201)
  })

  it('shows both figures to who wrote on the same month unseen', async () => {
    const { version } = await staff()
    const figure = (value: number, month = '2025-05') => {
      return { type: 'OBSERVATION', work, version, month, measure: 'PROGRESS_PERCENT', value }
    }
    const first = await send(figure(40))
    expect((await send(figure(45, '2025-06'))).status).toBe(201)
    const { status, body } = await send(figure(42))
    expect(status).toBe(409)
    expect(body.current).toEqual([
      {
        work,
        version: version + 2,
        fields: {
          'observation.PROGRESS_PERCENT.2025-05': { yours: 42, theirs: 40, changeSeq: first.body.seq },
        },
      },
    ])
  })

  it.each([
    [{ month: '2025-13' }, 'input.format'],
    [{ value: 12.3456 }, 'input.decimals'],
    [{ value: 100.5 }, 'observation.range'],
    [{ month: '2099-12' }, 'observation.future'],
  ])('is refused with %j: %s', async (wrong, rule) => {
    const { version } = await staff()
    const figure = {
      type: 'OBSERVATION',
      work,
      version,
      month: '2025-05',
      measure: 'PROGRESS_PERCENT',
      value: 1,
    }
    const { status, body } = await send({ ...figure, ...wrong })
    expect([status, rules(body)[0]]).toEqual([422, rule])
  })
})

describe('an expected act', () => {
  it('has who drafts it: who was named, else who takes it in hand', async () => {
    const other = await db.user.findFirstOrThrow({ where: { email: 'reader@example.invalid' } })
    const officer = await db.user.findFirstOrThrow({ where: { email: 'officer@example.invalid' } })
    const expect_ = { type: 'EXPECTED_ACT', op: 'CREATE', act: 'EXTENDED', month: '2026-12' }
    const expected = await note({ ...expect_, drafter: other.id })
    expect((await staff()).expectedActs).toMatchObject([{ drafterId: other.id }])
    await note({ type: 'EXPECTED_ACT', op: 'DRAFTING', expected, state: 'DRAFTING' })
    expect((await staff()).expectedActs).toMatchObject([{ drafterId: officer.id, state: 'DRAFTING' }])
    expect((await api.work(work)).body.expectedActs[0]).not.toHaveProperty('drafterId')
    const { version } = await staff()
    const nobody = await send({ ...expect_, work, version, drafter: 'Nguyễn Văn Thử', month: '2027-01' })
    expect([nobody.status, rules(nobody.body)]).toEqual([422, ['expected.drafter']])
  })
})
