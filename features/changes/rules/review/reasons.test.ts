import { describe, expect, it } from 'vitest'
import { finding } from '../paper'
import { answeredBy, placedBack, placedIn } from './reasons'

const given = (path: string, rule = 'r') => ({ path, rule, reason: 'Đã xem' })

describe('Reasons of a part', () => {
  it('move along with their changes, those of the whole stay, those of other changes do not come', () => {
    const reasons = [given('changes.0.set.river'), given('changes.2'), given('document')]
    expect(placedIn(reasons, [2, 5]).map(({ path }) => path)).toEqual(['changes.0', 'document'])
  })

  it('are looked for where the whole has its changes', () => {
    const found = [finding('changes.1.set.river', 'r', 'WARN'), finding('note', 'r', 'REFUSE')]
    expect(placedBack(found, [2, 12]).map(({ path }) => path)).toEqual(['changes.12.set.river', 'note'])
  })
})

describe('Whoever accepts', () => {
  it('answers a warning at its place and by its rule, as theirs', () => {
    const warned = [finding('changes.0', 'r', 'WARN'), finding('changes.1', 'r', 'WARN')]
    const { kept, open } = answeredBy(warned, [given('changes.1'), given('changes.0', 'other')])
    expect(kept).toEqual([{ ...given('changes.1'), by: 'ACCEPTOR' }])
    expect(open).toEqual([warned[0]])
  })

  it('answers no refusal, and leaves no reason behind for what nothing was said of', () => {
    const refused = [finding('changes.0', 'r', 'REFUSE')]
    expect(answeredBy(refused, [given('changes.0'), given('changes.7')])).toEqual({ kept: [], open: refused })
  })
})
