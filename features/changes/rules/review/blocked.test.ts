import { describe, expect, it } from 'vitest'
import type { Problem } from '@/features/stages/types'
import type { PartWork } from '../../types/review'
import { isBlocked, wantingOf } from './blocked'

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

  it('cannot where it is refused; a warning is for whoever accepts to answer', () => {
    expect(isBlocked({ works: [], problems: [problem('REFUSE')] }, VIEW)).toBe(true)
    expect(isBlocked({ works: [], problems: [problem('WARN')] }, VIEW)).toBe(false)
  })

  it('wants a reason for each warning that the author gave none for at that very place, and for no refusal', () => {
    const answered = (path: string) => [{ path, rule: 'act.no-document', reason: 'Báo cáo miệng' }]
    const parts = [{ works: [], problems: [problem('WARN'), problem('REFUSE')] }]
    expect(wantingOf({ ...VIEW, parts, reasons: answered('changes.0') })).toEqual([])
    expect(wantingOf({ ...VIEW, parts, reasons: answered('changes.1') })).toEqual([
      { path: 'changes.0', rule: 'act.no-document', said: 'act.no-document ', part: 1 },
    ])
    const ofAll = wantingOf({ ...VIEW, parts: [], problems: [problem('WARN')] })
    expect(ofAll.map(({ part }) => part)).toEqual([null])
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
