/**
 * What makes a kept page old.
 * EVERY_ACT: whatever is accepted. NEVER: nothing of the ledger.
 * `works`: slugs of the works that it shows. `list`: the conditions of the list that it is a part of, each as the marks
 * of which one must fit (lib/page-notes.ts, features/works/rules/renewal.ts).
 * @typedef {'EVERY_ACT' | 'NEVER' | { works: readonly string[], list?: readonly (readonly string[])[] }} Renewal
 *
 * What an accepted change set did to one work, or to papers that works cite.
 * `shownOn`: slugs of the works on whose pages something of it stands. `before`, `after`: what lists go by.
 * @typedef {{ seq: number, shownOn: Set<string>, before: Marks | null, after: Marks | null }} Touch
 *
 * `standing`: all else that a list counts, sums up or orders by. null in place of marks: in no list.
 * @typedef {{ marks: Set<string>, standing: string }} Marks
 */

/**
 * Does a page that is to be renewed so show what was touched?
 * @param {Renewal} renewal @param {Touch} touch
 */
export function isTouched(renewal, touch) {
  if (renewal === 'EVERY_ACT') return true
  if (renewal === 'NEVER') return false
  if (renewal.works.some((slug) => touch.shownOn.has(slug))) return true
  const { list } = renewal
  if (!list) return false
  const wasIn = isIn(list, touch.before)
  if (wasIn !== isIn(list, touch.after)) return true
  // still in the list: its place there, the count and the sums are the same unless it stands otherwise now
  return wasIn && touch.before?.standing !== touch.after?.standing
}

/** @param {readonly (readonly string[])[]} list @param {Marks | null} work */
const isIn = (list, work) =>
  work !== null && list.every((condition) => condition.some((mark) => work.marks.has(mark)))
