import type { Problem } from '@/features/stages/types'
import type { ProposalPart, ProposalView } from '../../types/review'
import { reasonFor } from './blocked'

type Judged = { reasons: ProposalView['reasons']; parts: readonly Pick<ProposalPart, 'works' | 'problems'>[] }

/** `shared`: what all the parts say that are about works, `of` so many; `own` of each part, by its place. */
export type Apart = { shared: Problem[]; of: number; own: Problem[][] }

/**
 * One paper for ten works is warned of ten times in the same words: what every part says is said once. The scan that
 * comes along is about no work, and is not asked.
 */
export function problemsApart(view: Judged): Apart {
  const about = view.parts.filter(({ works }) => works.length > 0)
  const [first, ...others] = about
  if (!first || others.length === 0)
    return { shared: [], of: about.length, own: view.parts.map(({ problems }) => problems) }
  const said = (problem: Problem) => `${problem.rule} ${problem.message} ${reasonFor(problem, view)}`
  const everywhere = new Set(first.problems.map(said))
  for (const { problems } of others) {
    const here = new Set(problems.map(said))
    for (const one of everywhere) if (!here.has(one)) everywhere.delete(one)
  }
  const shared = first.problems.filter((problem) => everywhere.has(said(problem)))
  const own = view.parts.map(({ problems }) => problems.filter((problem) => !everywhere.has(said(problem))))
  return { shared, of: about.length, own }
}
