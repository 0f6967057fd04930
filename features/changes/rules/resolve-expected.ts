import type { WorkContent } from '../types'
import { finding } from './paper'
import type { Input, Resolver } from './resolver'

/** An expected act to be made, drafted, carried over or dropped; what an operation needs and was not given is a finding. */
export function expectedContent(
  resolver: Resolver,
  change: Input<'EXPECTED_ACT'>,
  path: string,
): WorkContent | null {
  const { op, act, month, expected, toMonth, state = 'DRAFTING' } = change
  const on = resolver.context.today
  const missing = (key: string) => {
    resolver.drafts.findings.push(finding(`${path}.${key}`, 'input.missing', 'REFUSE', { key }))
    return null
  }
  if (op === 'CREATE') {
    if (!act) return missing('act')
    // They write down what is known; no paper to come does that, and such a promise would stay open for ever.
    if (act === 'STATE_RECORDED' || act === 'EVIDENCE_ADDED') {
      resolver.drafts.findings.push(finding(`${path}.act`, 'expected.act', 'REFUSE', { act }))
    }
    return month ? { type: 'EXPECTED_ACT', payload: { op, act, month } } : missing('month')
  }
  if (!expected) return missing('expected')
  if (op === 'CANCEL') return { type: 'EXPECTED_ACT', payload: { op, expectedId: expected, on } }
  if (op === 'SLIP') {
    return toMonth
      ? { type: 'EXPECTED_ACT', payload: { op, expectedId: expected, toMonth, on } }
      : missing('toMonth')
  }
  if (state !== 'NOT_STARTED' && state !== 'DRAFTING' && state !== 'SENT_FOR_SIGNATURE') {
    resolver.drafts.findings.push(finding(`${path}.state`, 'expected.state', 'REFUSE'))
    return null
  }
  return { type: 'EXPECTED_ACT', payload: { op, expectedId: expected, state, on } }
}
