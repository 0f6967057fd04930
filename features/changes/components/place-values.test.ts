import { describe, expect, it } from 'vitest'
import { placesOf, unitLabel, unitOf } from './place-values'

describe('the unit that was typed', () => {
  it.each([
    ['Xã Kan Hồ, Huyện Mường Tè (trước 01/7/2025)', '2020', '03469'],
    ['xa kan ho, huyen muong te (truoc 01/7/2025)', '2020', '03469'],
    ['Kan Hồ', '2020', '03469'],
    ['Nậm Cha', '2020', '03526'],
    ['xã Nậm Chà', '2020', '03473'],
  ])('%s is one', (typed, era, code) => {
    expect(unitOf(typed)).toMatchObject({ era, code })
  })

  it.each(['Mường Tè', 'nam cha', 'Xã Không Có', '03433', ''])('%j is none, or several', (typed) => {
    expect(unitOf(typed)).toBeUndefined()
  })

  it('reads back from its own label', () => {
    expect(unitOf(unitLabel('2025', '03433'))).toMatchObject({ era: '2025', code: '03433' })
  })
})

it('sends an unknown place as no code at all, so that the schema refuses it', () => {
  const [place] = placesOf([
    { unit: '03433', asWritten: ' ', role: 'SITE' },
    { unit: ' ', asWritten: 'x', role: 'SITE' },
  ])
  expect(place).toEqual({ era: '2025', code: '?03433', role: 'SITE', asWritten: null })
})
