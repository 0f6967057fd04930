import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideFor } from '@/lib/testing/office'
import { type Api, startApi } from '../test-client'
import { edit, letter, permitted, rules } from '../test-requests'

let api: Api

beforeAll(async () => {
  api = await startApi({ secondPerson: true })
  for (const role of ['officer', 'head', 'leader', 'clerk', 'reader'] as const) await api.signIn(role)
})
afterAll(() => api.stop())

/** A made-up work, entered before the office began to ask for a second person. */
async function work(): Promise<string> {
  const url = process.env.DATABASE_URL ?? ''
  await decideFor(url, 'review.secondPerson', false)
  const slug = await api.newWork({})
  await decideFor(url, 'review.secondPerson', true)
  return slug
}
async function sent(body: unknown, query = ''): Promise<string> {
  const answer = await api.post(body, { query })
  expect([answer.status, answer.body.seq]).toEqual([201, null])
  return answer.body.id
}

describe('a set that takes a second person', () => {
  it('is told to be sent, is read by the staff as it waits, and by everybody once it is accepted', async () => {
    const slug = await work()
    const answer = await api.post({ document: letter(41), changes: [permitted(slug)] })
    expect(answer.body).toMatchObject({
      seq: null,
      status: 'SENT',
      version: 1,
      changes: [{ id: null, work: slug }],
    })
    const { id } = answer.body
    const waiting = await api.set(id, { as: 'head' })
    expect(waiting.body).toMatchObject({
      status: 'SENT',
      author: { name: 'Người thử officer' },
      history: [{ action: 'SENT' }],
    })
    expect((await api.work(slug)).body.stage).toBeNull()
    const accepted = await api.take('accept', id, { version: 1 }, { as: 'head' })
    expect(accepted.body).toMatchObject({ id, status: 'ACCEPTED', seq: expect.any(Number), rest: null })
    expect((await api.work(slug)).body.stage).toBe('H1')
    expect((await api.set(id, { as: 'officer' })).body).toMatchObject({
      review: 'SECOND_PERSON',
      acceptedBy: { name: 'Người thử head', role: 'head' },
    })
  })

  it('is accepted by nobody without the right, nor by its author, nor from another site', async () => {
    const id = await sent(edit(await work(), 1, { river: 'Nậm A' }))
    const asked = { version: 1 }
    expect((await api.take('accept', id, asked)).status).toBe(401)
    for (const as of ['officer', 'clerk', 'reader'] as const)
      expect(rules((await api.take('accept', id, asked, { as })).body), as).toEqual(['access.noPermission'])
    const foreign = { as: 'head', headers: { origin: 'https://example.com' } } as const
    expect(rules((await api.take('accept', id, asked, foreign)).body)).toEqual(['access.foreignOrigin'])
    const own = await api.post(edit(await work(), 1, { river: 'Nậm B' }), { as: 'head' })
    const refused = await api.take('accept', own.body.id, asked, { as: 'head' })
    expect([refused.status, rules(refused.body)]).toEqual([403, ['review.own']])
    expect((await api.take('accept', crypto.randomUUID(), asked, { as: 'head' })).status).toBe(404)
    expect((await api.take('accept', 'x', asked, { as: 'head' })).status).toBe(404)
  })

  it('is no secret of the office, but nothing for who only reads', async () => {
    const id = await sent(edit(await work(), 1, { river: 'Nậm C' }))
    expect((await api.set(id, { as: 'leader' })).status).toBe(200)
    expect((await api.set(id, { as: 'reader' })).status).toBe(404)
    expect((await api.set(id)).status).toBe(401)
  })

  it('names who decided first, and when', async () => {
    const id = await sent(edit(await work(), 1, { river: 'Nậm D' }))
    await api.take('accept', id, { version: 1 }, { as: 'head' })
    const late = await api.take('accept', id, { version: 1 }, { as: 'leader' })
    expect([late.status, rules(late.body)]).toEqual([409, ['review.decided']])
    expect(late.body.problems[0].message).toMatch(
      /^Người thử head đã duyệt lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\.$/,
    )
    expect(late.body.view.status).toBe('ACCEPTED')
  })

  it('shows what moved before it is accepted, and both values where the same was written', async () => {
    const slug = await work()
    const [id, other] = [
      await sent(edit(slug, 1, { river: 'Nậm E' })),
      await sent(edit(slug, 1, { river: 'Nậm Ê', basin: 'Sông Thử' })),
    ]
    const moved = await api.take('accept', id, { version: 1, seen: 'a'.repeat(64) }, { as: 'head' })
    expect([moved.status, rules(moved.body)]).toEqual([409, ['review.moved']])
    const { seen } = moved.body.view
    expect((await api.take('accept', id, { version: 1, seen }, { as: 'head' })).status).toBe(200)
    const conflict = await api.take('accept', other, { version: 1 }, { as: 'head' })
    expect([conflict.status, rules(conflict.body)]).toEqual([409, ['work.stale']])
    expect(conflict.body.current).toEqual([
      {
        work: slug,
        version: 2,
        fields: { river: { yours: 'Nậm Ê', theirs: 'Nậm E', changeSeq: expect.any(Number) } },
      },
    ])
  })

  it('is accepted in parts', async () => {
    const [a, b] = [await work(), await work()]
    const changes = [...edit(a, 1, { river: 'Nậm G' }).changes, ...edit(b, 1, { river: 'Nậm H' }).changes]
    const id = await sent({ document: null, changes })
    const torn = await api.take('accept', id, { version: 1, positions: [5] }, { as: 'head' })
    expect([torn.status, rules(torn.body)]).toEqual([422, ['review.torn']])
    const part = await api.take('accept', id, { version: 1, positions: [1] }, { as: 'head' })
    expect(part.body).toMatchObject({ changes: [{ work: b }], rest: { id, version: 2 } })
    expect((await api.set(id, { as: 'officer' })).body.input.changes).toMatchObject([{ work: a }])
  })
})

