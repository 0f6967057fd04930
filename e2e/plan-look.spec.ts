import { barriers } from './axe'
import { expect, type Page, test } from './fixtures'
import { sheetsOf } from './pages'

test('Who only reads sees the plan and no way to change it', async ({ desk }) => {
  const { page } = await desk('reader')
  await page.goto('/staff/plan')
  await page.goto('/staff/plan/2020-05')
  await expect(page.getByRole('link', { name: 'Thủy điện Nậm Voi' })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByRole('checkbox')).toHaveCount(0)
  await expect(main.getByRole('link', { name: /Lập kế hoạch|Thêm việc/ })).toHaveCount(0)
  const made = await page.request.get('/staff/plan/2020-06/add')
  expect(made.status()).toBe(404)
})

test('The plan leads to any month, and only to months', async ({ officer: page }) => {
  await page.goto('/staff/plan?month=5%2F2020')
  await expect(page).toHaveURL(/\/staff\/plan\/2020-05$/)
  await page.getByText('Chọn tháng').click()
  await expect(page.getByRole('link', { name: /^Tháng 05\/2020/ })).toHaveAttribute('aria-current', 'page')
  await page.getByLabel('Tháng khác').fill('tháng 2 năm 2003')
  await page.getByRole('button', { name: 'Mở' }).click()
  await expect(page.getByText('Chưa có kế hoạch tháng 02/2003')).toBeVisible()
  for (const month of ['1999-12', '2020-13', '2099-01', 'abc'])
    expect((await page.request.get(`/staff/plan/${month}`)).status(), month).toBe(404)
})

const TELEPHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

for (const path of ['/staff/plan/2020-05', '/staff/plan/2020-07/add', '/staff/plan/2020-07']) {
  test(`${path} is without barriers in light and dark, and fits a telephone`, async ({ desk }) => {
    const { page } = await desk('officer', { viewport: { width: 1280, height: 800 } })
    await page.goto(path, { waitUntil: 'networkidle' })
    if (path.endsWith('05')) await openAll(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await barriers(page), colorScheme).toEqual([])
    }
    const { page: small } = await desk('officer', TELEPHONE)
    await small.goto(path, { waitUntil: 'networkidle' })
    if (path.endsWith('05')) await openAll(small)
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const low = await small.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button, main select, main summary, main input')]
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && box.width > 1 && box.height < 43.5)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.height}`),
    )
    expect(low).toEqual([])
  })
}

/** With something chosen, and a step begun. */
async function openAll(page: Page): Promise<void> {
  await page.getByLabel('Chọn Thủy điện Nậm Voi').check()
  await page.getByRole('region', { name: 'Việc đã chọn' }).getByRole('button', { name: 'Hủy việc' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy việc' }).click()
  await expect(page.getByRole('dialog').getByText('Cần nhập mục này.')).toBeVisible()
}

test('The plan goes on paper: every work, nothing to press', async ({ officer: page }) => {
  await page.goto('/staff/plan/2020-05')
  await page.emulateMedia({ media: 'print' })
  for (const control of await page.getByRole('main').locator('button, input, summary, nav').all())
    await expect(control).toBeHidden()
  await expect(page.getByText('Theo sổ công trình điện, in ngày')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Thủy điện Nậm Voi' })).toBeVisible()
})

for (const role of ['officer', 'reader'] as const) {
  test(`The office's plan of May 2020 is one sheet, which a button prints (${role})`, async ({ desk }) => {
    const { page } = await desk(role)
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-asked-to-print', '')
    })
    await page.goto('/staff/plan/2020-05')
    // The button may be pressed before its script runs: then nothing happens, and one presses it again.
    await expect(async () => {
      await page.getByRole('button', { name: 'In kế hoạch' }).click()
      expect(await page.evaluate(() => document.documentElement.hasAttribute('data-asked-to-print'))).toBe(
        true,
      )
    }).toPass()
    // Without what other tests add to the month.
    await page.evaluate(() => {
      for (const row of document.querySelectorAll('tbody tr')) {
        if (row.textContent?.includes('Thử Nghiệm')) row.remove()
      }
    })
    await expect(page.getByRole('rowheader', { name: /Thủy điện|Đường dây|Trạm/ })).toHaveCount(14)
    expect(await sheetsOf(page)).toBe(1)
  })
}
