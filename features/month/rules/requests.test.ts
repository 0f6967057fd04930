import { describe, expect, it } from 'vitest'
import { changeSetInput } from '@/features/changes/schema'
import { type MakeValues, makeRequest, type StepItem, type StepValues, stepRequest } from './requests'

const [A, B] = ['0a000000-0000-4000-8000-000000000001', '0a000000-0000-4000-8000-000000000002']
const item = (id: string, work: string, more: Partial<StepItem> = {}): StepItem => {
  return { id, work, version: 3, state: 'NOT_STARTED', drafter: null, ...more }
}
const values = (more: Partial<StepValues> = {}): StepValues => {
  return {
    items: [item(A, 'mot'), item(B, 'hai', { version: 7, state: 'DRAFTING' })],
    drafter: '',
    toMonth: '',
    note: '',
    ...more,
  }
}

describe('a step on several acts', () => {
  it('is one set, with each work as it was seen', () => {
    const request = stepRequest('SENT_FOR_SIGNATURE', values(), [])
    expect(request.changes).toMatchObject([
      { work: 'mot', version: 3, op: 'DRAFTING', expected: A, state: 'SENT_FOR_SIGNATURE' },
      { work: 'hai', version: 7, op: 'DRAFTING', expected: B, state: 'SENT_FOR_SIGNATURE' },
    ])
    expect(changeSetInput.safeParse(request).success).toBe(true)
  })
  it('leaves each in its state where only the drafter is named', () => {
    const { changes } = stepRequest('DRAFTER', values({ drafter: 'u2' }), [])
    expect(changes).toMatchObject([
      { state: 'NOT_STARTED', drafter: 'u2' },
      { state: 'DRAFTING', drafter: 'u2' },
    ])
  })
  it('to drafting keeps who was named already, and lets the sender draft the rest', () => {
    const items = [item(A, 'mot', { drafter: 'u1' }), item(B, 'hai')]
    const [first, second] = stepRequest('DRAFTING', values({ items }), []).changes
    expect(first).toMatchObject({ drafter: 'u1' })
    expect(second).not.toHaveProperty('drafter')
    const [sent] = stepRequest('SENT_FOR_SIGNATURE', values({ items, drafter: 'u3' }), []).changes
    expect(sent, 'who sends it on need not have written it').not.toHaveProperty('drafter')
  })
  it('carries over to a month, and a month that is none is refused by the schema', () => {
    const parse = (toMonth: string) => changeSetInput.safeParse(stepRequest('SLIP', values({ toMonth }), []))
    expect(parse('2020-06').success).toBe(true)
    expect(parse('06').error?.issues[0]?.path).toEqual(['changes', 0, 'toMonth'])
  })
  it('drops with its note', () => {
    const request = stepRequest('CANCEL', values({ note: ' Chủ đầu tư rút đề nghị thử ' }), [])
    expect(request).toMatchObject({
      note: 'Chủ đầu tư rút đề nghị thử',
      changes: [{ op: 'CANCEL' }, { op: 'CANCEL' }],
    })
  })
})

describe('the plan of a month', () => {
  const left = [A, B].map((id, i) => ({ id, work: { slug: ['mot', 'hai'][i] ?? '' } }))
  const plan: MakeValues = {
    carried: [B],
    added: [{ act: 'ROUTE_AGREED', work: 'ba', drafter: '' }],
    versions: { mot: 1, hai: 2, ba: 3 },
    note: '',
  }

  it('is one set of what is carried into it and what is new', () => {
    const request = makeRequest('2020-06', plan, left, [])
    expect(request.changes).toEqual([
      { type: 'EXPECTED_ACT', work: 'hai', version: 2, op: 'SLIP', expected: B, toMonth: '2020-06' },
      { type: 'EXPECTED_ACT', work: 'ba', version: 3, op: 'CREATE', act: 'ROUTE_AGREED', month: '2020-06' },
    ])
    expect(changeSetInput.safeParse(request).success).toBe(true)
  })
  it('names the drafter of what is new, where one was chosen', () => {
    const added = [{ act: 'ROUTE_AGREED', work: 'ba', drafter: 'u2' } as const]
    const { changes } = makeRequest('2020-06', { ...plan, carried: [], added }, left, [])
    expect(changes).toMatchObject([{ op: 'CREATE', drafter: 'u2' }])
  })
  it('sends along only reasons that were given', () => {
    const reason = { path: 'changes.0', rule: 'expected.twice', reason: 'Hai văn bản thử' }
    expect(makeRequest('2020-06', plan, left, [reason, { ...reason, reason: ' ' }]).reasons).toEqual([reason])
  })
})
