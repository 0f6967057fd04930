import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastOrdinal } from '@/features/stages/rules/paths'
import { HOLDERS } from '@/features/stages/types'
import { actPayload, anyHistory, content, day, kind, numbered, partialDate } from '../testing/arbitrary'
import type { WorkChange } from '../types'
import { fold } from './fold'
import { firstDay } from './order'

const stateOf = (changes: readonly WorkChange[]) => fold(changes)?.state

/** Renumbers, so that a history into which something was put is one of the ledger again. */
const inOrder = (changes: readonly WorkChange[]): WorkChange[] =>
  changes.map((change, i) => ({ ...change, seq: i + 1 }))

describe('fold, over any history that the types allow', () => {
  it('always comes to something, on the path of the kind', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.option(partialDate),
        fc.option(fc.nat(16)),
        (changes, effectiveAt, knownAt) => {
          const folded = fold(changes, { effectiveAt, knownAt })
          if (!folded) {
            expect(knownAt).toBe(0)
            return
          }
          const { stage, kind, stays } = folded.state
          for (const at of [stage, ...stays.map((stay) => stay.stage)])
            expect(at === null || (at >= 0 && at <= lastOrdinal(kind))).toBe(true)
          expect(stage).toBe(stays.at(-1)?.stage ?? null)
        },
      ),
      { numRuns: 600 },
    )
  })

  it('never throws at dates, stages and ids that are none', () => {
    fc.assert(
      fc.property(anyHistory, fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (changes, words) => {
        let n = 0
        const spoilt = JSON.parse(
          JSON.stringify(changes, (key, value) =>
            /On$|date|month|stage$|Id$|evidenceFor|until/i.test(key) && value !== null && n++ % 3 === 0
              ? words[n % words.length]
              : value,
          ),
        )
        fold(spoilt)
      }),
      { numRuns: 500 },
    )
  })

  it('says the same of the same history, and does not change it', () => {
    fc.assert(
      fc.property(anyHistory, (changes) => {
        const before = JSON.stringify(changes)
        expect(fold(changes)).toEqual(fold(changes))
        expect(JSON.stringify(changes)).toBe(before)
      }),
      { numRuns: 100 },
    )
  })

  it('keeps stays in the order of their days, each ending where the next begins', () => {
    fc.assert(
      fc.property(anyHistory, (changes) => {
        const stays = stateOf(changes)?.stays ?? []
        for (const [i, stay] of stays.entries()) {
          const next = stays[i + 1]
          expect(stay.left).toBe(next ? next.entered : null)
          if (next) expect(firstDay(stay.entered) <= firstDay(next.entered)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('leaves no gap and no overlap between those who held the file', () => {
    fc.assert(
      fc.property(anyHistory, (changes) => {
        const stays = stateOf(changes)?.stays ?? []
        for (const [i, { entered, holders }] of stays.entries()) {
          const end = stays[i + 1] ? firstDay(stays[i + 1]?.entered ?? null) : null
          if (end === '') {
            expect(holders).toEqual([])
            continue
          }
          expect(holders[0]?.from).toBe(firstDay(entered) || null)
          expect(holders.at(-1)?.to).toBe(end)
          for (const [n, span] of holders.entries()) {
            const following = holders[n + 1]
            if (following)
              expect([span.to, span.holder === following.holder]).toEqual([following.from, false])
            if (span.from && span.to) expect(span.from <= span.to).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('has a promise done by one paper at most, and a paper do one promise at most', () => {
    fc.assert(
      fc.property(anyHistory, (changes) => {
        const items = stateOf(changes)?.expectedActs ?? []
        const done = items.flatMap((item) => (item.doneById ? [item.doneById] : []))
        expect(new Set(done).size).toBe(done.length)
        for (const item of items) expect(item.state === 'DONE').toBe(item.doneById !== null)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what was undone', () => {
  const places = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )

  it('leaves no trace but its own record, wherever in the history it stood', () => {
    fc.assert(
      fc.property(anyHistory, content, places, (changes, added, [a, b]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map(
          (x) => 1 + Math.floor(x * (changes.length - 1)),
        )
        const act = { ...changes[0], ...added, id: 'x1', documentId: 'dx' } as WorkChange
        const undoing = { ...act, type: 'VOID', payload: {}, id: 'x2', mendsId: 'x1' } as WorkChange
        const with_ = [
          ...changes.slice(0, from),
          act,
          ...changes.slice(from, to),
          undoing,
          ...changes.slice(to),
        ]
        expect(stateOf(inOrder(with_))).toEqual(stateOf(changes))
      }),
      { numRuns: 500 },
    )
  })

  it('leaves none either when it was replaced before', () => {
    fc.assert(
      fc.property(anyHistory, content, content, places, (changes, added, instead, [a, b]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map(
          (x) => 1 + Math.floor(x * (changes.length - 1)),
        )
        const act = { ...changes[0], ...added, id: 'x1', documentId: 'dx' } as WorkChange
        const mending = { ...act, type: 'REPLACE', payload: instead, id: 'x2', mendsId: 'x1' } as WorkChange
        const undoing = { ...act, type: 'VOID', payload: {}, id: 'x3', mendsId: 'x2' } as WorkChange
        const with_ = [
          ...changes.slice(0, from),
          act,
          mending,
          ...changes.slice(from, to),
          undoing,
          ...changes.slice(to),
        ]
        expect(stateOf(inOrder(with_))).toEqual(stateOf(changes))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the order of recording', () => {
  /** Acts of different days; only evidence and promises name other changes, and so care who came first. */
  const acts = fc
    .uniqueArray(fc.tuple(day, actPayload), { selector: ([on]) => on, maxLength: 9 })
    .map((pairs) =>
      pairs.flatMap(([effectiveOn, { evidenceFor: _evidence, fulfils: _fulfils, ...payload }]) =>
        payload.act === 'EVIDENCE_ADDED'
          ? []
          : [{ type: 'ACT' as const, payload: { ...payload, effectiveOn } }],
      ),
    )
  const shuffled = acts.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(
        all.map((_, i) => i),
        { minLength: all.length },
      ),
    ),
  )

  it('of acts of different days changes nothing of what they come to', () => {
    fc.assert(
      fc.property(kind, shuffled, (of, [all, order]) => {
        const [creation, ...recorded] = numbered(of, all)
        const other = [creation, ...order.map((i) => recorded[i])] as WorkChange[]
        expect(stateOf(inOrder(other))).toEqual(stateOf(numbered(of, all)))
      }),
      { numRuns: 500 },
    )
  })

  it('of promises and papers changes nothing either', () => {
    const promise = fc.record({ type: fc.constant('EXPECTED_ACT' as const), on: day }).map(({ type, on }) => {
      return { type, payload: { op: 'CREATE' as const, act: 'EXTENDED' as const, month: on.slice(0, 7) } }
    })
    const extension = day.map((effectiveOn) => {
      return { type: 'ACT' as const, payload: { act: 'EXTENDED' as const, effectiveOn, paper: null } }
    })
    const both = fc.tuple(
      fc.uniqueArray(promise, { selector: (p) => p.payload.month, maxLength: 5 }),
      fc.uniqueArray(extension, { selector: (e) => e.payload.effectiveOn, maxLength: 5 }),
    )
    fc.assert(
      fc.property(both, fc.infiniteStream(fc.boolean()), ([promises, papers], coin) => {
        const recorded = numbered('LINE', [...promises, ...papers]).slice(1)
        const [first, second] = [recorded.slice(0, promises.length), recorded.slice(promises.length)]
        const mixed: WorkChange[] = []
        while (first.length + second.length > 0)
          mixed.push(
            (second.length === 0 || (first.length > 0 && coin.next().value)
              ? first
              : second
            ).shift() as WorkChange,
          )
        const [creation] = numbered('LINE', [])
        const byId = (changes: WorkChange[]) =>
          Object.fromEntries(
            stateOf(inOrder(changes))?.expectedActs.map((item) => [item.id, item.doneById]) ?? [],
          )
        expect(byId([creation as WorkChange, ...mixed])).toEqual(byId([creation as WorkChange, ...recorded]))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a hand-over', () => {
  it('gives the file to each holder for just the days between', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(day, fc.constantFrom(...HOLDERS)), { selector: ([on]) => on }),
        (given) => {
          const start = {
            type: 'ACT' as const,
            payload: { act: 'SUBMITTED_TO_MOIT' as const, effectiveOn: '2004-12-31', paper: null },
          }
          const handed = given.map(([effectiveOn, holder]) => {
            return {
              type: 'ACT' as const,
              payload: { act: 'HANDED_OVER' as const, effectiveOn, holder, paper: null },
            }
          })
          const state = stateOf(numbered('HYDROPOWER', [start, ...handed]))
          const last = given.toSorted(([a], [b]) => (a < b ? -1 : 1)).at(-1)
          expect(state?.holder).toBe(last ? last[1] : 'MINISTRY')
        },
      ),
      { numRuns: 200 },
    )
  })
})
