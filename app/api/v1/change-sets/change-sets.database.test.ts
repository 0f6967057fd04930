import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeSetRequest } from '@/features/changes/schema'
import { type Api, startApi } from '../test-client'

let api: Api
let made = 0

beforeAll(async () => {
  api = await startApi()
  await api.signIn('officer')
  await api.signIn('reader')
})
afterAll(() => api.stop())

/** A work of its own for each test. */
async function newWork(set: object = {}): Promise<string> {
  made += 1
  const { changes } = await api.record({
    document: null,
    changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: `Suối Mẫu ${made}`, ...set } }],
  })
  return changes[0]?.work as string
}

const letter = (number: number, more: object = {}) => ({
  symbol: `${number}/UBND-THU`,
  issuer: 'UBND tỉnh Lai Châu',
  date: '2020-05-12',
  receivedOn: '2020-05-13',
  type: 'CONG_VAN' as const,
  abstract: 'V/v thử nghiệm',
  ...more,
})
const permitted = (work: string, version = 1) => ({
  type: 'ACT' as const,
  work,
  version,
  act: 'SURVEY_PERMITTED' as const,
})
const edit = (work: string, version: number, set: object, more: object = {}) => ({
  document: null,
  changes: [{ type: 'WORK_EDIT' as const, work, version, set, ...more }],
})
const rules = (body: { problems: { rule: string }[] }) => body.problems.map(({ rule }) => rule)

describe('who may write', () => {
  const anything = { changes: [] }

  it('asks for a session, then for an Origin of this site, then for the right', async () => {
    expect((await api.post(anything, { as: null })).status).toBe(401)
    expect((await api.post(anything, { as: null, headers: { origin: 'https://example.com' } })).status).toBe(
      401,
    )
    const foreign = await api.post(anything, { headers: { origin: 'https://example.com' } })
    expect([foreign.status, rules(foreign.body)]).toEqual([403, ['access.foreignOrigin']])
    const reader = await api.post(anything, { as: 'reader' })
    expect([reader.status, rules(reader.body)]).toEqual([403, ['access.noPermission']])
  })
})

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
    expect(await api.db.document.count({ where: { symbol: '1/UBND-THU' } })).toBe(1)
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
    const before = await api.db.changeSet.count()
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
    expect(await api.db.changeSet.count()).toBe(before)
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

describe('Idempotency-Key', () => {
  it('makes a retry harmless, and is refused for other content', async () => {
    const work = await newWork()
    const body = { document: letter(7), changes: [permitted(work)] }
    const headers = { 'idempotency-key': 'khoa-thu-1' }
    const [first, second] = await Promise.all([api.post(body, { headers }), api.post(body, { headers })])
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect((await api.post(body, { headers })).body).toEqual(first.body)
    const other = await api.post({ ...body, note: 'khác' }, { headers })
    expect([other.status, rules(other.body)]).toEqual([422, ['idempotency.other-content']])
    expect((await api.post(body, { headers: { 'idempotency-key': 'x'.repeat(201) } })).status).toBe(400)
  })
})

