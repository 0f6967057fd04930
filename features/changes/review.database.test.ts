import { afterAll, describe, expect, it } from 'vitest'
import { changeSetInput } from './schema'
import { letter } from './testing/desk'
import { edit, permit, whole } from './testing/reviewed'
import { OFFICE, person, startReview } from './testing/reviewers'

const { registry, review, work, setOf, standing } = await startReview()
const [officer, colleague] = OFFICE.officers
const [head, leader] = OFFICE.heads

afterAll(() => registry.stop())

describe('what a second person has to look at', () => {
  it('waits, moves nothing, and is accepted by somebody else under its own id', async () => {
    const slug = await work()
    const kept = await review.sent({ document: letter('1', '2020-05-12'), changes: [permit(slug)] })
    expect(kept).toMatchObject({
      seq: null,
      status: 'SENT',
      version: 1,
      changes: [{ id: null, work: slug, version: 1 }],
    })
    expect(await registry.version(slug)).toBe(1)
    const outcome = await review.acceptProposal(head, whole(kept.id))
    expect(outcome).toMatchObject({ kind: 'accepted', set: { id: kept.id, status: 'ACCEPTED' }, rest: null })
    expect(await setOf(kept.id)).toMatchObject({
      authorId: officer.id,
      acceptedById: head.id,
      review: 'SECOND_PERSON',
    })
    expect((await standing(slug)).stage).toBe(1)
    expect((await review.events(kept.id)).map(({ action, byId }) => `${action} ${byId}`)).toEqual([
      `SENT ${officer.id}`,
      `ACCEPTED ${head.id}`,
    ])
  })

  it('is not what a person may record alone: promises, notes, figures', async () => {
    const slug = await work()
    const note = {
      type: 'FOLLOW_UP',
      work: slug,
      version: 1,
      means: 'CALL',
      on: '2026-01-05',
      content: 'Hỏi',
    } as const
    expect((await registry.submit({ changes: [note] })).kind).toBe('accepted')
    expect((await registry.submit({ changes: [note, edit(slug, { river: 'A' }, 2)] })).kind).toBe('kept')
  })

  it('is never accepted by its author, whatever their role, nor by who may not accept', async () => {
    const slug = await work()
    const own = await review.sent({ changes: [edit(slug, { river: 'Nậm A' })] }, head.id)
    expect(await review.acceptProposal(head, whole(own.id))).toEqual({ kind: 'forbidden', why: 'own' })
    expect(await review.acceptProposal(colleague, whole(own.id))).toEqual({ kind: 'forbidden', why: 'role' })
    expect(await review.sendBackProposal(head, { id: own.id, version: 1, reason: 'x' })).toEqual({
      kind: 'forbidden',
      why: 'own',
    })
    expect(await setOf(own.id)).toBeNull()
    expect((await review.acceptProposal(leader, whole(own.id))).kind).toBe('accepted')
  })

  it('is refused or in conflict at once, as without review', async () => {
    const slug = await work()
    await registry.record({ changes: [edit(slug, { river: 'Nậm B' })] })
    expect((await registry.submit({ changes: [edit(slug, { river: 'Nậm C' })] })).kind).toBe('conflict')
    expect((await registry.submit({ changes: [permit('khong-co')] })).kind).toBe('refused')
  })

  it('is told by the database too: a second person is another one', async () => {
    const slug = await work()
    const { id } = await review.sent({ changes: [edit(slug, { river: 'Nậm D' })] })
    const app = await registry.as('app')
    const forged = app.query(
      `update "Proposal" set "status" = 'ACCEPTED', "input" = null, "decidedById" = 'x', "noteSalt" = null where "id" = $1`,
      [id],
    )
    await expect(forged).rejects.toThrow(/keeps its author/)
    await expect(app.query(`update "Proposal" set "authorId" = 'x' where "id" = $1`, [id])).rejects.toThrow(
      /keeps its author/,
    )
    await expect(app.query(`delete from "Proposal" where "id" = $1`, [id])).rejects.toThrow(
      /permission denied/,
    )
    await expect(app.query(`delete from "ProposalEvent"`)).rejects.toThrow(/permission denied/)
    await review.acceptProposal(head, whole(id))
    const owner = await registry.as('owner')
    const self = `insert into "ChangeSet" select (jsonb_populate_record(s, '{"id":"00000000-0000-4000-8000-000000000001","acceptedById":"can-bo-1","seq":9999,"hash":"x"}')).* from "ChangeSet" s where "id" = $1`
    await expect(owner.query(self, [id])).rejects.toThrow(/ChangeSet_second_person/)
  })
})

