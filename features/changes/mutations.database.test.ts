import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decision, letter } from './testing/desk'
import { accepted, type Registry, startRegistry } from './testing/registry'

let registry: Registry
let works = 0

beforeAll(async () => {
  registry = await startRegistry()
})
afterAll(() => registry.stop())

/** A new work of its own for a test; answers with its slug. */
async function work(kind: 'HYDROPOWER' | 'LINE' = 'HYDROPOWER', name = `Thử ${++works}`): Promise<string> {
  const set = await registry.record({ changes: [{ type: 'WORK_CREATE', kind, set: { name } }] })
  return set.changes[0]?.work as string
}
const permit = (slug: string, version = 1) =>
  ({ type: 'ACT', work: slug, version, act: 'SURVEY_PERMITTED' }) as const
const edit = (slug: string, version: number, river: string) =>
  ({ type: 'WORK_EDIT', work: slug, version, set: { river } }) as const

describe('a set of three works', () => {
  it('moves all of them', async () => {
    const slugs = [await work(), await work(), await work()]
    const set = await registry.record({
      document: letter('3', '2020-05-12'),
      changes: slugs.map((slug) => permit(slug)),
    })
    expect(set).toMatchObject({
      status: 'ACCEPTED',
      changes: slugs.map((slug) => ({ work: slug, version: 2 })),
    })
    const rows = await registry.db.work.findMany({ where: { slug: { in: slugs } } })
    expect(rows.map(({ stage, stageSince, version }) => [stage, stageSince, version])).toEqual(
      Array(3).fill([1, '2020-05-12', 2]),
    )
  })

  it('moves none of them when one has moved on', async () => {
    const slugs = [await work(), await work(), await work()]
    await registry.record({ changes: [edit(slugs[1] as string, 1, 'Suối Khác')] })
    const before = await registry.contents()
    const outcome = await registry.submit({
      document: letter('4', '2020-05-12'),
      changes: slugs.map((slug) => permit(slug)),
    })
    expect(outcome).toMatchObject({ kind: 'conflict', current: [{ work: slugs[1], version: 2 }] })
    expect(await registry.contents()).toBe(before)
  })

  it('moves none of them when one of the changes is refused', async () => {
    const slugs = [await work(), await work()]
    const before = await registry.contents()
    const changes = [permit(slugs[0] as string), edit(slugs[1] as string, 1, 'x'.repeat(201))]
    expect(await registry.submit({ document: letter('5', '2020-05-12'), changes })).toMatchObject({
      kind: 'refused',
    })
    expect(await registry.contents()).toBe(before)
  })

  it.each(['Organization', 'StageStay', 'ChangeSet', 'Change'])(
    'moves none of them when the database fails at "%s"',
    async (table) => {
      const slugs = [await work(), await work(), await work()]
      const superuser = await registry.as('superuser')
      const before = await registry.contents()
      await superuser.query(`create or replace function broken() returns trigger language plpgsql as $$ begin raise exception 'disk on fire'; end $$;
      create trigger broken after insert on "${table}" for each row execute function broken()`)
      try {
        const document = { ...letter('6', '2020-05-12'), issuer: 'UBND huyện Thử' }
        const reasons = slugs.map((_, i) => ({ path: `changes.${i}`, rule: 'act.authority', reason: 'Thử' }))
        await expect(
          registry.submit({ document, reasons, changes: slugs.map((slug) => permit(slug)) }),
        ).rejects.toThrow('disk on fire')
      } finally {
        await superuser.query(`drop trigger broken on "${table}"`)
      }
      expect(await registry.contents()).toBe(before)
    },
  )
})

describe('a check', () => {
  it('says what would become of the works, and writes nothing', async () => {
    const slug = await work()
    const before = await registry.contents()
    const { effects } = await registry.preview({
      document: letter('7', '2020-05-12'),
      changes: [permit(slug)],
    })
    expect(effects).toMatchObject([{ work: slug, after: { stage: 'H1' } }])
    expect(await registry.contents()).toBe(before)
  })
})

