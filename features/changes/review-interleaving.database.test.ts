import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '@/features/access/types'
import type { AcceptOutcome } from './mutations/decide'
import type { ChangeSetRequest } from './schema'
import { changeSetInput } from './schema'
import { type Dice, diceOf } from './testing/dice'
import { OFFICE, startReview } from './testing/reviewers'

const ROUNDS = 200
const SEED = Date.now() % 1_000_000
const FIELDS = ['river', 'basin', 'scheme', 'task'] as const
/** Three works at a time, others after each 40 rounds. */
const GROUPS = Array.from({ length: ROUNDS / 40 }, (_, i) =>
  [`mot-${i}`, `hai-${i}`, `ba-${i}`].map((name) => `thuy-dien-${name}`),
)

const { registry, review } = await startReview()

beforeAll(async () => {
  await registry.record({
    changes: GROUPS.flat().map((slug) => ({
      type: 'WORK_CREATE',
      kind: 'HYDROPOWER',
      slug,
      set: { name: slug },
    })),
  })
})
afterAll(() => registry.stop())

type Values = string[]
/** What its author wrote last of a proposal: every value once in the whole test. */
const written = new Map<string, Values>()
/** The version of its work that each value was written on. */
const readAt = new Map<string, number>()
/** Answers to acceptances, with who was answered. */
const accepted: { by: string; proposal: string; outcome: Extract<AcceptOutcome, { kind: 'accepted' }> }[] = []
const answers: string[] = []
/** What everybody has on their screens: read now and then, so that it is often late. */
let screen: { id: string; version: number; authorId: string; status: string; places: number }[] = []

async function look(): Promise<void> {
  const rows = await registry.db.proposal.findMany({
    where: { status: { in: ['SENT', 'SENT_BACK', 'DRAFT'] } },
  })
  screen = rows.map(({ id, version, authorId, status, input }) => {
    return {
      id,
      version,
      authorId,
      status,
      places: (input as { changes: unknown[] } | null)?.changes.length ?? 0,
    }
  })
}

/** One to three works, one or two fields of each, every value of them nowhere else. */
async function content(
  by: Person,
  round: number,
  dice: Dice,
): Promise<{ request: ChangeSetRequest; values: Values }> {
  const group = GROUPS[Math.floor(round / 40)] ?? []
  const works = group.filter(() => dice.chance(0.5))
  if (works.length === 0) works.push(dice.pick(group))
  const values: Values = []
  const changes = await Promise.all(
    works.map(async (work) => {
      const set = Object.fromEntries(
        [dice.pick(FIELDS), ...(dice.chance(0.3) ? [dice.pick(FIELDS)] : [])].map((field) => {
          return [field, `${by.id} ${round} ${work} ${field}`]
        }),
      )
      const version = await registry.version(work)
      values.push(...Object.values(set))
      for (const value of Object.values(set)) readAt.set(value, version)
      return { type: 'WORK_EDIT' as const, work, version, set }
    }),
  )
  return { request: { changes }, values }
}

async function officerActs(by: Person, round: number, dice: Dice): Promise<string> {
  const mine = screen.filter(({ authorId }) => authorId === by.id)
  const one = mine.length > 0 ? dice.pick(mine) : null
  if (one && dice.chance(0.1)) return (await review.withdrawProposal(by, one)).kind
  const { request, values } = await content(by, round, dice)
  if (one && one.status !== 'SENT' && dice.chance(0.7)) {
    const changed = await review.changeProposal(by, { ...one, input: changeSetInput.parse(request) })
    if (changed.kind !== 'taken') return `change ${changed.kind}`
    written.set(one.id, values)
    return `send ${(await review.sendProposal(by, { id: one.id, version: changed.version })).kind}`
  }
  const sent = { authorId: by.id, idempotencyKey: dice.chance(0.3) ? `${by.id} ${round}` : null }
  const tries = sent.idempotencyKey && dice.chance(0.5) ? 2 : 1
  const outcomes = await Promise.all(
    Array.from({ length: tries }, () =>
      registry.submit(request, { ...sent, isDraft: dice.chance(0.1) && tries === 1 }),
    ),
  )
  for (const outcome of outcomes) if (outcome.kind === 'kept') written.set(outcome.set.id, values)
  const ids = outcomes.map((outcome) => (outcome.kind === 'kept' ? outcome.set.id : outcome.kind))
  return new Set(ids).size === 1 ? (outcomes[0]?.kind ?? '') : `retry differs: ${ids}`
}

async function reviewerActs(by: Person, dice: Dice): Promise<string> {
  if (screen.length === 0) return 'idle'
  const { id, version, places } = dice.pick(screen)
  if (dice.chance(0.15)) return (await review.sendBackProposal(by, { id, version, reason: 'Xem lại' })).kind
  const positions = places > 1 && dice.chance(0.3) ? [dice.from(0, places - 1)] : null
  const seen = dice.chance(0.5) ? await review.seen(id) : null
  const acceptance = { id, version, seen, positions, reasons: [] }
  const tries = dice.chance(0.2) ? 2 : 1
  const outcomes = await Promise.all(
    Array.from({ length: tries }, () => review.acceptProposal(by, acceptance)),
  )
  for (const outcome of outcomes)
    if (outcome.kind === 'accepted') accepted.push({ by: by.id, proposal: id, outcome })
  return outcomes.map(({ kind }) => kind).join()
}

