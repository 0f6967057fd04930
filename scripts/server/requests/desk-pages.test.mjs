import { describe, expect, it } from 'vitest'
import { prepareDesk } from './desk-pages.mjs'

/** What the application is asked, and what stands in the answer before it says anything. */
function pass(url, headers = {}, options) {
  const answered = {}
  const request = { url, headers: { ...headers } }
  const setHeader = (name, value) => Object.assign(answered, { [name]: value })
  prepareDesk(request, { setHeader }, options)
  return { asked: request.headers, answered }
}

describe("the door to the staff's pages", () => {
  it('tells a page its own address, whatever the request claims', () => {
    const { asked } = pass('/staff/works?kind=LINE&q=a', { 'x-here': '/elsewhere' })
    expect(asked['x-here']).toBe('/staff/works?kind=LINE&q=a')
    expect(pass('/works', { 'x-here': '/elsewhere' }).asked['x-here']).toBeUndefined()
  })

  it('leaves Next’s own mark out of that address', () => {
    expect(pass('/staff/works?_rsc=1x2y').asked['x-here']).toBe('/staff/works')
    expect(pass('/staff/works?q=a&_rsc=1x2y&page=2').asked['x-here']).toBe('/staff/works?q=a&page=2')
    expect(pass('/staff/works?_rsc').asked['x-here']).toBe('/staff/works')
    expect(pass('/staff/works?q=_rsc&_rsc').asked['x-here']).toBe('/staff/works?q=_rsc')
  })

  it('lets nothing of the staff be kept, and only its own scripts run', () => {
    const { asked, answered } = pass('/staff/works')
    expect(answered['cache-control']).toBe('private, no-store')
    expect(answered['content-security-policy']).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic';/)
    expect(asked['content-security-policy']).toBe(answered['content-security-policy'])
    const other = pass('/staff/works').answered['content-security-policy']
    expect(other).not.toBe(answered['content-security-policy'])
  })

  it.each(['/staff', '/staff/', '/staff?q=a', '/sign-in', '/sign-in/code', '/%73taff/works', '/x/../staff'])(
    'stands before %s',
    (url) => expect(pass(url).answered).toHaveProperty('content-security-policy'),
  )

  it.each(['/', '/works/staff', '/staffing', '/api/v1/works', '/_next/static/a.js'])(
    'is not in the way of %s',
    (url) => expect(pass(url).answered).toEqual({}),
  )

  it('takes a policy off a request that brings one: no page is written with somebody else’s nonce', () => {
    const theirs = { 'content-security-policy': "script-src 'nonce-abc'" }
    expect(pass('/works', theirs).asked).toEqual({})
    expect(pass('/staff', theirs).asked['content-security-policy']).not.toContain('abc')
  })

  it('lets React’s traces run while developing, and at no other time', () => {
    expect(pass('/staff', {}, { dev: true }).answered['content-security-policy']).toContain("'unsafe-eval'")
    expect(pass('/staff').answered['content-security-policy']).not.toContain('unsafe-eval')
  })
})
