import { barriers } from './axe'
import { expect, type Page, test } from './fixtures'

const AUDIT = '/staff/admin/audit'
const READER = 'Người xem (tài khoản thử)'

const rows = (page: Page) => page.getByRole('table').locator('tbody tr')

/** What an office asks after a night: who tried to come in, and from where. */
async function ask(page: Page, action: string, person: string): Promise<void> {
  await page.getByLabel('Việc', { exact: true }).selectOption({ label: action })
  await page.getByLabel('Người', { exact: true }).selectOption({ label: person })
  await page.getByLabel('Từ ngày').fill(today())
  await page.getByRole('button', { name: 'Xem kết quả' }).click()
  await expect(page.getByRole('link', { name: `Bỏ Việc: ${action}` })).toBeVisible()
}

const today = () => new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

test('As the administrator I find a failed sign-in, and take the list away as a sheet', async ({
  desk,
  account,
  playwright,
  baseURL,
}) => {
  const stranger = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { origin: baseURL ?? '', 'x-forwarded-for': '203.0.113.99' },
  })
  const data = { email: account('reader').email, password: 'khong-phai-mat-khau' }
  expect((await stranger.post('/api/auth/sign-in/email', { data })).status()).toBe(401)
  await stranger.dispose()

  const { page, close } = await desk('admin')
  await page.goto(AUDIT)
  await ask(page, 'Đăng nhập không thành công', READER)
  await expect(rows(page).first()).toContainText(READER)
  await expect(rows(page).first()).toContainText('Chưa đăng nhập')
  // where it came from, not what it claimed
  await expect(rows(page).first()).toContainText(/127\.0\.0\.1|::1/)
  await expect(page.getByRole('main')).not.toContainText('203.0.113.99')
  await expect(page.getByRole('main')).not.toContainText('khong-phai-mat-khau')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^nhat-ky-\d{4}-\d\d-\d\d\.csv$/)
  const sheet = await (await download.createReadStream()).toArray()
  expect(Buffer.concat(sheet).toString()).toContain(
    'Đăng nhập không thành công;SIGN_IN_FAILED;Chưa đăng nhập',
  )

  await page.goto(`${AUDIT}?action=EXPORT`)
  await expect(rows(page).first()).toContainText('Nhật ký hệ thống')
  await close()
})

test('As the administrator I see who asked for what they have no right to', async ({ desk }) => {
  const reader = await desk('reader')
  const admin = await desk('admin')
  expect((await reader.page.request.get(AUDIT)).status()).toBe(404)
  expect((await reader.page.request.get(`${AUDIT}/csv`)).status()).toBe(403)
  await admin.page.goto(AUDIT)
  await ask(admin.page, 'Từ chối truy cập', READER)
  // the page by its address, the sheet by what it is called
  for (const subject of [AUDIT, 'Nhật ký hệ thống'])
    await expect(async () => {
      await admin.page.reload() // refusals are written within a second
      await expect(rows(admin.page).filter({ hasText: subject }).first()).toContainText('không có quyền')
    }).toPass()
  await reader.close()
  await admin.close()
})

test('The audit says what it did not understand, and why it is empty', async ({ desk }) => {
  const { page, close } = await desk('admin')
  await page.goto(`${AUDIT}?from=hôm+qua`)
  await expect(page.getByText('“hôm qua” không phải là ngày.')).toBeVisible()
  await expect(rows(page)).toHaveCount(0)
  await page.goto(`${AUDIT}?to=01/01/2020`)
  await expect(page.getByText('Không có sự kiện nào khớp với mọi điều kiện đã chọn.')).toBeVisible()
  await page.getByRole('link', { name: 'Xem cả nhật ký' }).click()
  await expect(rows(page).first()).toBeVisible()
  await close()
})

test('The audit is without barriers, and fits a telephone', async ({ desk }) => {
  const { page, close } = await desk('admin', { viewport: { width: 360, height: 740 } })
  await page.goto(AUDIT)
  await expect(page.getByRole('listitem').filter({ hasText: 'Đăng nhập' }).first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await barriers(page), colorScheme).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await barriers(page), 'the table').toEqual([])
  await close()
})

test('A request that writes with my session from elsewhere does nothing', async ({
  playwright,
  baseURL,
  session,
}) => {
  const storageState = await session('clerk')
  for (const origin of [undefined, 'null', 'https://khac.example']) {
    const extraHTTPHeaders = origin ? { origin } : undefined
    const api = await playwright.request.newContext({ baseURL, storageState, extraHTTPHeaders })
    expect((await api.post('/api/auth/sign-out', { data: {} })).status(), origin).toBe(403)
    expect((await api.post('/staff/works', { data: 'x' })).status(), origin).toBe(403)
    expect((await api.get('/staff/works')).status()).toBe(200) // still signed in
    await api.dispose()
  }
})
