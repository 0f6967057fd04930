import { describe, expect, it } from 'vitest'
import { nearestNames } from './nearest'

const NAMES = ['Suối Thử', 'Suối Thử 2', 'Bản Mẫu', 'Nậm Ví Dụ', 'Đèo Ví Dụ']
const near = (typed: string) => nearestNames(typed, NAMES, (name) => name, 3)

describe('nearestNames', () => {
  it('offers what one letter misses, the most alike first', () => {
    expect(near('suoi thu')[0]).toBe('Suối Thử')
    expect(near('bản mẫo')).toEqual(['Bản Mẫu'])
    expect(near('dèo vi du')[0]).toBe('Đèo Ví Dụ')
  })

  it('offers nothing where nothing is alike', () => {
    expect(near('xyz')).toEqual([])
    expect(near('')).toEqual([])
  })

  it('never offers more than asked for', () => {
    expect(nearestNames('vi du', NAMES, (name) => name, 1)).toHaveLength(1)
  })
})
