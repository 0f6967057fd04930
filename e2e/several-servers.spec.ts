import { expect, test } from './fixtures'
import { startAnotherServer } from './servers'

test.describe.configure({ timeout: 180_000 })

const here = process.env.E2E_URL ?? ''

/** A page as somebody without a session gets it from a server. */
async function read(url: string, path: string) {
  const answer = await fetch(`${url}${path}`, { redirect: 'manual' })
  return { status: answer.status, how: answer.headers.get('cache-status'), text: await answer.text() }
}

/** Asked for again, it comes from what is kept; unless another test recorded something in between. */
const kept = (url: string, path: string) =>
  expect(async () => {
    await read(url, path)
    expect((await read(url, path)).how).toBe('registry; hit')
  }).toPass({ timeout: 15_000 })

test('what is accepted shows at the next read, whichever server is asked', async ({ registry }) => {
  const work = await registry.work({ river: 'Suối Không' })
  const page = `/works/${work.slug}`
  const list = '/works?kind=HYDROPOWER&sort=-name&limit=7'
  const edit = (river: string) =>
    registry.send([{ type: 'WORK_EDIT', work: work.slug, version: work.version++, set: { river } }], null)
  let other = await startAnotherServer()
  try {
    for (const url of [here, other.url]) for (const path of [page, list, '/']) await kept(url, path)

    await edit('Suối Một')
    expect((await read(other.url, page)).text).toContain('Suối Một')
    expect((await read(here, page)).text).toContain('Suối Một')
    await kept(other.url, page)

    // While somebody reads all the time, so that pages are being made when the next change is accepted.
    let isOver = false
    const reader = (async () => {
      while (!isOver) await Promise.all([here, other.url].map((url) => read(url, page)))
    })()
    for (let n = 10; n < 25; n++) {
      await edit(`Suối số ${n}`)
      for (const url of [here, other.url])
        expect((await read(url, page)).text, `change ${n}`).toContain(`Suối số ${n}`)
    }
    isOver = true
    await reader

    await kept(other.url, page)
    await other.stop()
    await edit('Suối Hai')
    other = await startAnotherServer()
    expect((await read(other.url, page)).text).toContain('Suối Hai')

    // A work that comes into a list: count and rows, on both.
    await kept(here, list)
    await kept(other.url, list)
    const { name } = await registry.work()
    const late = `/works?kind=HYDROPOWER&sort=-name&limit=500`
    for (const url of [here, other.url]) expect((await read(url, late)).text).toContain(name)
    const count = async (url: string, path: string) =>
      (await read(url, path)).text.match(/(\d[\d.]*) công trình/)?.[1] ?? 'none'
    // other tests add works meanwhile
    await expect(async () => {
      const all = await count(here, late)
      expect(await Promise.all([here, other.url].map((url) => count(url, list)))).toEqual([all, all])
    }).toPass({ timeout: 15_000 })
  } finally {
    await other.stop()
  }
})

test('where only the staff may read, nothing that was kept for everybody is given', async ({
  registry,
  session,
}) => {
  const { slug, name } = await registry.work()
  await kept(here, `/works/${slug}`)
  const closed = await startAnotherServer({ PUBLIC_READ: 'false' })
  try {
    for (const path of ['/', '/works', `/works/${slug}`, '/rules', '/en/works']) {
      const { status, text } = await read(closed.url, path)
      expect(status, path).toBe(307)
      expect(text, path).not.toContain(name)
    }
    const { cookies } = await session('reader')
    const cookie = cookies.map((one) => `${one.name}=${one.value}`).join('; ')
    for (let n = 0; n < 2; n++) {
      const answer = await fetch(`${closed.url}/works/${slug}`, { headers: { cookie } })
      expect(await answer.text()).toContain(name)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
    }
    expect((await read(closed.url, `/works/${slug}`)).status).toBe(307)
  } finally {
    await closed.stop()
  }
})
