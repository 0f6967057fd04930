import { stageCode } from '@/features/stages/rules/paths'
import type { WorkState } from '@/features/works/types'
import type { WorkChange, WorkContent } from '../types'
import type { KnownWork } from './context'
import { type Folded, fold } from './fold'

/** A work that moved on since it was read: both values of everything that the sender wanted to change. */
export type Conflict = {
  work: string
  version: number
  fields: Record<string, { yours: unknown; theirs: unknown; changeId: string | null }>
}

/** `changes` are the sender's, judged on today's history, so that "yours" is what would have come of them. */
export function conflictOf(work: KnownWork, before: Folded | null, changes: readonly WorkChange[]): Conflict {
  const theirs = before?.state ?? null
  const yours = fold([...work.history, ...changes])?.state ?? null
  const fields: Conflict['fields'] = {}
  const put = (key: string, value: (state: WorkState) => unknown, changeId: string | null) => {
    fields[key] = { yours: yours && value(yours), theirs: theirs && value(theirs), changeId }
  }
  for (const change of changes) {
    const content: WorkContent | null =
      change.type === 'VOID' ? null : change.type === 'REPLACE' ? change.payload : change
    if (content?.type === 'WORK_EDIT') {
      for (const key of Object.keys(content.payload.fields ?? {})) {
        put(key, (state) => state.fields[key] ?? null, theirs?.facts[key]?.changeId ?? null)
      }
      for (const key of ['name', 'aliases', 'places', 'investorId'] as const) {
        if (content.payload[key] !== undefined)
          put(key, (state) => state[key], theirs?.facts[key]?.changeId ?? null)
      }
    } else {
      const last = theirs?.stays.at(-1)?.changeId ?? null
      put('stage', (state) => (state.stage === null ? null : stageCode(state.kind, state.stage)), last)
      put('condition', (state) => state.condition, theirs?.conditionChangeId ?? null)
    }
  }
  return { work: work.slug, version: work.version, fields }
}