describe('on its way', () => {
  it('is sent back with a reason, written anew, sent again and accepted', async () => {
    const slug = await work()
    const { id } = await review.sent({ changes: [edit(slug, { river: 'Nậm E' })] })
    expect(await review.sendBackProposal(head, { id, version: 1, reason: 'Ghi sai tên suối' })).toMatchObject(
      {
        kind: 'taken',
        status: 'SENT_BACK',
        version: 2,
      },
    )
    expect((await review.acceptProposal(leader, whole(id, 2))).kind).toBe('decided')
    const input = changeSetInput.parse({ changes: [edit(slug, { river: 'Nậm Ê' })] })
    expect(await review.changeProposal(colleague, { id, version: 2, input })).toEqual({
      kind: 'forbidden',
      why: 'author',
    })
    expect(await review.changeProposal(officer, { id, version: 2, input })).toMatchObject({
      kind: 'taken',
      version: 3,
    })
    expect(await review.sendProposal(officer, { id, version: 3 })).toMatchObject({
      kind: 'taken',
      status: 'SENT',
      version: 4,
    })
    expect((await review.acceptProposal(head, whole(id, 4))).kind).toBe('accepted')
    expect((await standing(slug)).hydropower?.river).toBe('Nậm Ê')
    expect((await review.events(id)).map(({ action, reason }) => reason ?? action)).toEqual([
      'SENT',
      'Ghi sai tên suối',
      'CHANGED',
      'SENT',
      'ACCEPTED',
    ])
  })

  it('is a draft until its author sends it, and nobody else’s to see', async () => {
    const slug = await work()
    const outcome = await registry.submit(
      { changes: [permit(slug)] },
      { authorId: officer.id, isDraft: true },
    )
    if (outcome.kind !== 'kept') throw new Error('not kept')
    const { id, status } = outcome.set
    expect(status).toBe('DRAFT')
    expect(await review.acceptProposal(head, whole(id))).toEqual({ kind: 'unknown' })
    expect((await review.sendProposal(officer, { id, version: 1 })).kind).toBe('refused')
    const input = changeSetInput.parse({ changes: [edit(slug, { river: 'Nậm G' })] })
    await review.changeProposal(officer, { id, version: 1, input })
    expect(await review.sendProposal(officer, { id, version: 2 })).toMatchObject({
      kind: 'taken',
      status: 'SENT',
    })
  })

  it('is withdrawn by its author alone, and is over then', async () => {
    const slug = await work()
    const { id } = await review.sent({ changes: [edit(slug, { river: 'Nậm H' })] })
    expect(await review.withdrawProposal(head, { id, version: 1 })).toEqual({
      kind: 'forbidden',
      why: 'author',
    })
    expect(await review.withdrawProposal(officer, { id, version: 1 })).toMatchObject({ status: 'WITHDRAWN' })
    expect(await review.withdrawProposal(officer, { id, version: 1 })).toMatchObject({ status: 'WITHDRAWN' })
    const late = await review.acceptProposal(head, whole(id))
    expect(late).toMatchObject({ kind: 'decided', last: { action: 'WITHDRAWN', byId: officer.id } })
    expect((await review.sendProposal(officer, { id, version: 2 })).kind).toBe('decided')
  })
})

describe('a request that is sent again', () => {
  it('answers as the first did, before and after it was accepted', async () => {
    const slug = await work()
    const request = { note: 'Theo hồ sơ', changes: [edit(slug, { river: 'Nậm I' })] }
    const first = await review.sent(request, officer.id, 'khoa-1')
    expect((await review.sent(request, officer.id, 'khoa-1')).id).toBe(first.id)
    const other = await registry.submit(
      { ...request, note: 'Khác' },
      { authorId: officer.id, idempotencyKey: 'khoa-1' },
    )
    expect(other).toMatchObject({ kind: 'refused', findings: [{ rule: 'idempotency.other-content' }] })
    const accepted = await review.acceptProposal(head, whole(first.id))
    const again = await registry.submit(request, { authorId: officer.id, idempotencyKey: 'khoa-1' })
    expect(again).toEqual({ kind: 'accepted', set: (accepted as { set: unknown }).set })
  })

  it('sent twice at once makes one proposal', async () => {
    const slug = await work()
    const send = () => review.sent({ changes: [edit(slug, { river: 'Nậm K' })] }, officer.id, 'khoa-2')
    const [one, two] = await registry.meet('Proposal', send, send)
    expect(one?.id).toBe(two?.id)
  })

  it('an acceptance whose answer was lost is answered again, to the same person alone', async () => {
    const slug = await work()
    const { id } = await review.sent({ changes: [edit(slug, { river: 'Nậm L' })] })
    const first = await review.acceptProposal(head, whole(id))
    expect(await review.acceptProposal(head, whole(id))).toEqual(first)
    expect(await review.acceptProposal(leader, whole(id))).toMatchObject({
      kind: 'decided',
      last: { action: 'ACCEPTED', byId: head.id },
    })
  })
})

