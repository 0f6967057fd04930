import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from './mutations'
import { decision, letter } from './testing/desk'
import { type Registry, startRegistry } from './testing/registry'

let registry: Registry
let works = 0

beforeAll(async () => {
  registry = await startRegistry()
})
afterAll(() => registry.stop())

async function work(kind: 'HYDROPOWER' | 'LINE' | 'SUBSTATION' = 'LINE') {
  const set = await registry.record({
    changes: [{ type: 'WORK_CREATE', kind, set: { name: `Thử ${++works}` } }],
  })
  return { slug: set.changes[0]?.work as string, creation: set.changes[0]?.id as string }
}
const kinds = (outcomes: Outcome[]) => outcomes.map((outcome) => outcome.kind).sort()
const rules = (outcome: Outcome | undefined) =>
  outcome?.kind === 'refused' ? outcome.findings.map((found) => found.rule) : outcome?.kind

describe('two people at once', () => {
  it('who link two works to each other do not wait for each other for ever', async () => {
    const [a, b] = [await work(), await work()]
    const link = (from: string, to: string) => () =>
      registry.submit({ changes: [{ type: 'LINK', work: from, version: 1, link: 'CONNECTS', to }] })
    const outcomes = await registry.meet('StageStay', link(a.slug, b.slug), link(b.slug, a.slug))
    expect(kinds(outcomes)).toEqual(['accepted', 'accepted'])
  })

  it('of whom one links to a work and the other undoes it leave no link to nothing', async () => {
    for (const order of [0, 1]) {
      const [from, to] = [await work(), await work()]
      const link = () =>
        registry.submit({
          changes: [{ type: 'LINK', work: from.slug, version: 1, link: 'CONNECTS', to: to.slug }],
        })
      const undo = () =>
        registry.submit({ note: 'Nhập trùng', changes: [{ type: 'VOID', mends: to.creation, version: 1 }] })
      const outcomes = await registry.meet('StageStay', ...(order === 0 ? [link, undo] : [undo, link]))
      expect(kinds(outcomes)).toEqual(['accepted', 'refused'])
      expect(['mend.work-linked', 'work.void']).toContain(
        rules(outcomes.find((o) => o.kind === 'refused'))?.[0],
      )
    }
  })

  it('who take the works of one row of a plan out of it leave no row without a work', async () => {
    const [a, b] = [await work(), await work()]
    const set = await registry.record({
      document: decision('1', '2016-03-18', 'Thủ tướng Chính phủ'),
      changes: [
        {
          type: 'LISTING',
          works: [a, b].map(({ slug }) => ({ work: slug, version: 1 })),
          nameInPlan: 'Hai đường dây',
        },
      ],
    })
    const undo = (i: number) => () =>
      registry.submit({
        note: 'Sai dòng',
        changes: [{ type: 'VOID', mends: set.changes[i]?.id as string, version: 2 }],
      })
    expect(kinds(await registry.meet('ChangeSet', undo(0), undo(1)))).toEqual(['accepted', 'accepted'])
    expect(await registry.db.planListing.count()).toBe(0)
  })

  it('who bring the same new issuer and the same new paper both get through, and it is one', async () => {
    const slugs = await Promise.all(Array.from({ length: 4 }, () => work('HYDROPOWER')))
    const document = { ...letter('7', '2020-05-12'), symbol: '7/SCT-THU' }
    const outcomes = await registry.meet(
      'Organization',
      ...slugs.map(
        ({ slug }, i) =>
          () =>
            registry.submit({
              document: { ...document, issuer: i % 2 ? 'Sở Công Thương' : 'SCT tỉnh Lai Châu' },
              changes: [{ type: 'ACT', work: slug, version: 1, act: 'PROPOSED' }],
            }),
      ),
    )
    expect(kinds(outcomes)).toEqual(Array(4).fill('accepted'))
    expect(await registry.db.document.count({ where: { symbol: '7/SCT-THU' } })).toBe(1)
    expect(await registry.db.organization.count({ where: { key: 'so cong thuong' } })).toBe(1)
  })

  it('of whom one brings the same symbol with other content: one gets through, the other is told', async () => {
    const [a, b] = [await work(), await work()]
    const send = (slug: string, date: string) => () =>
      registry.submit({
        document: decision('8', date, 'Bộ Công Thương'),
        changes: [{ type: 'ACT', work: slug, version: 1, act: 'PROPOSED' }],
        reasons: [{ path: 'changes.0', rule: 'act.authority', reason: 'Thử' }],
      })
    const outcomes = await registry.meet('Document', send(a.slug, '2020-05-12'), send(b.slug, '2020-06-12'))
    expect(kinds(outcomes)).toEqual(['accepted', 'refused'])
    expect(rules(outcomes.find((o) => o.kind === 'refused'))).toContain('document.other-content')
  })

  it('who set the same paper right while they mend what rests on it both get through, and it is set right once', async () => {
    const slugs = [(await work('HYDROPOWER')).slug, (await work('HYDROPOWER')).slug]
    const set = await registry.record({
      document: letter('13', '2020-12-05'),
      changes: slugs.map((slug) => ({ type: 'ACT', work: slug, version: 1, act: 'SURVEY_PERMITTED' })),
    })
    const mend = (i: number) => () =>
      registry.submit({
        document: letter('13', '2020-05-12'),
        note: 'Nhập nhầm ngày',
        reasons: [{ path: 'document', rule: 'document.corrected', reason: 'Ngày và tháng đổi chỗ' }],
        changes: [
          {
            type: 'REPLACE',
            mends: set.changes[i]?.id as string,
            version: 2,
            with: { effectiveOn: '2020-05-12' },
          },
        ],
      })
    expect(kinds(await registry.meet('Document', mend(0), mend(1)))).toEqual(['accepted', 'accepted'])
    const paper = await registry.db.document.findFirstOrThrow({ where: { symbol: '13/UBND-THU' } })
    expect(paper.date).toBe('2020-05-12')
    expect(paper.dateFrom?.toISOString()).toBe('2020-05-12T00:00:00.000Z')
    expect(await registry.db.change.count({ where: { entityId: paper.id } })).toBe(2)
  })

  it('who bring new organizations in opposite order both get through', async () => {
    for (let round = 0; round < 10; round++) {
      const [a, b] = [await work(), await work()]
      const names = [`Công ty A${round}`, `Công ty B${round}`]
      const send = (slug: string, order: string[]) => () =>
        registry.submit({
          document: decision(`${round}`, '2020-05-12', order[0]),
          reasons: [{ path: 'changes.0', rule: 'act.authority', reason: 'Thử' }],
          changes: [
            { type: 'ACT', work: slug, version: 1, act: 'INVESTOR_CHANGED', investor: order[1] as string },
          ],
        })
      const outcomes = await registry.meet(
        'Organization',
        send(a.slug, names),
        send(b.slug, names.toReversed()),
      )
      expect(kinds(outcomes)).toEqual(['accepted', 'accepted'])
    }
  })

  it('who create the same work: one gets through, the other is asked', async () => {
    const create = () =>
      registry.submit({ changes: [{ type: 'WORK_CREATE', kind: 'SUBSTATION', set: { name: 'Trùng' } }] })
    const outcomes = await registry.meet('Work', create, create)
    expect(kinds(outcomes)).toEqual(['accepted', 'refused'])
    expect(rules(outcomes.find((o) => o.kind === 'refused'))).toEqual(['work.duplicate'])
  })

  it('who mend the same change: one gets through, the other sees both values', async () => {
    const { slug } = await work('HYDROPOWER')
    const set = await registry.record({
      document: letter('9', '2020-05-12'),
      changes: [{ type: 'ACT', work: slug, version: 1, act: 'SURVEY_PERMITTED' }],
    })
    const mends = set.changes[0]?.id as string
    const undo = () => registry.submit({ note: 'Sai', changes: [{ type: 'VOID', mends, version: 2 }] })
    const replace = () =>
      registry.submit({
        note: 'Sai',
        changes: [{ type: 'REPLACE', mends, version: 2, with: { effectiveOn: '2020-05-13' } }],
      })
    expect(kinds(await registry.meet('Work', undo, replace))).toEqual(['accepted', 'conflict'])
  })

  it('who undo the same paper over many works: it is undone once', async () => {
    const slugs = (await Promise.all([work(), work(), work()])).map(({ slug }) => slug)
    const set = await registry.record({
      document: decision('10', '2020-05-12', 'EVN'),
      changes: slugs.map((slug) => ({ type: 'ACT', work: slug, version: 1, act: 'ENERGISED' })),
    })
    const versions = Object.fromEntries(slugs.map((slug) => [slug, 2]))
    const undo = () =>
      registry.submit({ note: 'Sai', changes: [{ type: 'VOID', mendsSet: set.id, versions }] })
    expect(kinds(await registry.meet('Work', undo, undo))).toEqual(['accepted', 'conflict'])
  })

  it('whose sets touch the same works in opposite order both come to an end', async () => {
    const slugs = (await Promise.all(Array.from({ length: 6 }, () => work('HYDROPOWER')))).map(
      ({ slug }) => slug,
    )
    const send = (order: string[], symbol: string) => () =>
      registry.submit({
        document: letter(symbol, '2020-05-12'),
        changes: order.map((slug) => ({ type: 'ACT', work: slug, version: 1, act: 'SURVEY_PERMITTED' })),
      })
    expect(kinds(await registry.meet('Work', send(slugs, '11'), send(slugs.toReversed(), '12')))).toEqual([
      'accepted',
      'conflict',
    ])
  })
})

describe('everything that they did', () => {
  it('stands in the ledger as it stands in the tables', async () => {
    expect((await registry.verify(null)).differences).toEqual([])
  })
})