describe('what was sent', () => {
  const wrong = (change: object) => ({ document: null, changes: [change] })

  it.each<[string, unknown, string, string]>([
    ['no JSON', '{"changes":[', '', 'request.json'],
    ['a list', [], '', 'input.type'],
    ['null', 'null', '', 'input.type'],
    ['no changes', {}, 'changes', 'input.missing'],
    ['an unknown key', { changes: [permitted('x')], colour: 'red' }, 'colour', 'input.unknown-key'],
    [
      'an unknown key within',
      wrong({ ...permitted('x'), colour: 1 }),
      'changes.0.colour',
      'input.unknown-key',
    ],
    ['a text for a number', wrong(permitted('x', '1' as never)), 'changes.0.version', 'input.type'],
    ['no version', wrong({ type: 'ACT', work: 'x', act: 'PROPOSED' }), 'changes.0.version', 'input.missing'],
    ['a number for a paper', { document: 5, changes: [permitted('x')] }, 'document', 'input.type'],
    [
      'a wrong key of a paper',
      { document: { ...letter(8), colour: 'red' }, changes: [permitted('x')] },
      'document.colour',
      'input.unknown-key',
    ],
  ])('%s: 400', async (_, body, path, rule) => {
    const answer = await api.post(body)
    expect(answer.body.problems?.[0]).toMatchObject({ path, rule, severity: 'REFUSE' })
    expect(answer.status).toBe(400)
  })

  it.each<[string, unknown, string, string]>([
    ['no change', { changes: [] }, 'changes', 'input.too-few'],
    ['an unknown act', wrong({ ...permitted('x'), act: 'DANCED' }), 'changes.0.act', 'input.value'],
    ['an unknown kind of change', wrong({ type: 'DANCE' }), 'changes.0.type', 'input.value'],
    ['an unknown work', wrong(permitted('no-such-work')), 'changes.0.work', 'work.unknown'],
    ['half a version', wrong(permitted('x', 1.5)), 'changes.0.version', 'input.whole-number'],
    [
      'no day of the calendar',
      wrong({ ...permitted('x'), effectiveOn: '2020-02-31' }),
      'changes.0.effectiveOn',
      'input.partial-date',
    ],
    ['a NUL', wrong({ ...permitted('x'), work: 'a\0b' }), 'changes.0.work', 'input.characters'],
    ['half a letter', `{"changes":[{"type":"ACT","work":"\\ud83d"}]}`, 'changes.0.work', 'input.characters'],
    [
      'an unknown paper',
      { document: { id: crypto.randomUUID() }, changes: [permitted('x')] },
      'document.id',
      'document.unknown',
    ],
    [
      'a paper by a bad id',
      { document: { id: 'x' }, changes: [permitted('x')] },
      'document.id',
      'input.format',
    ],
  ])('%s: 422', async (_, body, path, rule) => {
    const answer = await api.post(body)
    expect(answer.body.problems?.[0]).toMatchObject({ path, rule, severity: 'REFUSE' })
    expect(answer.status).toBe(422)
  })

  it('is JSON, said to be so, and no longer than it may be', async () => {
    expect((await api.post('{}', { headers: { 'content-type': 'text/plain' } })).status).toBe(415)
    expect((await api.post(`"${'x'.repeat(10 * 1024 * 1024)}"`)).status).toBe(413)
    expect((await api.post('{}', { query: '?chek=1' })).body.problems[0].path).toBe('chek')
    expect((await api.post('{}', { query: '?check=yes' })).status).toBe(400)
  })

  it('can be odd in ways that the tables could not hold, and is still answered', async () => {
    const [one, two] = [await newWork(), await newWork()]
    const listing = { type: 'LISTING', nameInPlan: 'Hàng mẫu' }
    const twice = {
      ...listing,
      works: [
        { work: one, version: 1 },
        { work: one, version: 1 },
      ],
    }
    const self = { type: 'LINK', work: one, version: 1, link: 'EXTENDS', to: one }
    const odd = [
      { document: letter(20), changes: [twice] },
      {
        document: letter(21),
        changes: [{ ...listing, works: [{ work: one, version: 1 }], capacityMw: 1e12 }],
      },
      {
        document: letter(21),
        changes: [{ ...listing, works: [{ work: one, version: 1 }], capacityMw: 0.00001 }],
      },
      { document: null, changes: [self] },
      {
        document: null,
        changes: [
          { ...self, to: two },
          { ...self, to: two },
        ],
      },
      { document: null, changes: [{ type: 'QUOTA', title: 'x', period: 'y', capacityMw: 1 }] },
      edit(one, 1, { latitude: 22 }),
      edit(one, 1, { unitCount: 2.5 }),
      edit(one, 1, { name: ' ' }),
      edit(one, 1, { voltageKv: 110 }),
      edit(one, 1, { places: [{ era: '2025', code: '107' }] }),
    ]
    for (const body of odd) {
      const answer = await api.post(body)
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([422, expect.stringContaining('"rule"')])
    }
  })
})

describe('other ways of asking', () => {
  it('are answered in the same body', async () => {
    const { PUT } = await import('./route')
    const { GET } = await import('../../[...unknown]/route')
    const put = PUT(new Request('http://localhost:3000/api/v1/change-sets', { method: 'PUT' }))
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'POST'])
    const lost = GET(new Request('http://localhost:3000/api/v2/works'))
    expect(lost.status).toBe(404)
    expect((await lost.json()).problems[0].message).toBe('Không có địa chỉ /api/v2/works.')
  })
})

describe('a change set', () => {
  it('is for the staff, and 404 where there is none', async () => {
    const { id } = await api.record({
      document: letter(30),
      note: 'nội bộ',
      changes: [permitted(await newWork())],
    })
    expect((await api.set(id)).status).toBe(401)
    const { body } = await api.set(id, { as: 'reader' })
    expect(body).toMatchObject({
      id,
      status: 'ACCEPTED',
      note: 'nội bộ',
      document: { symbol: '30/UBND-THU' },
    })
    expect(body.changes).toHaveLength(1)
    expect((await api.set(crypto.randomUUID(), { as: 'reader' })).status).toBe(404)
    expect((await api.set('x', { as: 'reader' })).status).toBe(404)
  })
})