it('a warning that is new since it was sent is answered by whoever accepts, and read as theirs', async () => {
  const slug = await work()
  const direct = (version: number, set: object) => api.post(edit(slug, version, set), { as: 'officer' })
  const first = await direct(1, { capacityMw: 10 })
  await api.take('accept', first.body.id, { version: 1 }, { as: 'head' })
  const id = await sent(edit(slug, 2, { capacityMw: 12.5 }))
  const other = await direct(2, { annualEnergyGwh: 30 })
  await api.take('accept', other.body.id, { version: 1 }, { as: 'leader' })

  const warned = await api.take('accept', id, { version: 1 }, { as: 'head' })
  expect(warned.status).toBe(422)
  const reasons = warned.body.problems.map(({ path, rule }: { path: string; rule: string }) => {
    return { path, rule, reason: 'Đã hỏi lại chủ đầu tư' }
  })
  const accepted = await api.take('accept', id, { version: 1, reasons }, { as: 'head' })
  expect([accepted.status, accepted.body.status]).toEqual([200, 'ACCEPTED'])
  expect((await api.set(id, { as: 'officer' })).body.reasons).toEqual([{ ...reasons[0], by: 'ACCEPTOR' }])
})

describe('on the way', () => {
  it('a draft is its author’s alone, written anew, and sent', async () => {
    const slug = await work()
    const id = await sent(edit(slug, 1, { river: 'Nậm I' }), '?draft=1')
    expect((await api.set(id, { as: 'head' })).status).toBe(404)
    expect((await api.change(id, '', edit(slug, 1, { river: 'Nậm K' }), { as: 'officer' })).status).toBe(400)
    const changed = await api.change(id, '?version=1', edit(slug, 1, { river: 'Nậm K' }), { as: 'officer' })
    expect(changed.body).toEqual({ id, seq: null, status: 'DRAFT', version: 2 })
    const late = await api.change(id, '?version=1', edit(slug, 1, { river: 'Nậm L' }), { as: 'officer' })
    expect(late.status).toBe(409)
    expect((await api.take('send', id, { version: 2 }, { as: 'officer' })).body).toMatchObject({
      status: 'SENT',
    })
    expect((await api.take('accept', id, { version: 3 }, { as: 'leader' })).status).toBe(200)
    expect((await api.work(slug)).body.facts.river.value).toBe('Nậm K')
  })

  it('what is sent back has a reason, and comes again or is withdrawn', async () => {
    const slug = await work()
    const id = await sent(edit(slug, 1, { river: 'Nậm M' }))
    const without = await api.take('send-back', id, { version: 1, reason: '  ' }, { as: 'head' })
    expect([without.status, without.body.problems[0].path]).toEqual([422, 'reason'])
    const back = await api.take('send-back', id, { version: 1, reason: 'Thiếu văn bản' }, { as: 'head' })
    expect(back.body).toEqual({ id, seq: null, status: 'SENT_BACK', version: 2 })
    expect((await api.set(id, { as: 'officer' })).body.reason).toBe('Thiếu văn bản')
    const foreign = await api.take('withdraw', id, { version: 2 }, { as: 'leader' })
    expect([foreign.status, rules(foreign.body)]).toEqual([403, ['review.author']])
    expect((await api.take('withdraw', id, { version: 2 }, { as: 'officer' })).body.status).toBe('WITHDRAWN')
    expect(rules((await api.take('send', id, { version: 3 }, { as: 'officer' })).body)).toEqual([
      'review.decided',
    ])
  })

  it.each([
    ['no version', {}, 400, 'version'],
    ['another key', { version: 1, colour: 'red' }, 400, 'colour'],
    ['half a version', { version: 1.5 }, 422, 'version'],
    ['a place that is none', { version: 1, positions: [-1] }, 422, 'positions.0'],
    ['no place at all', { version: 1, positions: [] }, 422, 'positions'],
    ['a digest that is none', { version: 1, seen: 'x' }, 422, 'seen'],
  ])('%s is refused', async (_, body, status, path) => {
    const answer = await api.take('accept', crypto.randomUUID(), body, { as: 'head' })
    expect([answer.status, answer.body.problems[0].path]).toEqual([status, path])
  })

  it('who files papers turns no draft into an act', async () => {
    const slug = await work()
    const file = { type: 'ATTACHMENT', file: 'a'.repeat(64), name: 'thu.pdf' }
    const answer = await api.post(
      { document: letter(42), changes: [file] },
      { as: 'clerk', query: '?draft=1' },
    )
    expect(answer.body.status).toBe('DRAFT')
    const act = { document: letter(42), changes: [permitted(slug)] }
    const refused = await api.change(answer.body.id, '?version=1', act, { as: 'clerk' })
    expect([refused.status, rules(refused.body)]).toEqual([403, ['access.noPermission']])
  })
})
