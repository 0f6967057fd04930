import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { proxy } from './proxy'

const pass = (path: string, headers = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers }))

describe("the door to the staff's pages", () => {
  it('tells a page its own address, whatever the request claims', () => {
    const response = pass('/staff/works?kind=LINE&q=a', { 'x-here': '/elsewhere' })
    expect(response.headers.get('x-middleware-request-x-here')).toBe('/staff/works?kind=LINE&q=a')
  })

  it('lets nothing of the staff be kept, and only its own scripts run', () => {
    const { headers } = pass('/staff/works')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-security-policy')).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic';/)
    const other = pass('/staff/works').headers.get('content-security-policy')
    expect(other).not.toBe(headers.get('content-security-policy'))
  })
})
