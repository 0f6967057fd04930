import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold } from './rules/fold'
import type { ChangeSetRequest } from './schema'
import { type Accepted, type Desktop, nextRequest, type Office } from './testing/clerk'
import { type Dice, diceOf } from './testing/dice'
import { type Registry, startRegistry } from './testing/registry'

let registry: Registry
let historiesOf: typeof import('./data/histories')['historiesOf']
const tally = { accepted: 0, refused: 0 }

beforeAll(async () => {
  registry = await startRegistry()
  historiesOf = (await import('./data/histories')).historiesOf
})
afterAll(() => registry.stop())

/** A few works to write on. */
async function desktops(dice: Dice): Promise<Desktop[]> {
  const all = await registry.db.work.findMany({
    where: { isVoid: false },
    select: { id: true, slug: true, version: true },
  })
  const few = all.length > 5 ? Array.from({ length: 5 }, () => dice.pick(all)) : all
  const histories = await historiesOf(few.map((work) => work.id))
  return [...new Set(few)].flatMap(({ id, slug, version }) => {
    const history = histories.get(id) ?? []
    const state = fold(history)?.state
    return state ? [{ slug, version, history, state }] : []
  })
}

async function papers(): Promise<Office['papers']> {
  const rows = await registry.db.document.findMany({
    where: { symbol: { not: null } },
    include: { issuer: true },
  })
  return new Map(
    rows.map(({ id, symbol, date, type, issuer }) => [
      id,
      { symbol, date, type, issuer: issuer?.name ?? null },
    ]),
  )
}

/** An official at work: sends sets, gives reasons for warnings, takes refusals as they come. */
async function work(seed: number, sends: number): Promise<void> {
  const dice = diceOf(seed)
  const sets: Accepted[] = []
  for (let n = 0; n < sends; n++) {
    const request = nextRequest(dice, { works: await desktops(dice), sets, papers: await papers() })
    const before = dice.chance(0.05) ? await registry.contents() : null
    let outcome = await registry.submit(request)
    if (outcome.kind === 'refused' && outcome.findings.every((found) => found.severity === 'WARN')) {
      const reasons = outcome.findings.map(({ path, rule }) => ({ path, rule, reason: 'Đã kiểm tra' }))
      outcome = await registry.submit({ ...request, reasons })
    }
    if (outcome.kind === 'conflict') expect(request.changes.some(mayBeOvertaken)).toBe(true)
    if (outcome.kind === 'accepted') {
      tally.accepted++
      sets.push(outcome.set)
    } else {
      tally.refused++
      if (before) expect(await registry.contents()).toBe(before)
    }
  }
}

/** What the clerk writes on works that others may have written on since: all else is written on what was just read. */
const mayBeOvertaken = (change: ChangeSetRequest['changes'][number]): boolean =>
  'mendsSet' in change || change.type === 'DIFFICULTY' || change.type === 'OBSERVATION'

describe('whatever is recorded, mended and undone', () => {
  const name = 'the tables are what the fold of the accepted history says, and the chain holds'
  it(name, { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        await work(seed, 30)
        expect((await registry.verify(null)).differences).toEqual([])
      }),
      { numRuns: 6, endOnFailure: true },
    )
    // Otherwise this would prove nothing.
    expect(tally.accepted).toBeGreaterThan(50)
  })
})
