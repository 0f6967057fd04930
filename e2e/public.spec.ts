import type { Browser } from '@playwright/test'
import { barriers } from './axe'
import { expect, listen, type Page, test } from './fixtures'
import { PUBLIC } from './pages'

const PAGES = PUBLIC.filter(({ path }) => path !== '/sign-in')
const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]

/** Opens pages as for the first time, over a line on which typefaces come late, and notes all that moves or is refused. */
async function firstVisit(browser: Browser, baseURL: string | undefined, viewport: (typeof SIZES)[number]) {
  const context = await browser.newContext({ baseURL, viewport })
  const page = await context.newPage()
  const complaints: string[] = []
  const scripts: string[] = []
  listen(page, complaints)
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  await page.addInitScript(watch)
  return { page, complaints, scripts, close: () => context.close() }
}

type Watched = typeof globalThis & { moved: number; refused: string[] }

function watch() {
  const seen = Object.assign(globalThis, { moved: 0, refused: [] }) as Watched
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.moved += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  addEventListener('securitypolicyviolation', (event) => seen.refused.push(event.violatedDirective))
}

const whatHappened = (page: Page) =>
  page.evaluate(() => {
    const { moved, refused } = globalThis as Watched
    return { moved: Math.round(moved * 1000) / 1000, refused }
  })

for (const viewport of SIZES) {
  test(`at ${viewport.width} px no public page moves, runs a script or has anything refused`, async ({
    browser,
    baseURL,
  }) => {
    test.slow()
    for (const { name, path, prepare } of PAGES) {
      const { page, complaints, scripts, close } = await firstVisit(browser, baseURL, viewport)
      await page.goto(path, { waitUntil: 'networkidle' })
      expect(await whatHappened(page), name).toEqual({ moved: 0, refused: [] })
      await prepare?.(page)
      expect({ name, complaints, scripts }).toEqual({ name, complaints: [], scripts: [] })
      await close()
    }
  })
}

test('the first answer after something was accepted is as clean as all others, and shows it', async ({
  browser,
  baseURL,
  registry,
}) => {
  const work = await registry.work({ river: 'Suối Trước' })
  const { page, complaints, scripts, close } = await firstVisit(browser, baseURL, SIZES[1] as never)
  await page.goto(`/works/${work.slug}`)
  await page.reload()
  const edit = { type: 'WORK_EDIT', work: work.slug, version: 1, set: { river: 'Suối Sau' } }
  await registry.send([edit], null)
  const answer = await page.reload({ waitUntil: 'networkidle' })
  expect(answer?.headers()['cache-status']).toBe('registry; fwd=stale')
  await expect(page.getByText('Suối Sau')).toBeVisible()
  await expect(page.getByText('Suối Trước')).toHaveCount(0)
  expect(await whatHappened(page)).toEqual({ moved: 0, refused: [] })
  expect({ complaints, scripts }).toEqual({ complaints: [], scripts: [] })
  await close()
})

test('an act shows at the next read in the work, in its lists, and in the overview', async ({
  registry,
  request,
}) => {
  const { slug, name } = await registry.workAt('H0')
  const lists = { before: '/works?stage=H0&limit=500', after: '/works?stage=H1&limit=500' }
  const text = async (path: string) => (await request.get(path)).text()
  for (const path of [`/works/${slug}`, ...Object.values(lists), '/', '/en']) await text(path)
  expect(await text(lists.before)).toContain(name)
  const act = { type: 'ACT', work: slug, version: 2, act: 'SURVEY_PERMITTED' }
  await registry.send([act], { type: 'CONG_VAN', date: '2020-05-12', issuer: 'UBND tỉnh Lai Châu' })
  expect(await text(`/works/${slug}`)).toContain('Cho phép khảo sát')
  expect(await text(lists.before)).not.toContain(name)
  expect(await text(lists.after)).toContain(name)
  expect(await text('/')).toContain(name)
  expect(await text('/en')).toContain(name)
})

test('lists that can be counted are kept, under one address for all ways to write it; free text is not', async ({
  request,
}) => {
  const how = async (path: string) => (await request.get(path)).headers()['cache-status']
  // Between the two another test may have recorded something: then the second is made anew, and both are asked again.
  await expect(async () => {
    await how('/works?kind=LINE&phase=SURVEY&sort=-since')
    expect(await how('/works?sort=-since&q=&phase=SURVEY&kind=LINE&unit=')).toBe('registry; hit')
  }).toPass()
  for (let n = 0; n < 2; n++) expect(await how('/works?q=nam')).toBe('registry; fwd=uri-miss')
  for (let n = 0; n < 2; n++) expect(await how('/works?stage=H99')).toBe('registry; fwd=uri-miss')
})

test('a reader’s own copy is asked after, and good until something is accepted', async ({ request }) => {
  // until something is accepted: by another test, it may be
  await expect(async () => {
    const first = await request.get('/rules')
    expect(first.headers()['cache-control']).toBe('no-cache')
    const again = await request.get('/rules', { headers: { 'if-none-match': first.headers().etag ?? '' } })
    expect(again.status()).toBe(304)
  }).toPass()
})

test('a work that there is none of is said so in words, in either language, without scripts', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  for (const [path, heading] of [
    ['/works/thuy-dien-khong-co', 'Không có trang này'],
    ['/en/works/thuy-dien-khong-co', 'There is no such page'],
    ['/en/khong-co', 'There is no such page'],
    ['/khong-co.html', 'Không có trang này'],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { name: heading }), path).toBeVisible()
  }
  await context.close()
})

test('without scripts I page through a list, open what is folded, and keep my filter in the other language', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/works?kind=HYDROPOWER&limit=5')
  await page.getByRole('link', { name: 'Trang sau' }).click()
  await expect(page).toHaveURL(/offset=5/)
  await page.getByText('Lọc và sắp xếp').click()
  await expect(page.getByRole('group', { name: 'Loại công trình' }).getByLabel('Thủy điện')).toBeChecked()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/works\?kind=HYDROPOWER&limit=5&offset=5$/)
  await context.close()
})

test('in dark and at 360 px the pages are without barriers', async ({ browser, baseURL }) => {
  test.slow()
  const context = await browser.newContext({ baseURL, viewport: SIZES[0], colorScheme: 'dark' })
  const page = await context.newPage()
  for (const path of ['/', '/works?kind=LINE', '/works/thuy-dien-nam-voi', '/en/rules', '/works/khong-co']) {
    await page.goto(path)
    expect(await barriers(page), path).toEqual([])
  }
  await context.close()
})
