import { describe, expect, it } from 'vitest'
import { versionedCache } from './versioned'

function setUp(capacity = 10) {
  const cache = versionedCache<string>({ capacity, weigh: (value) => value.length })
  const reads: string[] = []
  const get = (version: string, key: string, value = key) =>
    cache(version, key, async () => {
      reads.push(`${version} ${key}`)
      return value
    })
  return { get, reads, cache }
}

describe('versionedCache', () => {
  it('reads once while the version stays, and anew after it', async () => {
    const { get, reads } = setUp()
    await get('1', 'a')
    expect(await get('1', 'a')).toBe('a')
    await get('2', 'a')
    expect(reads).toEqual(['1 a', '2 a'])
  })

  it('lets go of what was not asked for the longest', async () => {
    const { get, reads } = setUp(3)
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) await get('1', key)
    expect(reads).toEqual(['1 a', '1 b', '1 c', '1 d', '1 b'])
  })

  it('keeps nothing that is too heavy, and nothing that failed', async () => {
    const { get, reads, cache } = setUp(3)
    await get('1', 'heavy')
    await get('1', 'heavy')
    expect(reads).toHaveLength(2)
    await expect(cache('1', 'x', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await get('1', 'x', 'now')).toBe('now')
  })

  it('reads once for all who ask at the same time, and again for those who ask after a failure', async () => {
    const { get, reads, cache } = setUp()
    expect(await Promise.all([get('1', 'a'), get('1', 'a'), get('1', 'b')])).toEqual(['a', 'a', 'b'])
    expect(reads).toEqual(['1 a', '1 b'])
    const failing = () => cache('1', 'x', () => Promise.reject(new Error('away')))
    const both = await Promise.allSettled([failing(), failing()])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await get('1', 'x', 'now')).toBe('now')
  })

  it('does not keep an answer that a newer version overtook', async () => {
    const { get, cache } = setUp()
    let finish = (_value: string) => {}
    const slow = cache('1', 'a', () => new Promise((resolve) => (finish = resolve)))
    await get('2', 'b')
    finish('old')
    expect(await slow).toBe('old')
    expect(await get('2', 'a', 'new')).toBe('new')
  })
})
