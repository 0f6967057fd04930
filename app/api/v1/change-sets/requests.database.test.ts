import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
