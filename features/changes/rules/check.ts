import type { WorkState } from '@/features/works/rules/state'
import type { ChangeSetInput } from '../schema'
import type { FoldProblem, PathFinding } from '../types'
import { brokenLinks, closedPromises } from './check-relations'
import { valueFindings } from './check-values'
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
  /** Made when they are asked for: only a preview shows them. */
  effects: () => Effect[]
  paper: Paper | null
  rows: NewRows
  files: Drafts['files']
  quotas: NewQuota[]
  undoneQuotas: ReadonlyMap<string, string>
  changes: Drafts['works']
  /** The works before and after the set, with the version that each will have. */
  works: { before: WorkState | null; state: WorkState; version: number }[]
}

/** Judges a set on the history that results from the whole of it. Pure: all that it looks at is in `context`. */
export function check(input: ChangeSetInput, context: CheckContext): Checked {
  const findings: PathFinding[] = []
  const rows: NewRows = { organizations: [], documents: [], corrections: [] }
  const paper = resolvePaper(input, context, rows, findings)
  const drafts = resolveChanges(input, paper, context, rows)
  findings.push(...drafts.findings)

  const investorName = (id: string) =>
    (context.organizationById.get(id) ?? rows.organizations.find((brought) => brought.id === id))?.name ??
    null
  const conflicts: Conflict[] = []
  const effects: (() => Effect)[] = []
  const works: Checked['works'] = []
  const grouped = byWork(drafts, context)
  for (const work of drafts.stale) {
    conflicts.push(
      conflictOf(
        work,
        (grouped.get(work) ?? []).map((draft) => draft.change),
      ),
    )
  }
  for (const [work, changes] of grouped) {
    const before = fold(work.history)
    const after = fold([...work.history, ...changes.map((draft) => draft.change)])
    if (!after) continue
    findings.push(...newProblems(before, after, changes), ...valueFindings(before, after, changes))
    findings.push(...closedPromises(before, changes))
    effects.push(() => effectOf(work, before?.state ?? null, after.state, investorName))
    works.push({ before: before?.state ?? null, state: after.state, version: work.version + 1 })
  }
  findings.push(...brokenLinks(works, grouped, context))
  if (input.changes.some((change) => change.type === 'VOID' || change.type === 'REPLACE') && !input.note) {
    findings.push(finding('note', 'mend.no-note', 'REFUSE'))
  }
  const unanswered = findings.filter((found) => found.severity === 'REFUSE' || !isAnswered(found, input))
  return {
    conflicts,
    findings,
    unanswered,
    effects: () => effects.map((effect) => effect()),
    paper,
    rows,
    files: drafts.files,
    quotas: drafts.quotas,
    undoneQuotas: drafts.undoneQuotas,
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
