import { describe, expect, it } from 'vitest'
import { neighboursOf } from './neighbours'

const queue = (text: string) =>
  [...text].map((id) => ({ id: id.toLowerCase(), isOwn: id !== id.toLowerCase() }))

describe('From one proposal to the other', () => {
  it('goes on in the order of the list', () => {
    expect(neighboursOf(queue('abc'), 'b')).toEqual({ at: 2, previous: 'a', next: 'c', after: 'c', left: 2 })
  })

  it('after the last goes to the first that is left, and after all of them nowhere', () => {
    expect(neighboursOf(queue('abc'), 'c')).toMatchObject({ next: null, after: 'a', left: 2 })
    expect(neighboursOf(queue('a'), 'a')).toMatchObject({ previous: null, next: null, after: null, left: 0 })
  })

  it('passes over one’s own where one decides', () => {
    expect(neighboursOf(queue('aBc'), 'a')).toMatchObject({ next: 'b', after: 'c', left: 1 })
    expect(neighboursOf(queue('aB'), 'a')).toMatchObject({ after: null, left: 0 })
  })

  it('begins with the first where the open one does not wait any more', () => {
    expect(neighboursOf(queue('ab'), 'x')).toEqual({
      at: null,
      previous: null,
      next: 'a',
      after: 'a',
      left: 2,
    })
  })
})