describe('two at once', () => {
  it('of two acceptances one wins and the other is told by whom', async () => {
    const slug = await work()
    const { id } = await review.sent({ changes: [edit(slug, { river: 'Nậm M' })] })
    const outcomes = await registry.meet(
      'Proposal',
      () => review.acceptProposal(head, whole(id)),
      () => review.acceptProposal(leader, whole(id)),
    )
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['accepted', 'decided'])
    const winner = outcomes[0]?.kind === 'accepted' ? head : leader
    expect(outcomes.find(({ kind }) => kind === 'decided')).toMatchObject({ last: { byId: winner.id } })
    expect(await registry.version(slug)).toBe(2)
  })

  it('a withdrawal and an acceptance: one of both', async () => {
    for (let round = 0; round < 4; round++) {
      const slug = await work()
      const { id } = await review.sent({ changes: [edit(slug, { river: 'Nậm N' })] })
      const outcomes = await registry.meet<{ kind: string }>(
        'Proposal',
        () => review.withdrawProposal(officer, { id, version: 1 }),
        () => review.acceptProposal(head, whole(id)),
      )
      const isAccepted = (await setOf(id)) !== null
      expect(outcomes.map(({ kind }) => kind)).toEqual(
        isAccepted ? ['decided', 'accepted'] : ['taken', 'decided'],
      )
      expect((await review.proposal(id))?.status).toBe(isAccepted ? 'ACCEPTED' : 'WITHDRAWN')
    }
  })
})

describe('where the office asks for no second person', () => {
  it('all is recorded at once, says so, and what waited may be accepted by who sent it', async () => {
    const slug = await work()
    const waiting = await review.sent({ changes: [edit(slug, { river: 'Nậm Z' })] }, head.id)
    const draft = await registry.submit(
      { changes: [edit(slug, { basin: 'Sông C' })] },
      { authorId: officer.id, isDraft: true },
    )
    if (draft.kind !== 'kept') throw new Error('not kept')
    await registry.askForSecondPerson(false)
    try {
      expect((await review.acceptProposal(head, whole(waiting.id))).kind).toBe('accepted')
      expect((await review.sendProposal(officer, { id: draft.set.id, version: 1 })).kind).toBe('accepted')
      const outcome = await registry.submit(
        { changes: [edit(slug, { scheme: 'Đập' }, 3)] },
        { authorId: officer.id },
      )
      expect(outcome.kind).toBe('accepted')
      for (const id of [waiting.id, draft.set.id]) expect((await setOf(id))?.review).toBe('NONE')
    } finally {
      await registry.askForSecondPerson(true)
    }
  })
})

it('the reader of the office sees no proposals at all', async () => {
  const slug = await work()
  const { id } = await review.sent({ changes: [edit(slug, { river: 'Nậm' })] })
  expect(await review.acceptProposal(person('nguoi-xem', 'reader'), whole(id))).toEqual({ kind: 'unknown' })
})

it('after all of this the ledger verifies, and does not where a proposal only says that it was accepted', async () => {
  expect((await registry.verify(null)).differences).toEqual([])
  const slug = await work()
  const { id } = await review.sent({ changes: [edit(slug, { river: 'Nậm' })] })
  const superuser = await registry.as('superuser')
  await superuser.query('set session_replication_role = replica')
  await superuser.query(
    `update "Proposal" set "status" = 'ACCEPTED', "input" = null, "noteSalt" = null, "decidedById" = 'x' where "id" = $1`,
    [id],
  )
  await superuser.query('set session_replication_role = default')
  expect((await registry.verify(null)).differences).toEqual([
    `Proposal ${id}: is said to be accepted, and is not in the ledger`,
  ])
})
