import { afterEach, describe, expect, it, vi } from 'vitest'
import { answering, jsonAnswer } from './answers'
import type { ReadScope } from './types'

afterEach(() => vi.restoreAllMocks())

describe('a fault', () => {
  it('is told in one sentence with a number, and nothing from inside', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const route = answering(() => Promise.reject(new Error('secret of the house')))
    const answer = await route(new Request('http://localhost:3000/api/v1/works?q=mẫu'))
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(text).not.toContain('secret')
    const reference = /Mã lỗi: (\w{8})\./.exec(JSON.parse(text).problems[0].message)?.[1]
    const [what, about, error] = log.mock.calls[0] ?? []
    expect(what).toBe('fault')
    expect(JSON.parse(about)).toEqual({ reference, method: 'GET', path: '/api/v1/works' })
    expect(error).toMatchObject({ message: 'secret of the house' })
  })
})

describe('an answer', () => {
  const scope = (kind: ReadScope['kind']) => ({ kind }) as ReadScope

  it('may be kept only where everyone may see it', () => {
    const kept = (init: Parameters<typeof jsonAnswer>[1]) => jsonAnswer({}, init).headers.get('cache-control')
    expect(kept({ scope: scope('public') })).toBe('no-cache')
    expect(kept({ scope: scope('staff') })).toBe('no-store')
    expect(kept({ scope: scope('public'), status: 404 })).toBe('no-store')
    expect(kept({})).toBe('no-store')
  })
})
