import type { Problem } from '@/features/stages/types'
import type { ProposalPart, ProposalView } from '../../types/review'

type Judged = Pick<ProposalView, 'reasons' | 'conflicts' | 'problems'>

/** A warning that nobody gave a reason for stands in the way as a refusal does (rules/check.ts, `unanswered`). */
export function reasonFor({ path, rule }: Problem, { reasons }: Pick<Judged, 'reasons'>): string | null {
  return reasons.find((given) => given.path === path && given.rule === rule)?.reason ?? null
}

const stands = (problem: Problem, view: Judged): boolean =>
  problem.severity === 'REFUSE' || reasonFor(problem, view) === null

/** Whether a part cannot be accepted as it stands, so that nobody presses a button that is refused. */
export function isBlocked(
  { works, problems }: Pick<ProposalPart, 'works' | 'problems'>,
  view: Judged,
): boolean {
  const isDisputed = works.some(({ work }) => view.conflicts.some((conflict) => conflict.work === work.slug))
  return isDisputed || [...problems, ...view.problems].some((problem) => stands(problem, view))
}
