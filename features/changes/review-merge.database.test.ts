import { afterAll, describe, expect, it } from 'vitest'
import { letter } from './testing/desk'
import { edit, permit, whole } from './testing/reviewed'
import { OFFICE, startReview } from './testing/reviewers'

const { registry, review, work, setOf, standing } = await startReview()
const [officer, colleague] = OFFICE.officers
const [head, leader] = OFFICE.heads

afterAll(() => registry.stop())

describe('what was written meanwhile', () => {
  it('two officers on one work merge field by field', async () => {
    const slug = await work()
    const one = await review.sent({ changes: [edit(slug, { river: 'Nậm O' })] }, officer.id)
    const two = await review.sent(
      { changes: [edit(slug, { capacityMw: 7.5, basin: 'Sông Thử' })] },
      colleague.id,
    )
    const act = await review.sent(
      { document: letter('2', '2020-06-01'), changes: [permit(slug)] },
      officer.id,
    )
    for (const { id } of [one, two, act])
      expect((await review.acceptProposal(head, whole(id))).kind).toBe('accepted')
    const { version, stage, hydropower } = await standing(slug)
    expect([version, stage, hydropower?.river, hydropower?.basin, Number(hydropower?.capacityMw)]).toEqual([
      4,
      1,
      'Nậm O',
      'Sông Thử',
      7.5,
    ])
  })

  it('the same field is a conflict with both values, and nothing is written', async () => {
    const slug = await work()
    const one = await review.sent({ changes: [edit(slug, { river: 'Nậm P', basin: 'Sông A' })] }, officer.id)
    const two = await review.sent({ changes: [edit(slug, { river: 'Nậm Q', scheme: 'Đập' })] }, colleague.id)
    await review.acceptProposal(head, whole(one.id))
    const outcome = await review.acceptProposal(leader, whole(two.id))
    expect(outcome.kind).toBe('conflict')
    if (outcome.kind !== 'conflict') return
    // Only what both wrote is told.
    expect(outcome.judged.conflicts.map(({ work: at, fields }) => [at, fields])).toEqual([
      [slug, { river: expect.objectContaining({ yours: 'Nậm Q', theirs: 'Nậm P' }) }],
    ])
    expect((await review.proposal(two.id))?.status).toBe('SENT')
  })

  it('two acts on one work are for a person to order', async () => {
    const slug = await work()
    const one = await review.sent(
      { document: letter('3', '2020-06-01'), changes: [permit(slug)] },
      officer.id,
    )
    const two = await review.sent(
      { document: letter('4', '2020-06-02'), changes: [permit(slug)] },
      colleague.id,
    )
    await review.acceptProposal(head, whole(one.id))
    expect((await review.acceptProposal(head, whole(two.id))).kind).toBe('conflict')
  })

  it('an undoing and what it undoes are in conflict with a correction of the same', async () => {
    const slug = await work()
    const { changes } = await registry.record({ changes: [edit(slug, { river: 'Nậm R' })] })
    const mends = changes[0]?.id as string
    const undo = await review.sent({ note: 'Nhầm', changes: [{ type: 'VOID', mends, version: 2 }] })
    await registry.record({
      note: 'Sửa',
      changes: [{ type: 'REPLACE', mends, version: 2, with: { set: { river: 'Nậm S' } } }],
    })
    expect(['conflict', 'refused']).toContain((await review.acceptProposal(head, whole(undo.id))).kind)
    expect((await standing(slug)).hydropower?.river).toBe('Nậm S')
  })

  it('what would come out otherwise than it was shown is shown again first', async () => {
    const slug = await work()
    const { id } = await review.sent({ document: letter('5', '2020-06-01'), changes: [permit(slug)] })
    const seen = await review.seen(id)
    await registry.record({
      changes: [
        {
          type: 'EXPECTED_ACT',
          work: slug,
          version: 1,
          op: 'CREATE',
          act: 'SURVEY_PERMITTED',
          month: '2020-05',
        },
      ],
    })
    const moved = await review.acceptProposal(head, { ...whole(id), seen })
    expect(moved.kind).toBe('moved')
    expect(await setOf(id)).toBeNull()
    const again = await review.acceptProposal(head, { ...whole(id), seen: await review.seen(id) })
    expect(again.kind).toBe('accepted')
  })

  it('what others wrote beside it is no news', async () => {
    const slug = await work()
    const { id } = await review.sent({ changes: [edit(slug, { river: 'Nậm T' })] })
    const seen = await review.seen(id)
    await registry.record({ changes: [edit(slug, { basin: 'Sông B' })] })
    expect((await review.acceptProposal(head, { ...whole(id), seen })).kind).toBe('accepted')
  })
})

