import type { FoldProblem } from '../types'

type Params = FoldProblem['params']

const problem = (
  changeId: string,
  rule: string,
  severity: FoldProblem['severity'],
  params: Params,
): FoldProblem => ({
  changeId,
  rule,
  severity,
  row: null,
  evidence: null,
  params,
})

/** What the fold itself finds about a change, with no row of the rules tables behind it. */
export const refuse = (changeId: string, rule: string, params: Params = {}): FoldProblem =>
  problem(changeId, rule, 'REFUSE', params)

export const warn = (changeId: string, rule: string, params: Params = {}): FoldProblem =>
  problem(changeId, rule, 'WARN', params)