describe('the same Idempotency-Key', () => {
  it('twice gives one set, however the keys of the request are ordered', async () => {
    const slug = await work()
    const change = edit(slug, 1, 'Suối Một')
    const first = accepted(await registry.submit({ note: 'n', changes: [change] }, { idempotencyKey: 'k1' }))
    const { type, work: of, version, set } = change
    const again = accepted(
      await registry.submit(
        { changes: [{ set, version, work: of, type }], note: 'n' },
        { idempotencyKey: 'k1' },
      ),
    )
    expect(again).toEqual(first)
    expect(await registry.version(slug)).toBe(2)
  })

  it('still answers with the versions of then when the work has moved on', async () => {
    const slug = await work()
    const first = accepted(
      await registry.submit({ changes: [edit(slug, 1, 'Một')] }, { idempotencyKey: 'k2' }),
    )
    await registry.record({ changes: [edit(slug, 2, 'Hai')] })
    expect(
      accepted(await registry.submit({ changes: [edit(slug, 1, 'Một')] }, { idempotencyKey: 'k2' })),
    ).toEqual(first)
  })

  it('with other content is refused, also when only the note is another', async () => {
    const slug = await work()
    await registry.submit({ note: 'Một', changes: [edit(slug, 1, 'Một')] }, { idempotencyKey: 'k3' })
    for (const request of [
      { note: 'Một', changes: [edit(slug, 1, 'Hai')] },
      { note: 'Hai', changes: [edit(slug, 1, 'Một')] },
      { changes: [edit(slug, 1, 'Một')] },
    ])
      expect(await registry.submit(request, { idempotencyKey: 'k3' })).toMatchObject({
        kind: 'refused',
        findings: [{ rule: 'idempotency.other-content' }],
      })
  })

  it('belongs to its author', async () => {
    const slug = await work()
    accepted(
      await registry.submit({ changes: [edit(slug, 1, 'Một')] }, { idempotencyKey: 'k4', authorId: 'u1' }),
    )
    const other = accepted(
      await registry.submit({ changes: [edit(slug, 2, 'Hai')] }, { idempotencyKey: 'k4', authorId: 'u2' }),
    )
    expect(other.changes[0]?.version).toBe(3)
  })

  it('that is empty is none', async () => {
    const slug = await work()
    for (const version of [1, 2])
      accepted(
        await registry.submit({ changes: [edit(slug, version, `v${version}`)] }, { idempotencyKey: '' }),
      )
    expect(await registry.version(slug)).toBe(3)
  })

  it.each(['Work', 'ChangeSet'])(
    'sent eight times at once gives one set and one answer (meeting at "%s")',
    async (table) => {
      const slug = await work()
      const send = () =>
        registry.submit({ changes: [edit(slug, 1, 'Một')] }, { idempotencyKey: `at-once-${table}` })
      const answers = await registry.meet(table, ...Array.from({ length: 8 }, () => send))
      expect(new Set(answers.map((answer) => accepted(answer).id)).size).toBe(1)
      expect(await registry.version(slug)).toBe(2)
    },
  )

  it('sent eight times at once creates one work', async () => {
    const send = () =>
      registry.submit(
        { changes: [{ type: 'WORK_CREATE', kind: 'LINE', set: { name: 'Cùng lúc' } }] },
        { idempotencyKey: 'create' },
      )
    const answers = await registry.meet('Work', ...Array.from({ length: 8 }, () => send))
    expect(new Set(answers.map((answer) => accepted(answer).changes[0]?.work))).toEqual(
      new Set(['duong-day-cung-luc']),
    )
  })

  it('sent again while the first is being accepted answers as the first, not with a conflict', async () => {
    const slug = await work()
    const send = () => registry.submit({ changes: [edit(slug, 1, 'Một')] }, { idempotencyKey: 'overtaken' })
    const [first, second] = [await registry.as('superuser'), await registry.as('owner')]
    await first.query('begin; lock table "ChangeSet" in share row exclusive mode')
    const overtaking = send()
    await registry.waiting(1)
    // The second has looked for its key in vain and now waits to read the work; by then the first is in the ledger.
    const closing = second.query('begin; lock table "Work" in access exclusive mode')
    await registry.waiting(2)
    const overtaken = send()
    await registry.waiting(3)
    await first.query('commit')
    await closing
    await second.query('commit')
    expect(accepted(await overtaken)).toEqual(accepted(await overtaking))
    expect(await registry.version(slug)).toBe(2)
  })
})

describe('figures', () => {
  it.each([12.5, 0.001, 5000, 4999.999])('%d MW is stored as said', async (capacityMw) => {
    const slug = await work()
    await registry.record({ changes: [{ type: 'WORK_EDIT', work: slug, version: 1, set: { capacityMw } }] })
    const row = await registry.db.hydropowerDetail.findFirstOrThrow({ where: { work: { slug } } })
    expect(Number(row.capacityMw)).toBe(capacityMw)
  })

  it('of a plan’s row are stored as said', async () => {
    const slug = await work('LINE')
    const listing = {
      type: 'LISTING',
      works: [{ work: slug, version: 1 }],
      nameInPlan: 'Dòng',
      capacityMw: 100.8,
      lengthKm: 0.5,
    } as const
    await registry.record({
      document: decision('9', '2016-03-18', 'Thủ tướng Chính phủ'),
      changes: [{ ...listing, works: [...listing.works] }],
    })
    const row = await registry.db.planListing.findFirstOrThrow({
      where: { works: { some: { work: { slug } } } },
    })
    expect([Number(row.capacityMw), Number(row.lengthKm)]).toEqual([100.8, 0.5])
  })
})

describe('a quota of a plan', () => {
  const quota = (symbol: string) => ({
    document: decision(symbol, '2025-04-15', 'Thủ tướng Chính phủ'),
    changes: [{ type: 'QUOTA', title: 'Thủy điện nhỏ', capacityMw: 892, period: '2025-2030' } as const],
  })

  it('is undone with its paper, once', async () => {
    const { id } = await registry.record(quota('20'))
    const undo = { note: 'Nhập nhầm', changes: [{ type: 'VOID', mendsSet: id, versions: {} } as const] }
    const [first, second] = await registry.meet(
      'PlanQuota',
      () => registry.submit(undo),
      () => registry.submit(undo),
    )
    expect([first?.kind, second?.kind].sort()).toEqual(['accepted', 'refused'])
    expect(await registry.db.planQuota.count()).toBe(0)
  })

  it('is undone alone', async () => {
    const { id } = await registry.record(quota('21'))
    const { id: mends } = await registry.db.change.findFirstOrThrow({ where: { setId: id, type: 'QUOTA' } })
    await registry.record({ note: 'Nhập nhầm', changes: [{ type: 'VOID', mends, version: 0 }] })
    expect(await registry.db.planQuota.count()).toBe(0)
  })
})

describe('everything that these tests did', () => {
  it('stands in the ledger as it stands in the tables', async () => {
    expect((await registry.verify(null)).differences).toEqual([])
  })
})
