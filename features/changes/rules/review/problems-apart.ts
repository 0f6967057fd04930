import type { Problem } from '@/features/stages/types'
import type { ProposalPart, ProposalView } from '../../types/review'
import { reasonFor } from './blocked'

type Judged = { reasons: ProposalView['reasons']; parts: readonly Pick<ProposalPart, 'problems'>[] }

/**
 * One paper for ten works is warned of ten times in the same words: what every part says is said once.
 * @returns `shared` of all parts, and `own` of each, by its place
 */
export function problemsApart(view: Judged): { shared: Problem[]; own: Problem[][] } {
  const [first, ...others] = view.parts
  if (!first || others.length === 0) return { shared: [], own: view.parts.map(({ problems }) => problems) }
  const said = (problem: Problem) => `${problem.rule} ${problem.message} ${reasonFor(problem, view)}`
  const everywhere = new Set(first.problems.map(said))
  for (const { problems } of others) {
    const here = new Set(problems.map(said))
    for (const one of everywhere) if (!here.has(one)) everywhere.delete(one)
  }
  const shared = first.problems.filter((problem) => everywhere.has(said(problem)))
  const own = view.parts.map(({ problems }) => problems.filter((problem) => !everywhere.has(said(problem))))
  return { shared, own }
}
