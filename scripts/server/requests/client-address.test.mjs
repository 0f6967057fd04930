import { describe, expect, it } from 'vitest'
import { addressList, clientAddress } from './client-address.mjs'

const from = (remote, forwarded, trusted = []) => clientAddress({ remote, forwarded }, addressList(trusted))

describe('where a request comes from', () => {
  it('is the other end, whatever it claims, where no proxy is named', () => {
    expect(from('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
    expect(from('127.0.0.1', '198.51.100.1')).toBe('127.0.0.1')
    expect(from(undefined, '198.51.100.1')).toBeNull()
  })

  it('is what a named proxy saw', () => {
    expect(from('127.0.0.1', '198.51.100.1', ['127.0.0.1'])).toBe('198.51.100.1')
    expect(from('::1', '2001:db8::7', ['::1'])).toBe('2001:db8::7')
    expect(from('10.1.2.3', '198.51.100.1', ['10.0.0.0/8'])).toBe('198.51.100.1')
    expect(from('::ffff:10.1.2.3', '198.51.100.1', ['10.0.0.0/8'])).toBe('198.51.100.1')
  })

  it('is not what a stranger wrote before the proxy added what it saw', () => {
    expect(from('127.0.0.1', '1.1.1.1, 198.51.100.1', ['127.0.0.1'])).toBe('198.51.100.1')
    expect(from('203.0.113.9', '198.51.100.1', ['127.0.0.1'])).toBe('203.0.113.9')
  })

  it('goes through several named proxies', () => {
    const both = ['127.0.0.1', '10.0.0.5']
    expect(from('127.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.5', both)).toBe('198.51.100.1')
    expect(from('127.0.0.1', '10.0.0.5', both)).toBe('10.0.0.5')
  })

  it('is the proxy where it says nothing that is an address', () => {
    for (const claim of [undefined, '', 'unknown', '<script>', '999.1.1.1', '198.51.100.1, '])
      expect(from('127.0.0.1', claim, ['127.0.0.1']), String(claim)).toBe('127.0.0.1')
  })

  it('leaves a port out', () => {
    expect(from('127.0.0.1', '198.51.100.1:4711', ['127.0.0.1'])).toBe('198.51.100.1')
    expect(from('127.0.0.1', '[2001:db8::7]:443', ['127.0.0.1'])).toBe('2001:db8::7')
  })
})

it.each(['proxy.example.invalid', '10.0.0.0/33', '10.0.0.0/', '::1/129', '10.0.0.0/-1', '1.2.3'])(
  'a list of proxies does not take %s',
  (wrong) => expect(() => addressList([wrong])).toThrow(wrong),
)
