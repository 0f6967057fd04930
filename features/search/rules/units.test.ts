import { describe, expect, it } from 'vitest'
import { unitsFound } from './units'

const names = (typed: string) => unitsFound(typed, 5).map(({ era, name }) => `${name} ${era}`)

describe('communes as one types', () => {
  it('are found without marks, today’s before the old', () => {
    expect(unitsFound('pa u', 5).map(({ era, code }) => [era, code])).toEqual([
      ['2025', '03442'],
      ['2020', '03442'],
    ])
    expect(unitsFound('pa u', 5)[1]?.of).toBe('Huyện Mường Tè')
  })

  it('with marks those so spelt come first', () => {
    expect(names('Nậm Chà')[0]).toMatch(/^Xã Nậm Chà/)
    expect(names('nậm cha')[0]).toMatch(/^Xã Nậm Cha/)
  })

  it('with the type in front', () => {
    expect(names('xa muong te')[0]).toMatch(/^Xã Mường Tè/)
    expect(names('huyện sìn hồ')).toEqual(['Huyện Sìn Hồ 2020'])
  })

  it('begin with what is typed before they hold it', () => {
    expect(names('te')).toEqual(expect.arrayContaining([expect.stringMatching(/Mường Tè/)]))
    expect(names('mường')[0]).toMatch(/^(Xã|Huyện|Thị trấn) Mường/)
  })

  it.each(['', '…', 'xã', 'huyen', '961/UBND-KTN', 'không có xã này'])('%j names none', (typed) => {
    expect(names(typed)).toEqual([])
  })

  it('no more than asked for', () => {
    expect(unitsFound('nậm', 3)).toHaveLength(3)
  })
})
