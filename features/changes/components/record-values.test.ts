import { describe, expect, it } from 'vitest'
import { changeSetInput } from '../schema'
import {
  EMPTY_ACT,
  EMPTY_PAPER,
  fieldOfPath,
  type RecordValues,
  recordRequest,
  withoutPendingScan,
} from './record-values'
import type { RecordWork } from './record-work'
import { typedValue } from './work-values'

const work = (slug: string): RecordWork => {
  const standing = { stage: 'H0', condition: 'ACTIVE', sourceKind: 'PRESS' } as const
  return { slug, name: slug, title: slug, kind: 'HYDROPOWER', ...standing, version: 1 }
}
const PROMISED = [{ id: 'p', act: 'SURVEY_PERMITTED', month: '2020-05' }] as const
const OPENED = { slug: 'mot', isSubstation: false, promised: PROMISED }
const values = (act: Partial<RecordValues['act']>): RecordValues => ({
  works: [work('mot'), work('hai')],
  act: { ...EMPTY_ACT, ...act },
  hasPaper: true,
  knownPaper: '',
  document: EMPTY_PAPER,
  scan: { state: 'none' },
  note: ' ',
})

describe('the request of the form', () => {
  it('names the promise only for the work whose page it is, and only with the act that was promised', () => {
    const fulfils = (act: Partial<RecordValues['act']>) =>
      recordRequest(values(act), [], OPENED).changes.map((change) => 'fulfils' in change && change.fulfils)
    expect(fulfils({ act: 'SURVEY_PERMITTED', fulfils: 'p' })).toEqual(['p', false])
    expect(fulfils({ act: 'SURVEY_PERMITTED', fulfils: 'none' })).toEqual([null, false])
    expect(fulfils({ act: 'SURVEY_STARTED', fulfils: 'p' })).toEqual([false, false])
    expect(fulfils({ act: 'SURVEY_STARTED', fulfils: 'none' })).toEqual([false, false])
  })

  it('says of works that came along what was said of the opened one’s promise, month for month', () => {
    const promisedOf = {
      hai: [
        { id: 'april', act: 'SURVEY_PERMITTED', month: '2020-04' },
        { id: 'may', act: 'SURVEY_PERMITTED', month: '2020-05' },
      ],
    } as const
    const alongside = (act: Partial<RecordValues['act']>) =>
      recordRequest(values(act), [], { ...OPENED, promisedOf }).changes[1]
    expect(alongside({ act: 'SURVEY_PERMITTED', fulfils: 'p' })).toMatchObject({ fulfils: 'may' })
    expect(alongside({ act: 'SURVEY_PERMITTED', fulfils: 'none' })).toMatchObject({ fulfils: null })
    expect(alongside({ act: 'SURVEY_PERMITTED' })).not.toHaveProperty('fulfils')
    expect(alongside({ act: 'SURVEY_STARTED', fulfils: 'p' })).not.toHaveProperty('fulfils')
  })

  it('sends no paper where nothing was typed, and nothing that another act was asked for', () => {
    const { document, note, changes } = recordRequest(values({ act: 'STARTED', capacity: '12' }), [], OPENED)
    expect([document, note]).toEqual([null, null])
    expect(changes[0]).toEqual({ type: 'ACT', work: 'mot', version: 1, act: 'STARTED' })
  })
})

describe('the scan of the paper', () => {
  const stored = {
    state: 'stored',
    sha256: 'f'.repeat(64),
    bytes: 9,
    type: 'application/pdf',
    name: 'quet.pdf',
  } as const
  const sent = (more: Partial<RecordValues>) =>
    recordRequest({ ...values({ act: 'STARTED' }), ...more }, [], OPENED)

  it('goes along behind the acts, where there is a paper that it can belong to', () => {
    const { document, changes } = sent({ knownPaper: 'id', scan: stored })
    expect(document).toEqual({ id: 'id' })
    expect(changes.map(({ type }) => type)).toEqual(['ACT', 'ACT', 'ATTACHMENT'])
    expect(changes[2]).toEqual({
      type: 'ATTACHMENT',
      file: 'f'.repeat(64),
      name: 'quet.pdf',
    })
    expect(sent({ hasPaper: false, scan: stored }).changes).toHaveLength(2)
  })

  it('that is still on its way keeps from saving, not from foretelling', () => {
    const request = sent({ knownPaper: '00000000-0000-4000-8000-000000000001', scan: { state: 'pending' } })
    expect(changeSetInput.safeParse(request).success).toBe(false)
    expect(changeSetInput.safeParse(withoutPendingScan(request)).success).toBe(true)
    expect(fieldOfPath('changes.2.file', values({}))).toBe('scan')
  })
})

it('a missing date is looked for on the paper, where there is one', () => {
  expect(fieldOfPath('changes.3.effectiveOn', values({}))).toBe('document.date')
  expect(fieldOfPath('changes.3.effectiveOn', values({ effectiveOn: '2020' }))).toBe('act.effectiveOn')
  expect(fieldOfPath('changes.0.with.effectiveOn', { ...values({}), hasPaper: false })).toBe(
    'act.effectiveOn',
  )
  expect(fieldOfPath('document', values({}))).toBe('document.symbol')
})

it.each([
  [12.5, '12,5'],
  [12.345, '12,3450'],
  [1234, '1234'],
  [null, ''],
])('%j is shown as %j, which reads back as the same', (value, text) => {
  expect(typedValue(value)).toBe(text)
})
