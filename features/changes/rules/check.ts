import { unitByKey } from '@/features/places/rules/resolve'
import { checkTogether, checkValue } from '@/features/works/rules/values'
import type { WorkState } from '@/features/works/types'
import type { ChangeSetInput } from '../schema'
import type { FoldProblem, PathFinding, WorkChange, WorkContent } from '../types'
import { type Conflict, conflictOf } from './conflicts'
import type { CheckContext, KnownWork } from './context'
import { type Effect, effectOf } from './effects'
import { type Folded, fold } from './fold'
import { finding, type NewRows, type Paper, resolvePaper } from './paper'
import { resolveChanges } from './resolve'
import type { Drafts, NewQuota } from './resolver'

/** What a checked set comes to: to be shown, and to be written when nothing stands against it. */
export type Checked = {
  conflicts: Conflict[]
  findings: PathFinding[]
  /** Findings that stand in the way: refusals, and warnings that were sent without a reason. */
  unanswered: PathFinding[]
  effects: Effect[]
  paper: Paper | null
  rows: NewRows
  quotas: NewQuota[]
  changes: Drafts['works']
  /** The works after the set, with the version that each will have. */
  works: { state: WorkState; version: number }[]
}

/** Judges a set on the history that results from the whole of it. Pure: all that it looks at is in `context`. */
export function check(input: ChangeSetInput, context: CheckContext): Checked {
  const findings: PathFinding[] = []
  const rows: NewRows = { organizations: [], documents: [] }
  const paper = resolvePaper(input.document, context, rows, findings)
  const drafts = resolveChanges(input, paper, context, rows)
  findings.push(...drafts.findings)

  const conflicts: Conflict[] = []
  const effects: Effect[] = []
  const works: Checked['works'] = []
  for (const [work, changes] of byWork(drafts, context)) {
    const before = fold(work.history)
    const stale = changes.some((draft) => draft.version !== work.version)
    if (stale)
      conflicts.push(
        conflictOf(
          work,
          before,
          changes.map((draft) => draft.change),
        ),
      )
    const after = fold([...work.history, ...changes.map((draft) => draft.change)])
    if (!after) continue
    findings.push(...newProblems(before, after, changes), ...valueFindings(before, after, changes))
    effects.push(effectOf(work, before?.state ?? null, after.state))
    works.push({ state: after.state, version: work.version + 1 })
  }
  if (input.changes.some((change) => change.type === 'VOID' || change.type === 'REPLACE') && !input.note) {
    findings.push(finding('note', 'mend.no-note', 'REFUSE'))
  }
  const unanswered = findings.filter((found) => found.severity === 'REFUSE' || !isAnswered(found, input))
  return {
    conflicts,
    findings,
    unanswered,
    effects,
    paper,
    rows,
    quotas: drafts.quotas,
    changes: drafts.works,
    works,
  }
}

const isAnswered = (found: PathFinding, input: ChangeSetInput): boolean =>
  input.reasons.some((given) => given.path === found.path && given.rule === found.rule)

function byWork(drafts: Drafts, context: CheckContext): Map<KnownWork, Drafts['works']> {
  const grouped = new Map<KnownWork, Drafts['works']>()
  for (const draft of drafts.works) {
    const work = drafts.created.get(draft.slug) ?? context.works.get(draft.slug)
    if (!work) continue
    const list = grouped.get(work)
    if (list) list.push(draft)
    else grouped.set(work, [draft])
  }
  return grouped
}

/** What the fold finds now and did not find before, at the place in the input that brings it about. */
function newProblems(before: Folded | null, after: Folded, changes: Drafts['works']): PathFinding[] {
  const key = (problem: FoldProblem) => `${problem.changeId} ${problem.rule} ${problem.row}`
  const known = new Set(before?.problems.map(key))
  const pathOf = new Map(changes.map((draft) => [draft.change.id, draft.path]))
  const mending = changes.find((draft) => draft.change.mendsId)?.path ?? changes[0]?.path ?? 'changes'
  return after.problems
    .filter((problem) => !known.has(key(problem)))
    .map(({ changeId, ...found }) => ({ ...found, path: pathOf.get(changeId) ?? mending }))
}

function valueFindings(before: Folded | null, after: Folded, changes: Drafts['works']): PathFinding[] {
  const found: PathFinding[] = []
  for (const { change, path } of changes) {
    const { content, at } = contentOf(change, path)
    if (content?.type === 'ACT') found.push(...ranges(content.payload.fields, path, ''))
    if (content?.type !== 'WORK_CREATE' && content?.type !== 'WORK_EDIT') continue
    found.push(...ranges(content.payload.fields, at, '.'))
    found.push(...placeFindings(content.payload.places, at))
  }
  const known = new Set(checkTogether(before?.state.fields ?? {}).map((f) => JSON.stringify(f)))
  const path = changes[0]?.path ?? 'changes'
  for (const { field, ...odd } of checkTogether(after.state.fields)) {
    if (!known.has(JSON.stringify({ field, ...odd })))
      found.push({ ...odd, row: null, path: `${path}.set.${field}` })
  }
  return found
}

function contentOf(change: WorkChange, path: string): { content: WorkContent | null; at: string } {
  if (change.type === 'VOID') return { content: null, at: path }
  if (change.type === 'REPLACE') return { content: change.payload, at: `${path}.with.set` }
  return { content: change, at: `${path}.set` }
}

function ranges(
  fields: Record<string, number | string | null> | undefined,
  path: string,
  joint: string,
): PathFinding[] {
  return Object.entries(fields ?? {}).flatMap(([key, value]) => {
    const odd = checkValue(key, value)
    if (!odd) return []
    const { field, ...found } = odd
    return [{ ...found, row: null, path: joint ? `${path}${joint}${field}` : `${path}.${field}` }]
  })
}

function placeFindings(
  places: { era: '2020' | '2025'; code: string }[] | undefined,
  path: string,
): PathFinding[] {
  return (places ?? []).flatMap(({ era, code }, i) =>
    unitByKey(era, code)
      ? []
      : [finding(`${path}.places.${i}`, 'place.unknown', 'REFUSE', { unit: `${era}:${code}` })],
  )
}
