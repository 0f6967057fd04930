/** Chance that can be thrown again: the same seed gives the same numbers. */
export function diceOf(seed: number) {
  let state = seed >>> 0
  // mulberry32: small, and even enough for tests
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const from = (first: number, last: number): number => first + Math.floor(next() * (last - first + 1))
  return {
    /** A whole number between two, both inclusive. */
    from,
    chance: (probability: number): boolean => next() < probability,
    pick: <T>(items: readonly T[]): T => items[from(0, items.length - 1)] as T,
  }
}

export type Dice = ReturnType<typeof diceOf>
