import { DIFFICULTY_CLASSES, FOLLOW_UP_MEANS, MEASURES } from '@/features/works/rules/desk'
import type { WorkState } from '@/features/works/rules/state'
import type { LiveChange } from '../rules/live'
import type { ChangeSetRequest } from '../schema'
import type { Dice } from './dice'

type Change = ChangeSetRequest['changes'][number]
type Noted = { slug: string; version: number; state: WorkState }

const day = (dice: Dice) => `20${dice.from(15, 25)}-0${dice.from(1, 9)}-${dice.from(10, 28)}`
const words = (dice: Dice) => dice.pick(['Chưa giao đất', 'Chờ vốn “đợt 2” \\', 'Gọi ông \u{1F600}'])
const maybe = (dice: Dice) => dice.pick([undefined, null, words(dice)])

/** What an official notes of a work, as often as not seen before somebody else wrote on it. */
export function deskNote(dice: Dice, { slug, version, state }: Noted): Change {
  const on = { work: slug, version: dice.chance(0.3) ? Math.max(1, version - 1) : version }
  const difficulty = state.difficulties.length > 0 ? dice.pick(state.difficulties).id : undefined
  const raise: Change = {
    type: 'DIFFICULTY',
    ...on,
    op: 'CREATE',
    class: dice.pick(DIFFICULTY_CLASSES),
    content: words(dice),
    proposal: maybe(dice),
    responsible: maybe(dice),
    dueOn: dice.pick([undefined, null, day(dice)]),
    on: dice.pick([undefined, day(dice)]),
  }
  return dice.pick<Change>([
    raise,
    difficulty
      ? { type: 'DIFFICULTY', ...on, op: 'EDIT', difficulty, proposal: maybe(dice), class: 'LAND' }
      : raise,
    difficulty ? { type: 'DIFFICULTY', ...on, op: 'SETTLE', difficulty, outcome: maybe(dice) } : raise,
    {
      type: 'FOLLOW_UP',
      ...on,
      means: dice.pick(FOLLOW_UP_MEANS),
      on: day(dice),
      with: maybe(dice),
      content: words(dice),
    },
    {
      type: 'OBSERVATION',
      ...on,
      month: `2025-0${dice.from(1, 5)}`,
      measure: dice.pick(MEASURES),
      value: dice.pick([0, 0.125, 12.5, 99.999, 100, 812345678]),
    },
  ])
}

/** Other values for a note. */
export function deskMend(dice: Dice, { type }: LiveChange): object {
  if (type === 'OBSERVATION') return { value: dice.from(0, 100) }
  return dice.pick([{ content: words(dice) }, { on: day(dice) }])
}
