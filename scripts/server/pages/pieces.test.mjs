import { describe, expect, it } from 'vitest'
import { asksForPublicPage, pageAddress } from './address.mjs'
import { boundedStore } from './bounded-store.mjs'
import { linksWithoutScripts, withoutScripts } from './lean.mjs'
import { sharedQuestion } from './shared-question.mjs'

describe('asksForPublicPage', () => {
  const asks = (url, { method = 'GET', ...headers } = {}) => asksForPublicPage({ method, url, headers })

  it('knows pages from what is answered elsewhere', () => {
    for (const url of [
      '/',
      '/works',
      '/works?kind=LINE',
      '/works/thuy-dien-nam-voi',
      '/en',
      '/staffing',
      '/a/b',
    ])
      expect(asks(url), url).toBe(true)
    for (const url of [
      '/staff',
      '/staff/works',
      '/sign-in?next=/',
      '/api/v1/works',
      '/_next/static/a',
      '//x/works',
    ])
      expect(asks(url), url).toBe(false)
    expect(asks('/works', { method: 'POST' })).toBe(false)
    expect(asks('/works', { rsc: '1' })).toBe(false)
  })

  it('takes a name with a dot for a file, unless somebody wants to read it', () => {
    expect(asks('/icon.svg', { accept: 'image/*' })).toBe(false)
    expect(asks('/gioi-thieu.html', { accept: 'text/html,*/*' })).toBe(true)
  })
})

describe('pageAddress', () => {
  it('is one for all addresses that mean the same', () => {
    const one = pageAddress('/works?kind=LINE&phase=SURVEY&phase=IN_PLAN')
    expect(pageAddress('/works?q=&phase=IN_PLAN&kind=+LINE&sort=&phase=SURVEY')).toBe(one)
    expect(pageAddress('/works?q=')).toBe('/works')
  })

  it('keeps apart what means something else', () => {
    expect(pageAddress('/works?unit=a%26kind=LINE')).not.toBe(pageAddress('/works?unit=a&kind=LINE'))
    expect(pageAddress('/en/works')).not.toBe(pageAddress('/works'))
  })

  it('has an end', () => {
    expect(pageAddress(`/works?unit=${'a'.repeat(3_000)}`)).toBeNull()
  })
})

describe('boundedStore', () => {
  const store = () => boundedStore({ capacity: 100, weigh: (value) => value.length })
  const weighing = (n) => 'x'.repeat(n)

  it('never holds more than it may, whatever is put in', () => {
    const kept = store()
    for (let n = 0; n < 500; n++) {
      kept.set(`page ${n % 37}`, weighing(1 + (n % 19)))
      if (n % 3 === 0) kept.get(`page ${(n * 7) % 37}`)
      expect(kept.load()).toBeLessThanOrEqual(100)
    }
  })

  it('keeps what was asked for again from who walks through all addresses', () => {
    const kept = store()
    for (const key of ['a', 'b', 'c']) {
      kept.set(key, weighing(10))
      kept.get(key)
    }
    for (let n = 0; n < 1_000; n++) kept.set(`walked ${n}`, weighing(10))
    expect(['a', 'b', 'c'].map((key) => kept.get(key)?.length)).toEqual([10, 10, 10])
    expect(kept.get('walked 1')).toBeUndefined()
  })

  it('replaces, refuses what is too large for it, and forgets all when told', () => {
    const kept = store()
    kept.set('a', weighing(10))
    kept.set('a', weighing(5))
    expect(kept.load()).toBe(5)
    kept.set('b', weighing(50))
    expect(kept.get('b')).toBeUndefined()
    kept.clear()
    expect([kept.load(), kept.get('a')]).toEqual([0, undefined])
  })
})

describe('sharedQuestion', () => {
  it('tells nobody what was asked before they came', async () => {
    let state = 0
    const answers = []
    const question = sharedQuestion(() => {
      const answer = state
      return new Promise((resolve) => answers.push(() => resolve(answer)))
    })
    const first = question()
    state = 1
    const late = [question(), question()]
    answers.shift()()
    expect(await first).toBe(0)
    await Promise.resolve()
    answers.shift()()
    expect(await Promise.all(late)).toEqual([1, 1])
    expect(answers).toEqual([])
  })

  it('goes on after a question that failed', async () => {
    let fails = true
    const question = sharedQuestion(async () => {
      if (fails) throw new Error('away')
      return 'here'
    })
    await expect(question()).rejects.toThrow('away')
    fails = false
    expect(await question()).toBe('here')
  })
})

describe('withoutScripts', () => {
  it('leaves nothing that would run or be fetched to run, and all that is read', () => {
    const page = [
      '<head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" href="/a.js"/>',
      '<script src="/a.js" async=""></script></head><body><p>Nậm Voi &lt;script&gt;</p>',
      '<script>(self.__next_f=[]).push("</p>")</script></body>',
    ].join('')
    expect(withoutScripts(page)).toBe(
      '<head><link rel="stylesheet" href="/a.css"/></head><body><p>Nậm Voi &lt;script&gt;</p></body>',
    )
  })
})

it('linksWithoutScripts leaves what the page is dressed with', () => {
  const font = '</a.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"'
  const style = '</a.css>; rel=preload; as="style"'
  expect(linksWithoutScripts(`${font}, </a.js>; rel=preload; as="script", ${style}`)).toBe(
    `${font}, ${style}`,
  )
})
