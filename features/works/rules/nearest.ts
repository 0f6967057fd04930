import { foldVietnamese } from '@/lib/vietnamese/fold'

/** How alike two folded texts must be to be offered, from 0 to 1; and how much less alike than the best one. */
const ALIKE = 0.4
const OF_THE_BEST = 0.8

/**
 * The names most like what was typed, the most alike first; none where nothing is alike. For a search that found
 * nothing: one letter missed is the usual reason.
 */
export function nearestNames<T>(
  typed: string,
  named: readonly T[],
  nameOf: (one: T) => string,
  most: number,
): T[] {
  const asked = pairsOf(typed)
  const measured = named
    .map((one) => ({ one, likeness: likeness(asked, pairsOf(nameOf(one))) }))
    .sort((a, b) => b.likeness - a.likeness)
  const least = Math.max(ALIKE, OF_THE_BEST * (measured[0]?.likeness ?? 0))
  return measured
    .filter(({ likeness }) => likeness >= least)
    .slice(0, most)
    .map(({ one }) => one)
}

/** Pairs of neighbouring letters; the edge of each word is a letter too. */
function pairsOf(text: string): string[] {
  const letters = ` ${foldVietnamese(text)} `
  return Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2))
}

/** Sørensen–Dice: 0 nothing in common, 1 the same pairs. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const rest = [...b]
  let shared = 0
  for (const pair of a) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / (a.length + b.length)
}
