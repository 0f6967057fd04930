import { describe, expect, it } from 'vitest'
import { changeSetInput } from '../../schema'
import { formOf } from './form-of'

const ID = '11111111-1111-4111-8111-111111111111'
const act = (work: string, more = {}) => ({ type: 'ACT', work, version: 1, act: 'SURVEY_PERMITTED', ...more })
const of = (...changes: unknown[]) => formOf(changeSetInput.parse({ changes }))

describe('The form that a proposal is mended in', () => {
  it('of one act for several works, with its scan, is the one for papers', () => {
    const scan = { type: 'ATTACHMENT', file: 'a'.repeat(64), name: 'x.pdf' }
    expect(of(act('a', { fulfils: ID }), act('b'), scan)).toEqual({ form: 'RECORD', work: 'a' })
  })

  it('of different acts is none: the form says one thing', () => {
    expect(of(act('a'), act('b', { effectiveOn: '2020' }))).toBeNull()
  })

  it.each([
    [
      { type: 'WORK_EDIT', work: 'a', version: 1, set: { river: 'x' } },
      { form: 'EDIT', work: 'a' },
    ],
    [{ type: 'WORK_CREATE', kind: 'LINE', set: { name: 'x' } }, { form: 'CREATE' }],
    [
      { type: 'VOID', mends: ID, version: 1 },
      { form: 'CORRECT', mends: ID },
    ],
    [
      { type: 'VOID', mendsSet: ID, versions: { a: 1 } },
      { form: 'CORRECT', mendsSet: ID },
    ],
    [
      { type: 'REPLACE', mends: ID, version: 1, with: { act: 'SURVEY_STARTED' } },
      { form: 'CORRECT', mends: ID },
    ],
  ])('of %o is its own', (change, expected) => {
    expect(of(change)).toEqual(expected)
  })

  it.each([
    [{ type: 'WORK_EDIT', work: 'a', version: 1, set: { lengthKm: 89 }, approximate: ['lengthKm'] }],
    [{ type: 'WORK_CREATE', slug: 'x', kind: 'LINE', set: { name: 'x' } }],
    [{ type: 'REPLACE', mends: ID, version: 1, with: { set: { river: 'x' } } }],
    [{ type: 'LISTING', works: [{ work: 'a', version: 1 }], nameInPlan: 'x' }],
    [act('a', { act: 'EVIDENCE_ADDED', evidenceFor: ID })],
  ])('of %o is none: a form would lose some of it', (change) => {
    expect(of(change)).toBeNull()
  })

  it('of two edits is none', () => {
    const edit = { type: 'WORK_EDIT', work: 'a', version: 1, set: { river: 'x' } }
    expect(of(edit, { ...edit, work: 'b' })).toBeNull()
  })
})
