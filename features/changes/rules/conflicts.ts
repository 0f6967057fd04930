import { stageCode } from '@/features/stages/rules/paths'
import type { WorkState } from '@/features/works/rules/state'
import type { WorkChange } from '../types'
import { deskFields } from './conflicts-desk'
import { contentOf, rootOf } from './content'
import type { KnownWork } from './context'
import { fold } from './fold'

/** A work that moved on since it was read: both values of everything that the sender wanted to change. */
export type Conflict = {
  work: string
  version: number
  fields: Record<string, { yours: unknown; theirs: unknown; changeId: string | null }>
}

/** `changes` are the sender's, judged on today's history, so that "yours" is what would have come of them. */
export function conflictOf(work: KnownWork, changes: readonly WorkChange[]): Conflict {
  const theirs = fold(work.history)?.state ?? null
  // What cannot be done any more comes to nothing: no value of the sender's is left to be shown.
  const yours = changes.length > 0 ? (fold([...work.history, ...changes])?.state ?? null) : null
  const fields: Conflict['fields'] = {}
  const put = (key: string, value: (state: WorkState) => unknown, changeId: string | null) => {
    fields[key] = { yours: yours && value(yours), theirs: theirs && value(theirs), changeId }
  }
  const last = theirs?.stays.at(-1)?.changeId ?? null
  const putStage = () => {
    put('stage', (state) => (state.stage === null ? null : stageCode(state.kind, state.stage)), last)
    put('condition', (state) => state.condition, theirs?.conditionChangeId ?? null)
  }
  if (changes.length === 0) putStage()
  for (const change of changes) {
    const content = contentOf(change, work.history)
    const desk = content && deskFields(content, rootOf(change, [...work.history, ...changes]), work.history)
    for (const { key, value, changeId } of desk ?? []) put(key, value, changeId)
    if (desk) continue
    const figures = content && 'fields' in content.payload ? content.payload.fields : {}
    for (const key of Object.keys(figures ?? {}))
      put(key, (state) => state.fields[key] ?? null, theirs?.facts[key]?.changeId ?? null)
    for (const key of ['name', 'aliases', 'places', 'investorId'] as const) {
      if (content && key in content.payload)
        put(key, (state) => state[key], theirs?.facts[FACT_OF[key]]?.changeId ?? null)
    }
    if (content?.type !== 'WORK_EDIT') putStage()
  }
  return { work: work.slug, version: work.version, fields }
}

/** Where the state keeps what a value rests on; names and aliases rest on nothing. */
const FACT_OF = { name: 'name', aliases: 'aliases', places: 'places', investorId: 'investor' } as const
