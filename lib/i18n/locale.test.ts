import { describe, expect, it } from 'vitest'
import { isLocale, localePath } from './locale'

describe('localePath', () => {
  it('leaves Vietnamese addresses bare', () => {
    expect(localePath('vi', '/')).toBe('/')
    expect(localePath('vi', '/works?phase=SURVEY')).toBe('/works?phase=SURVEY')
  })

  it('puts English under /en without a trailing slash', () => {
    expect(localePath('en', '/')).toBe('/en')
    expect(localePath('en', '/?q=a')).toBe('/en?q=a')
    expect(localePath('en', '/works/nam-voi')).toBe('/en/works/nam-voi')
  })

  it('refuses what is no path', () => {
    expect(() => localePath('en', 'works')).toThrow()
  })
})

it('knows its languages', () => {
  expect(isLocale('vi')).toBe(true)
  expect(isLocale('fr')).toBe(false)
  expect(isLocale(undefined)).toBe(false)
})
