import { barriers, COLOURS } from './axe'
import { expect, madeUpPaper, type Page, test, unique } from './fixtures'

const box = (page: Page) => page.getByRole('combobox', { name: /^Tìm công trình, văn bản/ })
const options = (page: Page) => page.getByRole('listbox', { name: 'Kết quả tìm' }).getByRole('option')
const option = (page: Page, name: string | RegExp) => options(page).filter({ hasText: name })

/** Types as people do; what is found comes of itself. */
async function type(page: Page, text: string): Promise<void> {
  await box(page).fill('')
  await box(page).pressSequentially(text, { delay: 15 })
}

test('A work is found as I type, without marks, and opened by an arrow and Enter', async ({
  desk,
  registry,
}) => {
  const { slug, name } = await registry.workAt('H2')
  const { page } = await desk('reader')
  await page.goto('/staff', { waitUntil: 'networkidle' })
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  await type(page, `TĐ ${name.replace('Thử Nghiệm', 'thu nghiem')}`)
  const works = page.getByRole('group', { name: /^Công trình/ })
  await expect(works.getByRole('option', { name: new RegExp(name) })).toBeVisible()
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('[aria-selected=true]'), 'nothing is chosen yet').toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(option(page, new RegExp(name))).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.waitForURL(`/staff/works/${slug}`)
})

test('Enter with nothing chosen leads to the list of works', async ({ desk, registry }) => {
  const { name } = await registry.work()
  const { page } = await desk('reader')
  await page.goto('/staff', { waitUntil: 'networkidle' })
  await type(page, name)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/staff\/works\?q=/)
  await expect(page.locator('main')).toContainText(name)
  await expect(box(page)).toHaveValue(name)
})

test('A paper is found by its symbol, a commune and an investor by their names', async ({
  desk,
  registry,
}) => {
  const investor = `Công ty Cổ phần Thử ${unique()}`
  const place = { era: '2025', code: '03442', role: 'SITE', asWritten: 'Pa Ủ' }
  const { slug, name } = await registry.work({ investor, places: [place] })
  const { symbol } = madeUpPaper()
  const paper = { symbol, issuer: 'UBND tỉnh Lai Châu', type: 'CONG_VAN', date: '2020-05-12' }
  await registry.send([{ type: 'WORK_EDIT', work: slug, version: 1, set: { river: 'Suối Thử' } }], paper)
  const { page } = await desk('reader')
  await page.goto('/staff', { waitUntil: 'networkidle' })

  await type(page, symbol.toLowerCase())
  const document = page.getByRole('group', { name: 'Văn bản' }).getByRole('option', { name: symbol })
  await expect(document).toContainText('12/05/2020 · UBND tỉnh Lai Châu')
  await document.click()
  await page.waitForURL(/\/staff\/documents\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(symbol)

  await type(page, 'xa pa u')
  await option(page, 'Xã Pa Ủ').first().click()
  await page.waitForURL(/\/staff\/works\?unit=2025%3A03442/)
  await expect(page.locator('main')).toContainText(name)

  await type(page, investor.replace('Công ty Cổ phần Thử', 'CTCP thu'))
  await expect(option(page, investor)).toContainText('1 công trình')
  await option(page, investor).click()
  await page.waitForURL(/\/staff\/works\?organization=/)
  await expect(page.locator('main')).toContainText(name)
})

test('Esc closes what was found and keeps what I typed; going on opens it again', async ({ desk }) => {
  const { page } = await desk('reader')
  await page.goto('/staff', { waitUntil: 'networkidle' })
  await type(page, 'nam')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(options(page).first()).toBeHidden()
  await expect(box(page)).toHaveValue('nam')
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.type(' v')
  await expect(option(page, /Nậm Voi/)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(options(page).first()).toBeHidden()
})

test('What is called so nowhere is said, and signs alone are no question', async ({ desk }) => {
  const { page } = await desk('reader')
  await page.goto('/staff', { waitUntil: 'networkidle' })
  await type(page, 'không có gì tên này')
  await expect(page.getByRole('status').filter({ hasText: 'Không tìm thấy gì tên như vậy' })).toBeVisible()
  await type(page, '%_')
  await expect(page.getByRole('status').filter({ hasText: 'Không tìm thấy gì tên như vậy' })).toBeVisible()
})

test('The arrows go round, and the screen reader is told where', async ({ desk }) => {
  const { page } = await desk('reader')
  await page.goto('/staff', { waitUntil: 'networkidle' })
  await type(page, 'nậm voi')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('ArrowUp')
  const last = options(page).last()
  await expect(last).toHaveAttribute('aria-selected', 'true')
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await last.getAttribute('id')) ?? '')
  await page.keyboard.press('ArrowDown')
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
})

test('Without scripts the box is a plain form', async ({ browser, baseURL, session }) => {
  const storageState = await session('reader')
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, storageState })
  const page = await context.newPage()
  await page.goto('/staff')
  await box(page).fill('Nậm Voi')
  await box(page).press('Enter')
  await page.waitForURL(/\/staff\/works\?q=/)
  await expect(page.locator('main')).toContainText('Nậm Voi')
  await context.close()
})

test('Only the staff may search so', async ({ request }) => {
  const answer = await request.get('/api/v1/search?q=nam')
  expect(answer.status()).toBe(401)
  expect((await answer.json()).problems[0].rule).toBe('access.noSession')
})

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const) {
  test(`What is found is without barriers at ${width} px`, async ({ desk }) => {
    const { page } = await desk('reader', { viewport: { width, height } })
    await page.goto('/staff', { waitUntil: 'networkidle' })
    await type(page, 'pa')
    await expect(options(page).first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    expect(await barriers(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await barriers(page, COLOURS), 'dark').toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
}
