import type { ChangeInput, ChangeSetInput } from '../../schema'
import type { WorkChange } from '../../types'
import type { Checked } from '../check'
import { type Conflict, conflictOf } from '../conflicts'
import { changedSince, contentOf, rootOf } from '../content'
import type { CheckContext, KnownWork } from '../context'
import { positionOf } from './parts'

/** Everything: a work whose creation is undone keeps nothing that could stay as it was. */
const ALL = '*'

/**
 * What was written meanwhile on the works of a set that was made earlier.
 * @property moved slugs of the works that others wrote on since
 * @property conflicts works of which the same was written as the set writes: nobody but a person can say which holds
 */
export type Meanwhile = { moved: Set<string>; conflicts: Conflict[] }

/** Compares what a set says with what was recorded since the versions that it names. */
export function meanwhile(input: ChangeSetInput, checked: Checked, context: CheckContext): Meanwhile {
  const moved = new Set<string>()
  const conflicts: Conflict[] = []
  for (const [work, drafts] of draftsByWork(checked, context)) {
    const versions = drafts.map(({ path, slug }) => versionIn(input.changes[positionOf(path)], slug))
    const version = Math.min(...versions.map((named) => named ?? work.version))
    const later = changedSince(work, version)
    if (later.length > 0) moved.add(work.slug)
    const changes = drafts.map(({ change }) => change)
    const theirs = writtenBoth(changes, later, work)
    if (theirs || version > work.version) conflicts.push(onlySame(conflictOf(work, changes), theirs))
  }
  return { moved, conflicts }
}

/** What others wrote since, where some of it is what the changes write too; null: nothing is. */
function writtenBoth(
  changes: readonly WorkChange[],
  later: readonly WorkChange[],
  { history }: KnownWork,
): ReadonlySet<string> | null {
  const known = [...history, ...changes]
  const theirs = new Set(later.flatMap((change) => touched(change, known)))
  const ours = changes.flatMap((change) => touched(change, known))
  const isBoth = (key: string) => theirs.has(key) || theirs.has(ALL) || (key === ALL && theirs.size > 0)
  return ours.some(isBoth) ? theirs : null
}

function draftsByWork(checked: Checked, context: CheckContext): Map<KnownWork, Checked['changes']> {
  const drafts = new Map<KnownWork, Checked['changes']>()
  for (const draft of checked.changes) {
    const work = context.works.get(draft.slug)
    if (work) drafts.set(work, [...(drafts.get(work) ?? []), draft])
  }
  return drafts
}

/** The version of a work that a change was made on; undefined: it names none. */
function versionIn(change: ChangeInput | undefined, slug: string): number | undefined {
  if (!change) return undefined
  if (change.type === 'LISTING') return change.works.find(({ work }) => work === slug)?.version
  if (change.type === 'VOID') return change.version ?? change.versions?.[slug]
  return 'version' in change ? change.version : undefined
}

/** What a change writes, by names that are the same wherever the same is written. */
function touched(change: WorkChange, history: readonly WorkChange[]): string[] {
  const root = rootOf(change, history)
  const content = contentOf(change, history)
  if (!content) return []
  const mends = change.mendsId ? [`change.${root}`] : []
  if (change.type === 'VOID' && content.type === 'WORK_CREATE') return [ALL]
  const before = change.type === 'REPLACE' && history.find(({ id }) => id === change.mendsId)
  return [...mends, ...written(content, root), ...(before ? touched(before, history) : [])]
}

function written(content: NonNullable<ReturnType<typeof contentOf>>, root: string): string[] {
  switch (content.type) {
    case 'WORK_CREATE':
    case 'WORK_EDIT':
      return valuesIn(content.payload)
    case 'ACT':
      return [...COURSE, ...valuesIn(content.payload)]
    case 'LISTING':
      return [...COURSE]
    case 'EXPECTED_ACT': {
      const { payload } = content
      return [
        payload.op === 'CREATE' ? `promise.${payload.act}.${payload.month}` : `promise.${payload.expectedId}`,
      ]
    }
    case 'LINK':
      return [`link.${content.payload.link}.${content.payload.toWorkId}`]
    case 'DIFFICULTY':
      return [`difficulty.${content.payload.op === 'CREATE' ? root : content.payload.difficultyId}`]
    case 'OBSERVATION':
      return [`observation.${content.payload.measure}.${content.payload.month}`]
    case 'FOLLOW_UP':
      return [`change.${root}`]
  }
}

/** Two acts at once are for a person to order, also where one of them moves nothing. */
const COURSE = ['stage', 'condition'] as const

function valuesIn(payload: object): string[] {
  const { fields, ...rest } = payload as { fields?: object }
  const own = ['name', 'aliases', 'places', 'investorId'].filter((key) => key in rest)
  return [...Object.keys(fields ?? {}), ...own]
}

/** Of a conflict what both wrote; where that is no value of the work, all of it. */
function onlySame(conflict: Conflict, theirs: ReadonlySet<string> | null): Conflict {
  const same = Object.entries(conflict.fields).filter(([key]) => theirs?.has(key))
  return same.length > 0 ? { ...conflict, fields: Object.fromEntries(same) } : conflict
}

/**
 * The set on the versions of today. Only after `meanwhile` found no conflict. Notes keep theirs: it says since when
 * others may have written of the same.
 */
export function rebased(input: ChangeSetInput, context: CheckContext): ChangeSetInput {
  const today = (slug: string | undefined, version: number) =>
    context.works.get(slug ?? '')?.version ?? version
  const renew = (change: ChangeInput): ChangeInput => {
    switch (change.type) {
      case 'ACT':
      case 'WORK_EDIT':
      case 'EXPECTED_ACT':
      case 'LINK':
        return { ...change, version: today(change.work, change.version) }
      case 'LISTING':
        return {
          ...change,
          works: change.works.map(({ work, version }) => ({ work, version: today(work, version) })),
        }
      case 'REPLACE':
        return { ...change, version: today(context.workOfChange.get(change.mends), change.version) }
      case 'VOID':
        return renewVoid(change, today, context)
      default:
        return change
    }
  }
  return { ...input, changes: input.changes.map(renew) }
}

function renewVoid(
  change: Extract<ChangeInput, { type: 'VOID' }>,
  today: (slug: string | undefined, version: number) => number,
  { workOfChange }: CheckContext,
): ChangeInput {
  const { mends, version, versions } = change
  return {
    ...change,
    ...(mends && version !== undefined ? { version: today(workOfChange.get(mends), version) } : {}),
    ...(versions
      ? { versions: Object.fromEntries(Object.entries(versions).map(([work, v]) => [work, today(work, v)])) }
      : {}),
  }
}
