import { OPEN_STATES } from '@/features/stages/types'
import type { ExpectedActPayload, WorkContent } from '../types'
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
    const named = drafterNamed(resolver, change.drafter, path)
    return month ? { type: 'EXPECTED_ACT', payload: { op, act, month, ...named } } : missing('month')
  }
  if (!expected) return missing('expected')
  if (op === 'CANCEL') return { type: 'EXPECTED_ACT', payload: { op, expectedId: expected, on } }
  if (op === 'SLIP') {
    return toMonth
      ? { type: 'EXPECTED_ACT', payload: { op, expectedId: expected, toMonth, on } }
      : missing('toMonth')
  }
  const open = OPEN_STATES.find((known) => known === state)
  if (!open) {
    resolver.drafts.findings.push(finding(`${path}.state`, 'expected.state', 'REFUSE'))
    return null
  }
  // Who begins to draft and names nobody drafts it; who sends a draft on need not have written it.
  const author = (open === 'DRAFTING' && resolver.context.authorId) || undefined
  const named = drafterNamed(resolver, change.drafter, path, author)
  return { type: 'EXPECTED_ACT', payload: { op, expectedId: expected, state: open, on, ...named } }
}

/** A promise as it stands in the place of another one. */
export function replacedPromise(
  resolver: Resolver,
  old: Extract<ExpectedActPayload, { op: 'CREATE' }>,
  given: Input<'REPLACE'>['with'],
  path: string,
): WorkContent {
  const named = drafterNamed(resolver, given.drafter, path, old.drafterId)
  const [act, month] = [given.act ?? old.act, given.month ?? old.month]
  return { type: 'EXPECTED_ACT', payload: { op: 'CREATE', act, month, ...named } }
}

/** @param otherwise who drafts where nobody is named */
function drafterNamed(
  { context, drafts }: Resolver,
  drafter: string | undefined,
  path: string,
  otherwise?: string,
): { drafterId?: string } {
  if (drafter !== undefined && !context.accounts.has(drafter))
    drafts.findings.push(finding(`${path}.drafter`, 'expected.drafter', 'REFUSE'))
  const drafterId = drafter ?? otherwise
  return drafterId === undefined ? {} : { drafterId }
}
