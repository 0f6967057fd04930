import { describe, expect, it } from 'vitest'
import type { Problem } from '@/features/stages/types'
import type { PartWork } from '../../types/review'
import { problemsApart } from './problems-apart'

const warning = (path: string, message: string): Problem => {
  return { path, rule: 'r', severity: 'WARN', message, basis: null, evidence: null, fix: null }
}
const part = (...problems: Problem[]) => ({ works: [{} as PartWork], problems })

describe('What is said of several parts', () => {
  it('is said once where every part says it', () => {
    const parts = [
      part(warning('changes.0', 'a'), warning('changes.0', 'b')),
      part(warning('changes.1', 'a')),
    ]
    const { shared, own } = problemsApart({ reasons: [], parts })
    expect(shared.map(({ message }) => message)).toEqual(['a'])
    expect(own.map((of) => of.map(({ message }) => message))).toEqual([['b'], []])
  })

  it('is said once also where a scan comes along, which nothing is said of', () => {
    const scan = { works: [], problems: [] }
    const parts = [part(warning('changes.0', 'a')), part(warning('changes.1', 'a')), scan]
    const { shared, of, own } = problemsApart({ reasons: [], parts })
    expect(shared.map(({ message }) => message)).toEqual(['a'])
    expect(of, 'of so many parts').toBe(2)
    expect(own).toEqual([[], [], []])
  })

  it('is said apart where the reasons differ', () => {
    const parts = [part(warning('changes.0', 'a')), part(warning('changes.1', 'a'))]
    const reasons = [{ path: 'changes.0', rule: 'r', reason: 'một' }]
    expect(problemsApart({ reasons, parts }).shared).toEqual([])
  })

  it('is its own where there is only one part', () => {
    const parts = [part(warning('changes.0', 'a'))]
    expect(problemsApart({ reasons: [], parts })).toEqual({ shared: [], of: 1, own: [parts[0]?.problems] })
  })
})
