import { describe, expect, it } from 'vitest'
import { isSettingValue, settingsFrom } from './rules'

describe('settings', () => {
  it('hold by themselves until the office decides', () => {
    expect(settingsFrom([])).toEqual({ 'review.secondPerson': true, 'session.idleMinutes': 30 })
  })

  it('are what is stored', () => {
    const rows = [
      { key: 'review.secondPerson', value: false },
      { key: 'session.idleMinutes', value: 720 },
    ]
    expect(settingsFrom(rows)).toEqual({ 'review.secondPerson': false, 'session.idleMinutes': 720 })
  })

  it.each([
    ['session.idleMinutes', 4],
    ['session.idleMinutes', 721],
    ['session.idleMinutes', 7.5],
    ['session.idleMinutes', '30'],
    ['review.secondPerson', 0],
    ['review.secondPerson', null],
  ] as const)('%s is never %s', (key, value) => {
    expect(isSettingValue(key, value)).toBe(false)
    expect(settingsFrom([{ key, value }])).toEqual(settingsFrom([]))
  })
})
