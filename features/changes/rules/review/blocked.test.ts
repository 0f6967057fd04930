import { describe, expect, it } from 'vitest'
import type { Problem } from '@/features/stages/types'
import type { PartWork } from '../../types/review'
import { isBlocked } from './blocked'

const VIEW = { reasons: [], conflicts: [], problems: [] }
const problem = (severity: Problem['severity']): Problem => {
  return {
    path: 'changes.0',
    rule: 'act.no-document',
    severity,
    message: '',
    basis: null,
    evidence: null,
    fix: null,
  }
}
const onWork = (slug: string) => [{ work: { slug } } as PartWork]

describe('A part of a proposal', () => {
  it('can be accepted where nothing stands against it', () => {
    expect(isBlocked({ works: onWork('a'), problems: [] }, VIEW)).toBe(false)
  })

  it('cannot where it is refused, or warned of without a reason', () => {
    expect(isBlocked({ works: [], problems: [problem('REFUSE')] }, VIEW)).toBe(true)
    expect(isBlocked({ works: [], problems: [problem('WARN')] }, VIEW)).toBe(true)
  })

  it('can where the warning at that very place was answered', () => {
    const answered = (path: string) => [{ path, rule: 'act.no-document', reason: 'Báo cáo miệng' }]
    const part = { works: [], problems: [problem('WARN')] }
    expect(isBlocked(part, { ...VIEW, reasons: answered('changes.0') })).toBe(false)
    expect(isBlocked(part, { ...VIEW, reasons: answered('changes.1') })).toBe(true)
  })

  it('cannot where its work was written on in the same field; the other parts can', () => {
    const view = { ...VIEW, conflicts: [{ work: 'a', version: 3, fields: {} }] }
    expect(isBlocked({ works: onWork('a'), problems: [] }, view)).toBe(true)
    expect(isBlocked({ works: onWork('b'), problems: [] }, view)).toBe(false)
  })

  it('cannot where the whole is refused', () => {
    expect(isBlocked({ works: [], problems: [] }, { ...VIEW, problems: [problem('REFUSE')] })).toBe(true)
  })
})
