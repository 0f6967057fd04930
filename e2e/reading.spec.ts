import { expect, type Page, test } from '@playwright/test'

// Works of the opening data: what is known of them from public sources, and what is not.
const WORK = '/works/tram-220kv-pac-ma'
const SHARED_ROW = '/works/thuy-dien-nam-cum-1'

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

for (const path of ['/', '/works', WORK, SHARED_ROW])
  test(`${path} is never wider than the screen`, async ({ page }) => {
    for (const width of [768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path)
      expect(await fits(page), `${width} px`).toBe(true)
    }
    await page.setViewportSize({ width: 360, height: 740 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await fits(page), '200 % text').toBe(true)
  })

test('the list is filtered without a script, and a condition is taken away again', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/works')
  await page.getByText('Lọc và sắp xếp').click()
  await page.getByLabel('Trạm biến áp', { exact: true }).check()
  await page.getByRole('button', { name: 'Xem kết quả' }).click()
  await expect(page).toHaveURL(/kind=SUBSTATION/)
  await expect(
    page.getByText(/^\d+ công trình · [\d.,]+ MVA đã biết · \d+ chưa có số liệu$/).first(),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Bỏ Loại công trình: Trạm biến áp' }).click()
  await expect(page).toHaveURL(/\/works$/)
  await context.close()
})

test('a search that finds nothing offers what may have been meant', async ({ page }) => {
  await page.goto('/works?q=nam+voy')
  await page.getByRole('link', { name: 'Thủy điện Nậm Voi' }).click()
  await expect(page).toHaveURL(/\/works\/thuy-dien-nam-voi$/)
})

test('an address that cannot be understood is said so, and leads on', async ({ page }) => {
  const answer = await page.goto('/works?stage=H99&kind=LINE')
  expect(answer?.status()).toBe(200)
  await expect(page.getByText('“Giai đoạn” không có giá trị “H99”.')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.getByRole('link', { name: 'Xem danh sách không có điều kiện đó' }).click()
  await expect(page).toHaveURL(/\/works\?kind=LINE$/)
})

test('a bar of the overview leads to its works', async ({ page }) => {
  await page.goto('/')
  const flow = page.getByRole('region', { name: 'Thủy điện', exact: true })
  const step = flow.getByRole('link', { name: /Thi công/ })
  const count = (await step.innerText()).match(/\d+/)?.[0]
  await step.click()
  await expect(page).toHaveURL(/kind=HYDROPOWER&phase=CONSTRUCTION$/)
  await expect(page.getByText(`${count} công trình`, { exact: false }).first()).toBeVisible()
})

test('the plan’s figure and the project’s own stand side by side', async ({ page }) => {
  await page.goto(SHARED_ROW)
  const plans = page.getByRole('region', { name: 'Trong quy hoạch' })
  await expect(plans.getByText('100,8 MW')).toBeVisible()
  await expect(plans.getByText('chưa có số liệu').first()).toBeVisible()
  await expect(plans.getByRole('link', { name: 'Nậm Củm 4' }).first()).toBeVisible()
})

test('a month that has passed without a paper is said to have no result', async ({ page }) => {
  await page.goto(WORK)
  await expect(page.getByText('chưa ghi nhận kết quả')).toBeVisible()
  await page.goto(`/en${WORK}`)
  await expect(page.getByText('no result recorded')).toBeVisible()
})

test('an unknown work is not found', async ({ page }) => {
  expect((await page.goto('/works/thuy-dien-khong-co'))?.status()).toBe(404)
})

test('the desk is for who has signed in', async ({ page }) => {
  await page.goto('/staff/works')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})
