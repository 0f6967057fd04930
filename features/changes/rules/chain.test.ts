import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, changeDigest, GENESIS, headerDigest, linkHash, noteDigest } from './chain'
import { requestDigestOf } from './entry'
import { type StoredDigest, type StoredSet, verifyChain } from './verify-chain'

/** The same content with the keys of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, reordered(item)] as const)
      .reverse(),
  )
}

describe('canonical text', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(reordered(value))).toBe(canonical(value))
      }),
    )
  })

  it('is JSON of the same content, and survives being stored and read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const stored = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonical(value))).toEqual(stored)
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      }),
    )
  })

  it('tells other content apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = JSON.stringify(reordered(reordered(a))) === JSON.stringify(reordered(reordered(b)))
        if (same) expect(canonical(a)).toBe(canonical(b))
        if (canonical(a) === canonical(b)) expect(JSON.parse(canonical(a))).toEqual(JSON.parse(canonical(b)))
      }),
    )
  })

  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [[undefined, 1], '[null,1]'],
    [-0, '0'],
    [12.5, '12.5'],
    [1e21, '1e+21'],
    ['Đ"\n', '"Đ\\"\\n"'],
    [undefined, 'null'],
  ])('of %j is %s', (value, text) => expect(canonical(value)).toBe(text))
})

describe('the digest of a request', () => {
  it('is the same whatever the order of its keys', () => {
    const request = { document: null, note: null, reasons: [], changes: [{ a: 1, b: { c: 2, d: 3 } }] }
    expect(requestDigestOf(reordered(request) as typeof request)).toBe(requestDigestOf(request))
  })

  it('tells nothing of the note: an erased one must not be guessed from it', () => {
    const request = { document: null, reasons: [], changes: [] }
    expect(requestDigestOf({ ...request, note: 'Một' })).toBe(requestDigestOf({ ...request, note: null }))
  })
})

const hex = (n: number) => n.toString(16).padStart(8, '0')

/** A chain of sets with their changes and notes, linked as the database links it. */
const chain = fc
  .array(
    fc.record({
      payloads: fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }),
      note: fc.option(fc.string()),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((sets) => {
    const stored: StoredSet[] = []
    const changes: StoredDigest[] = []
    sets.forEach(({ payloads, note }, i) => {
      const id = `set-${i}`
      const own = payloads.map((payload, position) => {
        const row = {
          id: `${id}-${position}`,
          setId: id,
          position,
          type: 'ACT',
          entityId: 'w1',
          workId: 'w1',
        }
        const whole = { ...row, documentId: null, mendsId: null, payload }
        return { ...whole, digest: changeDigest(whole) }
      })
      const header = {
        id,
        source: 'FORM',
        authorId: 'u1',
        acceptedById: 'u1',
        review: 'NONE',
        documentId: null,
        reasons: [],
        noteDigest: note === null ? null : noteDigest(hex(i), note),
        idempotencyKey: null,
        requestDigest: hex(i),
      }
      const prevHash = stored.at(-1)?.hash ?? GENESIS
      const [seq, at, digest] = [i + 1, `2026-11-20T00:00:0${i}.000000Z`, headerDigest(header)]
      const hash = linkHash(
        prevHash,
        seq,
        at,
        digest,
        own.map((change) => change.digest),
      )
      const kept = { hasNote: note !== null, salt: note === null ? null : hex(i), text: note, erasedBy: null }
      stored.push({ ...header, seq, at, headerDigest: digest, prevHash, hash, ...kept })
      changes.push(...own)
    })
    return { sets: stored, changes }
  })
type Chain = { sets: StoredSet[]; changes: StoredDigest[] }
const verify = ({ sets, changes }: Chain, head: string | null = null) => verifyChain(sets, changes, head)
const copy = (of: Chain): Chain => structuredClone(of)

describe('the chain', () => {
  it('knows a set that took a second person, and that its author accepted', () => {
    const header = { id: 's1', source: 'FORM', authorId: 'u1', acceptedById: 'u1', review: 'SECOND_PERSON' }
    const rest = { documentId: null, reasons: [], noteDigest: null, idempotencyKey: null, requestDigest: '' }
    const [at, digest] = ['2026-11-20T00:00:00.000000Z', headerDigest({ ...header, ...rest })]
    const hash = linkHash(GENESIS, 1, at, digest, [])
    const note = { hasNote: false, salt: null, text: null, erasedBy: null }
    const set = { ...header, ...rest, seq: 1, at, headerDigest: digest, prevHash: GENESIS, hash, ...note }
    expect(verify({ sets: [set], changes: [] }).differences).toEqual([
      'ChangeSet 1 (s1): took a second person, and its author accepted it',
    ])
  })

  it('holds when nothing was touched, and names its head', () => {
    fc.assert(
      fc.property(chain, (of) => {
        const last = of.sets.at(-1)
        expect(verify(of)).toEqual({ differences: [], erasedNotes: 0, head: `${last?.seq}:${last?.hash}` })
        for (const set of of.sets) expect(verify(of, `${set.seq}:${set.hash}`).differences).toEqual([])
      }),
    )
  })

  const touch: [string, (of: Chain, i: number) => void][] = [
    [
      'a payload',
      ({ changes }, i) => Object.assign(changes[i % changes.length] as object, { payload: { forged: true } }),
    ],
    [
      'a paper of a change',
      ({ changes }, i) => Object.assign(changes[i % changes.length] as object, { documentId: 'd9' }),
    ],
    [
      'a time',
      ({ sets }, i) => Object.assign(sets[i % sets.length] as object, { at: '2020-01-01T00:00:00.000000Z' }),
    ],
    ['an author', ({ sets }, i) => Object.assign(sets[i % sets.length] as object, { authorId: 'u2' })],
    [
      'a reason',
      ({ sets }, i) =>
        Object.assign(sets[i % sets.length] as object, { reasons: [{ path: '', rule: '', reason: '' }] }),
    ],
    ['a hash', ({ sets }, i) => Object.assign(sets[i % sets.length] as object, { hash: GENESIS })],
    [
      'a note digest',
      ({ sets }, i) => Object.assign(sets[i % sets.length] as object, { noteDigest: GENESIS }),
    ],
    [
      'a salt',
      ({ sets }, i) =>
        Object.assign(sets[i % sets.length] as object, { hasNote: true, salt: 'x', text: 'forged' }),
    ],
    [
      'the order of two sets',
      ({ sets }, i) => sets.splice(i % sets.length, 0, ...sets.splice((i + 1) % sets.length, 1)),
    ],
  ]
  it.each(touch)('does not hold when %s was touched', (_what, damage) => {
    fc.assert(
      fc.property(chain, fc.nat(), (of, i) => {
        const damaged = copy(of)
        damage(damaged, i)
        fc.pre(canonical(damaged) !== canonical(of))
        expect(verify(damaged).differences.length).toBeGreaterThan(0)
      }),
    )
  })

  it('names a change that was taken out, wherever it stood', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (of, i) => {
        const damaged = copy(of)
        const [gone] = damaged.changes.splice(i % damaged.changes.length, 1)
        expect(verify(damaged).differences.join('\n')).toContain(gone?.setId)
      }),
    )
  })

  it('names a change whose set is gone', () => {
    fc.assert(
      fc.property(chain, (of) => {
        const damaged = copy(of)
        const gone = damaged.sets.pop()
        const orphan = of.changes.find((change) => change.setId === gone?.id)
        expect(verify(damaged).differences.join('\n')).toContain(orphan?.id)
      }),
    )
  })

  it('that lost its tail still holds in itself: only a published head tells', () => {
    fc.assert(
      fc.property(chain, (of) => {
        const head = verify(of).head
        const cut = copy(of)
        const gone = cut.sets.pop()
        cut.changes = cut.changes.filter((change) => change.setId !== gone?.id)
        expect(verify(cut).differences).toEqual([])
        expect(verify(cut, head).differences).toEqual([expect.stringContaining(`${gone?.hash}`)])
      }),
    )
  })

  it('holds over an erased note and counts it, and names one that was erased without an order', () => {
    fc.assert(
      fc.property(chain, (of) => {
        const noted = of.sets.filter((set) => set.hasNote)
        const erased = copy(of)
        for (const set of erased.sets)
          if (set.hasNote) Object.assign(set, { salt: null, text: null, erasedBy: 'QĐ thử' })
        expect(verify(erased)).toMatchObject({ differences: [], erasedNotes: noted.length })
        for (const set of erased.sets) set.erasedBy = null
        expect(verify(erased).differences).toHaveLength(noted.length)
      }),
    )
  })
})
