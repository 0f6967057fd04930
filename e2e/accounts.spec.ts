import type { Browser } from '@playwright/test'
import { codeAt, stepAt } from '../features/access/totp'
import { expect, listen, type Page, test, unique } from './fixtures'

/** Somebody who is nobody: made by the administrator for this test alone. */
type Newcomer = { email: string; password: string; page: Page; secret?: string }

const OWN = 'thuyền nan qua thác số 5'

/** The administrator's page of somebody, who is found by name. */
async function openPerson(admin: Page, name: string): Promise<void> {
  await admin.goto('/staff/admin/users')
  await admin.getByRole('link', { name }).click()
  await expect(admin.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function createAccount(admin: Page, name: string, role: string) {
  const email = `${unique()}@example.invalid`.toLowerCase().replaceAll('/', '-')
  await admin.goto('/staff/admin/users/new')
  await admin.getByLabel('Họ tên').fill(name)
  await admin.getByLabel('Thư điện tử').fill(email)
  await admin.getByLabel('Vai trò').selectOption({ label: role })
  await admin.getByRole('button', { name: 'Tạo tài khoản' }).click()
  const password = admin.getByText(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  await expect(password).toBeVisible()
  return { email, password: (await password.textContent()) ?? '' }
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in?next=/staff/works')
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

async function chooseOwnPassword(page: Page, oneTime: string): Promise<void> {
  await page.waitForURL('**/staff/account/password?*')
  await page.getByLabel('Mật khẩu hiện tại').fill(oneTime)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(OWN)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
}

/** @returns the secret and the recovery codes, as read off the page, and the code that was used */
async function setUpFactor(page: Page): Promise<{ secret: string; codes: string[]; used: string }> {
  await page.waitForURL('**/staff/account/second-factor?*')
  await page.getByLabel('Mật khẩu hiện tại').fill(OWN)
  await page.getByRole('button', { name: 'Bắt đầu thiết lập' }).click()
  await expect(page.getByRole('img', { name: /Mã QR/ })).toBeVisible()
  const groups = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()
  const secret = (groups ?? '').replaceAll(' ', '')
  const used = codeAt(secret, stepAt(new Date()))
  await page.getByLabel('Mã xác thực').fill(used)
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(page.getByRole('heading', { name: 'Mã khôi phục' })).toBeVisible()
  const codes = await page
    .getByRole('listitem')
    .filter({ hasText: /^[a-z2-9]{5}-/ })
    .allTextContents()
  return { secret, codes, used }
}

/** Makes an account and brings its owner to the desk, in a browser of their own. */
async function newcomer(
  browser: Browser,
  admin: Page,
  name: string,
  complaints: string[],
): Promise<Newcomer> {
  const { email, password } = await createAccount(admin, name, 'Chuyên viên')
  const page = await (await browser.newContext()).newPage()
  listen(page, complaints)
  await signIn(page, email, password)
  await chooseOwnPassword(page, password)
  await page.waitForURL('/staff/works')
  return { email, password: OWN, page }
}

test('A new head: one-time password, own password, authenticator, recovery codes, and only then the desk', async ({
  browser,
  desk,
}) => {
  test.slow()
  const complaints: string[] = []
  const { page: admin, close } = await desk('admin')
  const name = `Trưởng phòng thử ${unique()}`
  const { email, password } = await createAccount(admin, name, 'Trưởng phòng')
  const page = await (await browser.newContext()).newPage()
  listen(page, complaints)

  await signIn(page, email, password)
  await page.waitForURL('**/staff/account/password?*')
  // Nothing else is open before that, however one asks for it.
  await page.goto('/staff/works')
  await page.waitForURL('**/staff/account/password?*')
  expect((await page.request.get('/api/v1/search?q=nam')).status()).toBe(403)
  await chooseOwnPassword(page, password)
  const { secret, codes, used } = await setUpFactor(page)
  expect(codes).toHaveLength(10)
  await page.getByRole('link', { name: 'Tôi đã cất các mã, tiếp tục' }).click()
  await page.waitForURL('/staff/works')

  // With the code; the one that was used for setting up is worth nothing any more.
  await page.context().clearCookies()
  await signIn(page, email, OWN)
  await page.waitForURL('**/sign-in/code?*')
  await page.getByLabel('Mã xác thực').fill(used)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByText(/Mã này đã được dùng|Mã xác thực không đúng/)).toBeVisible()
  // That of the next half minute: it counts already, and is another even where all went quickly.
  await page.getByLabel('Mã xác thực').fill(codeAt(secret, stepAt(new Date()) + 1))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL('/staff/works')
  // Another browser than that of the first time: told at once, until it is read.
  const notice = page.getByRole('complementary', { name: 'Thông báo về tài khoản' })
  await expect(notice).toContainText('Đăng nhập từ thiết bị mới:')
  await notice.getByRole('button', { name: 'Đã biết' }).click()
  await expect(notice).toHaveCount(0)

  // Without the telephone: a recovery code, once.
  for (const isFirst of [true, false]) {
    await page.context().clearCookies()
    await signIn(page, email, OWN)
    await page.getByRole('link', { name: /Dùng mã khôi phục/ }).click()
    await page.getByLabel('Mã khôi phục').fill(codes[0] ?? '')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    if (isFirst) await page.waitForURL('/staff/works')
    else await expect(page.getByText('Mã khôi phục không đúng hoặc đã được dùng')).toBeVisible()
  }
  expect(complaints.filter((text) => !text.includes('403'))).toEqual([])
  await page.context().close()
  await close()
})

test('Whoever is locked is out at the next click, and told so at the door; unlocked, comes in again', async ({
  browser,
  desk,
}) => {
  test.slow()
  const { page: admin, close } = await desk('admin')
  const name = `Chuyên viên thử ${unique()}`
  const { page, email } = await newcomer(browser, admin, name, [])
  await openPerson(admin, name)
  await admin.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await expect(admin.getByText('Nhập lý do khóa')).toBeVisible()
  await admin.getByLabel('Lý do khóa').fill('Chuyển công tác')
  await admin.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await expect(admin.getByText('Tài khoản đang bị khóa. Lý do: Chuyển công tác')).toBeVisible()

  await page.getByRole('link', { name: 'Văn bản' }).first().click()
  await page.waitForURL('**/sign-in?*')
  await expect(page.getByText('Phiên làm việc đã kết thúc vì tài khoản bị khóa.')).toBeVisible()
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(page.url())
  await expect(stranger.getByRole('button', { name: 'Đăng nhập' })).toBeVisible()
  await expect(stranger.getByText('Phiên làm việc')).toHaveCount(0)
  await stranger.context().close()
  await signIn(page, email, OWN)
  await expect(page.getByText('Tài khoản này đang bị khóa')).toBeVisible()

  await admin.getByRole('button', { name: 'Mở khóa' }).click()
  await expect(admin.getByText('Tài khoản đang bị khóa')).toHaveCount(0)
  await signIn(page, email, OWN)
  await page.waitForURL('/staff/works')
  await page.context().close()
  await close()
})

test('Another role ends what is open, and says what is open from then on', async ({ browser, desk }) => {
  test.slow()
  const { page: admin, close } = await desk('admin')
  const name = `Chuyên viên thử ${unique()}`
  const { page, email } = await newcomer(browser, admin, name, [])
  await expect(page.getByRole('link', { name: 'Thêm công trình' })).toBeVisible()
  await openPerson(admin, name)
  await admin.getByLabel('Vai trò', { exact: true }).selectOption({ label: 'Người xem' })
  await admin.getByRole('button', { name: 'Đổi vai trò' }).click()
  await expect(admin.getByText('Đã thực hiện.')).toBeVisible()

  await page.reload()
  await page.waitForURL('**/sign-in?*')
  await signIn(page, email, OWN)
  await page.waitForURL('/staff/works')
  await expect(page.getByRole('link', { name: 'Thêm công trình' })).toHaveCount(0)
  await page.context().close()
  await close()
})

test('I see where I am signed in, end one of them, and sign out everywhere', async ({ browser, desk }) => {
  test.slow()
  const { page: admin, close } = await desk('admin')
  const { page, email } = await newcomer(browser, admin, `Chuyên viên thử ${unique()}`, [])
  const other = await (await browser.newContext()).newPage()
  await signIn(other, email, OWN)
  await other.waitForURL('/staff/works')
  await page.goto('/staff/account')
  const table = page.getByRole('region', { name: 'Nơi đang đăng nhập' }).getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table.getByRole('row').filter({ hasText: 'phiên này' })).toHaveCount(1)
  await table.getByRole('button', { name: 'Kết thúc' }).click()
  await expect(table.getByRole('row')).toHaveCount(2)
  await other.reload()
  await other.waitForURL('**/sign-in?*')

  await page.getByRole('button', { name: 'Đăng xuất ở mọi nơi' }).click()
  await page.waitForURL('**/sign-in')
  await page.goto('/staff')
  await page.waitForURL('**/sign-in?*')
  await Promise.all([page.context().close(), other.context().close()])
  await close()
})

test('An administrator finds no way to lock or demote themselves; nobody else finds the pages at all', async ({
  desk,
}) => {
  const { page, close } = await desk('admin')
  await openPerson(page, 'Quản trị hệ thống (tài khoản thử)')
  await expect(page.getByText('Đây là tài khoản của bạn.')).toBeVisible()
  for (const name of ['Khóa tài khoản', 'Đổi vai trò', 'Cấp lại mật khẩu'])
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  await page.goto('/staff/admin/roles')
  const accept = page.getByRole('row', { name: /Duyệt thay đổi/ }).getByRole('cell')
  await expect(accept).toHaveText(['–không', 'có', 'có', '–không', '–không', '–không'])
  await close()
  for (const role of ['head', 'leader', 'officer', 'clerk', 'reader'] as const) {
    const { page: theirs, close: leave } = await desk(role)
    for (const path of ['users', 'users/new', 'roles', 'settings'])
      expect((await theirs.request.get(`/staff/admin/${path}`)).status(), `${role} ${path}`).toBe(404)
    await leave()
  }
})

test('What the office decides is kept, and what cannot be is told beside its field', async ({ desk }) => {
  const { page, close } = await desk('admin')
  await page.goto('/staff/admin/settings')
  const minutes = page.getByLabel('Tự đăng xuất khi không thao tác')
  await minutes.fill('3')
  await page.getByRole('button', { name: 'Lưu thiết lập' }).click()
  await expect(page.getByText('Nhập số phút nguyên từ 5 đến 720.')).toBeVisible()
  await minutes.fill('45')
  await page.getByRole('button', { name: 'Lưu thiết lập' }).click()
  await expect(page.getByText('Đã lưu thiết lập.')).toBeVisible()
  await page.reload()
  await expect(minutes).toHaveValue('45')
  await expect(page.getByText(/Quản trị hệ thống \(tài khoản thử\) thay đổi lúc/)).toBeVisible()
  await close()
})

test('The door tells nobody whether there is such an account', async ({ page, account }) => {
  const said: (string | null)[] = []
  for (const email of [account('clerk').email, 'khong-co@example.invalid']) {
    await signIn(page, email, 'sai-mat-khau-roi')
    const wrong = page.getByText(/^Lỗi: Thư điện tử hoặc mật khẩu không đúng/)
    await expect(wrong).toBeVisible()
    said.push(await wrong.textContent())
  }
  expect(said[0]).toBe(said[1])
})