const pause = (dice: Dice) =>
  dice.chance(0.4) ? new Promise((resolve) => setTimeout(resolve, dice.from(0, 6))) : null

type Stored = { id: string; seq: number; authorId: string; acceptedById: string; review: string }
const storedSets = () =>
  registry.db.$queryRaw<Stored[]>`
    SELECT "id", "seq"::int AS "seq", "authorId", "acceptedById", "review" FROM "ChangeSet" WHERE "seq" > 1 ORDER BY "seq"`
type Written = { set: string; seq: number; work: string; field: string; value: string }
const storedValues = () =>
  registry.db.$queryRaw<Written[]>`
    SELECT s."id" AS "set", s."seq"::int AS "seq", w."slug" AS "work", f.key AS "field", f.value AS "value"
      FROM "Change" c JOIN "ChangeSet" s ON s."id" = c."setId" JOIN "Work" w ON w."id" = c."workId",
           jsonb_each_text(c."payload" -> 'fields') f WHERE c."type" = 'WORK_EDIT' ORDER BY s."seq"`

describe(`two officers and two reviewers, ${ROUNDS} times at once (seed ${SEED})`, () => {
  it('get an answer each time', async () => {
    const people = [...OFFICE.officers, ...OFFICE.heads]
    const dice = people.map((_, i) => diceOf(SEED + i))
    for (let round = 0; round < ROUNDS; round++) {
      if (round % 2 === 0) await look()
      const acting = people.map(async (by, i) => {
        const own = dice[i] as Dice
        await pause(own)
        return by.role === 'officer' ? officerActs(by, round, own) : reviewerActs(by, own)
      })
      answers.push(...(await Promise.all(acting)))
    }
    const known = /^((send |change )?(accepted|kept|taken|decided|conflict|moved|unknown|refused|idle),?)+$/
    expect(answers.filter((answer) => !known.test(answer))).toEqual([])
    // Otherwise nothing was shown.
    for (const kind of ['accepted', 'kept', 'taken', 'decided', 'conflict'])
      expect(answers.filter((answer) => answer.includes(kind)).length, kind).toBeGreaterThan(3)
  }, 120_000)

  it('nothing is accepted by its author, or by somebody who was not told so', async () => {
    const sets = await storedSets()
    expect(sets.length).toBeGreaterThan(ROUNDS / 10)
    for (const set of sets) {
      expect(set.review).toBe('SECOND_PERSON')
      expect(set.acceptedById).not.toBe(set.authorId)
    }
    const told = new Map(accepted.map(({ by, outcome }) => [outcome.set.id, by]))
    expect([...told].sort()).toEqual(sets.map(({ id, acceptedById }) => [id, acceptedById]).sort())
  })

  it('every proposal is whole: each of its values is in the ledger once, or still waits, or went back with it', async () => {
    const inLedger = await storedValues()
    expect(new Set(inLedger.map(({ value }) => value)).size).toBe(inLedger.length)
    const proposals = await registry.db.proposal.findMany({
      include: { events: { orderBy: { version: 'asc' } } },
    })
    expect(proposals.map(({ id }) => id).sort()).toEqual([...written.keys()].sort())
    for (const { id, status, version, input, events } of proposals) {
      expect(events.map((event) => event.version)).toEqual(Array.from({ length: version }, (_, i) => i + 1))
      expect(status === 'ACCEPTED').toBe(events.at(-1)?.action === 'ACCEPTED')
      const sets = new Set(events.flatMap(({ setId }) => setId ?? []))
      const recorded = inLedger.filter(({ set }) => sets.has(set)).map(({ value }) => value)
      const left = changeSetInput.safeParse(input).data?.changes ?? []
      const waiting = left.flatMap((change) => (change.type === 'WORK_EDIT' ? Object.values(change.set) : []))
      const wrote = events.some(({ action }) => action === 'CHANGED')
        ? lastWritten(events, recorded, id)
        : written.get(id)
      expect([...recorded, ...waiting].sort()).toEqual([...new Set(wrote)].sort())
    }
  })

  it('no value was written over by who had not seen it', async () => {
    const values = await storedValues()
    for (const work of new Set(values.map((value) => value.work))) {
      const own = values.filter((value) => value.work === work)
      // The first set on a work, after its creation, made version 2 of it.
      const seqs = [...new Set(own.map(({ seq }) => seq))]
      const versionOf = ({ seq }: Written) => seqs.indexOf(seq) + 2
      expect(await registry.version(work)).toBe(seqs.length + 1)
      for (const mine of own) {
        const read = readAt.get(mine.value) as number
        const unseen = own.filter((other) => {
          return other.field === mine.field && versionOf(other) > read && versionOf(other) < versionOf(mine)
        })
        expect(unseen, `${mine.value} on version ${read}`).toEqual([])
      }
    }
  })

  it('the ledger has no gap, and the tables are what it says', async () => {
    expect((await storedSets()).map(({ seq }, i) => seq - i)).toEqual((await storedSets()).map(() => 2))
    expect((await registry.verify(null)).differences).toEqual([])
  })
})

/** Parts that were accepted before the author wrote the rest anew were theirs too. */
function lastWritten(
  events: readonly { version: number; action: string; setId: string | null }[],
  recorded: readonly string[],
  id: string,
): Values {
  const last = written.get(id) ?? []
  return events.some(({ setId }) => setId)
    ? [...last, ...recorded.filter((value) => !last.includes(value))]
    : last
}
