import type { Problem } from '@/features/stages/types'
import type { ProposalPart, ProposalView } from '../../types/review'

type Judged = Pick<ProposalView, 'reasons' | 'conflicts' | 'problems'>

/** Why the author went ahead; null: they knew nothing of it, and whoever accepts says why they do (`wantingOf`). */
export function reasonFor({ path, rule }: Problem, { reasons }: Pick<Judged, 'reasons'>): string | null {
  return reasons.find((given) => given.path === path && given.rule === rule)?.reason ?? null
}

const stands = ({ severity }: Problem): boolean => severity === 'REFUSE'

/** Whether a part cannot be accepted as it stands, so that nobody presses a button that is refused. */
export function isBlocked(
  { works, problems }: Pick<ProposalPart, 'works' | 'problems'>,
  view: Judged,
): boolean {
  const isDisputed = works.some(({ work }) => view.conflicts.some((conflict) => conflict.work === work.slug))
  return isDisputed || [...problems, ...view.problems].some(stands)
}

/** A warning that whoever accepts has to answer. `part`: its number, from 1; null: it is of the whole. */
export type Wanting = { path: string; rule: string; said: string; part: number | null }

/** One reason answers the same sentence of a rule wherever it is said. */
export const saidBy = ({ rule, message }: Pick<Problem, 'rule' | 'message'>): string => `${rule} ${message}`

/** Warnings that nobody gave a reason for: they are new since the proposal was sent. */
export function wantingOf(
  view: Pick<ProposalView, 'reasons' | 'problems'> & { parts: readonly Pick<ProposalPart, 'problems'>[] },
): Wanting[] {
  const of = (problems: readonly Problem[], part: number | null) =>
    problems
      .filter((problem) => problem.severity === 'WARN' && reasonFor(problem, view) === null)
      .map((problem) => ({ path: problem.path, rule: problem.rule, said: saidBy(problem), part }))
  return [...of(view.problems, null), ...view.parts.flatMap(({ problems }, at) => of(problems, at + 1))]
}
