import type { DeskState, DifficultyClass, FollowUpMeans, Measure } from '@/features/works/rules/desk'

/** What becomes of a difficulty, a line of the diary, a figure of a month. null: it is not there. */
export type DeskEffect =
  | {
      type: 'DIFFICULTY'
      class: DifficultyClass
      before: 'OPEN' | 'SETTLED' | null
      after: 'OPEN' | 'SETTLED' | null
    }
  | { type: 'FOLLOW_UP'; means: FollowUpMeans; on: string; wasThere: boolean; isThere: boolean }
  | { type: 'OBSERVATION'; measure: Measure; month: string; before: number | null; after: number | null }

/** All that differs between two states of the desk, in the order in which it was written down. */
export function deskEffects(before: DeskState | null, after: DeskState): DeskEffect[] {
  const byId = ({ id }: { id: string }) => id
  return [
    ...pairs(before?.difficulties ?? [], after.difficulties, byId).flatMap(([was, is]): DeskEffect[] => {
      const item = is ?? was
      return item
        ? [{ type: 'DIFFICULTY', class: item.class, before: standing(was), after: standing(is) }]
        : []
    }),
    ...pairs(before?.followUps ?? [], after.followUps, byId).flatMap(([was, is]): DeskEffect[] => {
      const item = is ?? was
      if (!item) return []
      const { means, on } = item
      return [{ type: 'FOLLOW_UP', means, on, wasThere: was !== undefined, isThere: is !== undefined }]
    }),
    ...pairs(before?.observations ?? [], after.observations, (o) => `${o.month} ${o.measure}`).flatMap(
      ([was, is]): DeskEffect[] => {
        const item = is ?? was
        if (!item || was?.value === is?.value) return []
        const { measure, month } = item
        return [{ type: 'OBSERVATION', measure, month, before: was?.value ?? null, after: is?.value ?? null }]
      },
    ),
  ]
}

const standing = (item: { settledOn: string | null } | undefined) =>
  item ? (item.settledOn ? 'SETTLED' : 'OPEN') : null

/** What differs, each item beside the other one of the same key. */
function pairs<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const [was, is] = [before, after].map((items) => new Map(items.map((item) => [keyOf(item), item])))
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
    .map((key) => [was?.get(key), is?.get(key)] as const)
    .filter(([a, b]) => JSON.stringify(a) !== JSON.stringify(b))
}
