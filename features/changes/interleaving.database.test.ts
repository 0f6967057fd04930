import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from './mutations'
import type { ChangeSetRequest } from './schema'
import { type Dice, diceOf } from './testing/dice'
import { type Registry, startRegistry } from './testing/registry'

const ROUNDS = 200
/** Three works at a time, others after each 40 rounds: a work that two people write on every day is rare. */
const GROUPS = Array.from({ length: ROUNDS / 40 }, (_, i) =>
  [`mot-${i}`, `hai-${i}`, `ba-${i}`].map((name) => `thuy-dien-${name}`),
)
const WORKS = GROUPS.flat()
const SEED = Date.now() % 1_000_000

let registry: Registry
beforeAll(async () => {
  registry = await startRegistry()
  await registry.record({
    changes: WORKS.map((slug) => ({ type: 'WORK_CREATE', kind: 'HYDROPOWER', slug, set: { name: slug } })),
  })
})
afterAll(() => registry.stop())

/** One of two people at their own screens: each knows of the works what they read or wrote last. */
type Writer = { name: string; versions: Map<string, number> }
type Sent = { value: string; works: string[]; outcome: Outcome }

/** Writes one value that is nowhere else to some of the works, at a moment of its own. */
async function write(writer: Writer, round: number, dice: Dice): Promise<Sent> {
  const value = `${writer.name} ${round}`
  const group = GROUPS[Math.floor(round / 40)] ?? WORKS
  const works = group.filter(() => dice.chance(0.6))
  if (works.length === 0) works.push(dice.pick(group))
  if (dice.chance(0.5)) works.reverse()
  const changes: ChangeSetRequest['changes'] = works.map((work) => {
    return { type: 'WORK_EDIT', work, version: writer.versions.get(work) as number, set: { river: value } }
  })
  if (dice.chance(0.3)) await new Promise((resolve) => setTimeout(resolve, dice.from(0, 4)))
  const outcome = await registry.submit(
    { changes },
    { authorId: writer.name, idempotencyKey: dice.chance(0.2) ? value : null },
  )
  if (outcome.kind === 'accepted')
    for (const { work, version } of outcome.set.changes) writer.versions.set(work, version)
  // A conflict is read before the next try, but not always: some go on with what they knew.
  else if (outcome.kind === 'conflict' && dice.chance(0.8))
    for (const { work, version } of outcome.current) writer.versions.set(work, version)
  return { value, works, outcome }
}

describe(`two people writing on the same works, ${ROUNDS} times at once (seed ${SEED})`, () => {
  const sent: Sent[] = []
  const accepted = () => sent.filter(({ outcome }) => outcome.kind === 'accepted')

  it('get an answer each time: accepted, or a conflict with both values', async () => {
    const dice = [diceOf(SEED), diceOf(SEED + 1)] as const
    const writers = ['u1', 'u2'].map((name) => ({
      name,
      versions: new Map(WORKS.map((work) => [work, 1])),
    })) as [Writer, Writer]
    for (let round = 0; round < ROUNDS; round++)
      sent.push(
        ...(await Promise.all([write(writers[0], round, dice[0]), write(writers[1], round, dice[1])])),
      )
    const values = new Set([...accepted().map(({ value }) => value), null])
    for (const { value, works, outcome } of sent) {
      expect(['accepted', 'conflict']).toContain(outcome.kind)
      if (outcome.kind !== 'conflict') continue
      expect(outcome.current.length).toBeGreaterThan(0)
      for (const { work, fields } of outcome.current) {
        expect(works).toContain(work)
        expect(fields.river?.yours).toBe(value)
        expect(values).toContain(fields.river?.theirs)
      }
    }
    expect(accepted().length).toBeGreaterThan(ROUNDS / 4)
    expect(accepted().length).toBeLessThan(2 * ROUNDS)
  }, 60_000)

  it('every accepted answer is in the ledger, whole; of every conflict nothing is', async () => {
    const rows = await registry.db.$queryRaw<{ set: string; value: string; works: string[] }[]>`
      SELECT c."setId" AS "set", c."payload" #>> '{fields,river}' AS "value", array_agg(w."slug" ORDER BY w."slug") AS "works"
        FROM "Change" c JOIN "Work" w ON w."id" = c."workId" WHERE c."type" = 'WORK_EDIT' GROUP BY 1, 2`
    const found = rows.map(({ set, value, works }) => `${set} ${value} ${works}`).sort()
    const expected = accepted().map(({ value, works, outcome }) => {
      const id = outcome.kind === 'accepted' ? outcome.set.id : ''
      return `${id} ${value} ${works.toSorted()}`
    })
    expect(found).toEqual(expected.sort())
  })

  it('the version of each work is the number of sets that touched it, and each was answered once', async () => {
    for (const work of WORKS) {
      const versions = accepted().flatMap(({ outcome }) =>
        outcome.kind === 'accepted'
          ? outcome.set.changes.filter((c) => c.work === work).map((c) => c.version)
          : [],
      )
      const order = versions.toSorted((a, b) => a - b)
      expect(order).toEqual(Array.from({ length: versions.length }, (_, i) => i + 2))
      expect(await registry.version(work)).toBe(versions.length + 1)
    }
  })

  it('the numbers of the ledger have no gap, the chain holds, the tables are the last words', async () => {
    const sets = await registry.db.changeSet.findMany({ orderBy: { seq: 'asc' }, select: { seq: true } })
    expect(sets.map(({ seq }) => Number(seq))).toEqual(
      Array.from({ length: accepted().length + 1 }, (_, i) => i + 1),
    )
    expect((await registry.verify(null)).differences).toEqual([])
  })
})