describe('a warning that the author knew nothing of', () => {
  /** Sent where nothing was odd; odd since somebody recorded what the figure is compared with. */
  async function oddSince(slugs: readonly string[]) {
    for (const [at, slug] of slugs.entries())
      await registry.record({ changes: [edit(slug, { capacityMw: 10 })], note: `${at}` })
    const changes = slugs.map((slug) => edit(slug, { capacityMw: 12.5 }, 2))
    const { id } = await review.sent({ changes })
    for (const slug of slugs) await registry.record({ changes: [edit(slug, { annualEnergyGwh: 30 }, 2)] })
    return id
  }
  const answer = (at: number) => {
    const warning = { path: `changes.${at}.set.annualEnergyGwh`, rule: 'energy.factor' }
    return { ...warning, reason: 'Số liệu đã hỏi lại' }
  }

  it('is accepted with a reason of who accepts, which stands in the ledger as theirs', async () => {
    const slug = await work()
    const id = await oddSince([slug])
    const seen = await review.seen(id)
    const without = await review.acceptProposal(head, { ...whole(id), seen })
    expect(without).toMatchObject({
      kind: 'refused',
      findings: [{ rule: 'energy.factor', severity: 'WARN', path: answer(0).path }],
    })
    expect(await setOf(id)).toBeNull()
    const reasons = [answer(0), { ...answer(0), path: 'changes.7' }]
    expect((await review.acceptProposal(head, { ...whole(id), seen, reasons })).kind).toBe('accepted')
    expect((await setOf(id))?.reasons).toEqual([{ ...answer(0), by: 'ACCEPTOR' }])
  })

  it('is named at its place in the whole, also where a part is accepted; the rest keeps its own', async () => {
    const id = await oddSince([await work(), await work()])
    const second = { ...whole(id), positions: [1] }
    const refused = await review.acceptProposal(head, second)
    expect(refused).toMatchObject({ kind: 'refused', findings: [{ path: answer(1).path }] })
    expect((await review.acceptProposal(head, { ...second, reasons: [answer(0)] })).kind).toBe('refused')
    expect((await review.acceptProposal(head, { ...second, reasons: [answer(1)] })).kind).toBe('accepted')
    expect((await review.acceptProposal(head, whole(id, 2))).kind).toBe('refused')
  })

  it('is never a refusal: that stands in the way whatever is said of it', async () => {
    const slug = await work()
    const { id } = await review.sent({ changes: [edit(slug, { normalLevelM: 500 })] })
    await registry.record({ changes: [edit(slug, { deadLevelM: 600 })] })
    const reasons = [{ path: 'changes.0.set.normalLevelM', rule: 'levels.order', reason: 'Vẫn ghi' }]
    expect((await review.acceptProposal(head, { ...whole(id), reasons })).kind).toBe('refused')
    expect(await setOf(id)).toBeNull()
  })
})

describe('a part', () => {
  it('is accepted whole under an id of its own; the rest waits, and the paper is one', async () => {
    const [a, b, c] = [await work(), await work(), await work()]
    const request = {
      document: { type: 'BAO_CHI', abstract: `Báo thử ${a}` },
      note: 'Ba công trình',
      changes: [edit(a, { river: 'Nậm U' }), edit(b, { river: 'Nậm V' }), edit(c, { river: 'Nậm X' })],
    } as const
    const { id } = await review.sent({ ...request, changes: [...request.changes] }, officer.id, 'khoa-3')
    const part = await review.acceptProposal(head, { ...whole(id), positions: [0, 2] })
    expect(part).toMatchObject({ kind: 'accepted', rest: { id, version: 2 } })
    if (part.kind !== 'accepted') return
    expect(part.set.id).not.toBe(id)
    expect(part.set.changes.map((change) => change.work)).toEqual([a, c])
    expect(await registry.version(b)).toBe(1)
    expect(await review.proposal(id)).toMatchObject({ status: 'SENT', version: 2, works: [b] })
    expect(await review.acceptProposal(head, { ...whole(id), positions: [2, 0] })).toEqual(part)
    const rest = await review.acceptProposal(leader, whole(id, 2))
    expect(rest).toMatchObject({ kind: 'accepted', set: { id }, rest: null })
    const sets = await registry.db.changeSet.findMany({
      where: { id: { in: [id, part.set.id] } },
      include: { note: true },
    })
    expect(new Set(sets.map(({ documentId }) => documentId)).size).toBe(1)
    expect(sets.map(({ note }) => note?.text)).toEqual(['Ba công trình', 'Ba công trình'])
    expect((await review.events(id)).map(({ action, positions }) => `${action} ${positions}`)).toEqual([
      'SENT ',
      'SPLIT 0,2',
      'ACCEPTED 0',
    ])
    const retry = await registry.submit(
      { ...request, changes: [...request.changes] },
      { authorId: officer.id, idempotencyKey: 'khoa-3' },
    )
    expect(retry).toMatchObject({ kind: 'accepted', set: { id } })
  })

  it('keeps together what touches one work', async () => {
    const [a, b] = [await work(), await work()]
    const { id } = await review.sent({
      document: letter('6', '2020-06-01'),
      changes: [permit(a), edit(a, { river: 'Nậm Y' }), permit(b)],
    })
    for (const positions of [[0], [1, 2], [7], [0, 1, 2, 3]])
      expect((await review.acceptProposal(head, { ...whole(id), positions })).kind).toBe('torn')
    expect((await review.acceptProposal(head, { ...whole(id), positions: [2] })).kind).toBe('accepted')
    expect((await review.acceptProposal(head, whole(id, 2))).kind).toBe('accepted')
  })
})

describe('a set that is sent twice at the same moment under one key', () => {
  it.each(['Proposal', 'ProposalEvent'])(
    'is one proposal and two equal answers (meeting at "%s")',
    async (table) => {
      const slug = await work()
      const create = { type: 'WORK_CREATE', kind: 'LINE', set: { name: `Cùng lúc ${table}` } } as const
      const request = { note: 'Một lần', changes: [edit(slug, { river: 'Nậm Hai' }), create] }
      const key = `cung-luc-${table}`
      const send = () => registry.submit(request, { authorId: officer.id, idempotencyKey: key })
      const [first, second] = await registry.meet(table, send, send)
      expect(first?.kind).toBe('kept')
      expect(second).toEqual(first)
      const proposals = await registry.db.proposal.findMany({ where: { idempotencyKey: key } })
      expect(proposals).toHaveLength(1)
      expect(await review.events(proposals[0]?.id ?? ''), 'sent once').toHaveLength(1)
    },
  )
})

it('after all of this the ledger verifies', async () => {
  expect((await registry.verify(null)).differences).toEqual([])
})
