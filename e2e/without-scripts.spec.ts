import { expect, test } from './fixtures'

test.use({ javaScriptEnabled: false })

test('Without scripts I filter the list and read a work', async ({ page }) => {
  await page.goto('/works')
  await page.getByText('Lọc và sắp xếp').click()
  await page.getByRole('group', { name: 'Loại công trình' }).getByLabel('Thủy điện').check()
  await page.getByRole('group', { name: 'Nhóm giai đoạn' }).getByLabel('Vận hành').check()
  await page.getByLabel('Sắp xếp').selectOption({ label: 'Quy mô: lớn trước' })
  await page.getByRole('button', { name: 'Xem kết quả' }).click()
  await expect(page).toHaveURL(/kind=HYDROPOWER/)
  await expect(page).toHaveURL(/phase=OPERATION/)
  const first = page.getByRole('row').nth(1)
  await expect(first).toContainText('Lai Châu')
  await expect(first).toContainText('1.200')
  await first.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thủy điện Lai Châu/)
  await expect(page.getByRole('region', { name: 'Quá trình' })).toContainText('Vận hành phát điện')
})

test('Without scripts a form says what it needs, and takes nothing that it would lose', async ({ desk }) => {
  const { page, close } = await desk('officer', { javaScriptEnabled: false })
  for (const address of ['/staff/works/thuy-dien-nam-voi/record', '/staff/record', '/staff/works/new']) {
    await page.goto(address)
    await expect(page.getByRole('main')).toContainText('hãy bật JavaScript', { useInnerText: true })
    await expect(page.locator('#main fieldset :is(input, textarea)').first()).toBeDisabled()
  }
  await close()
})

test('Without scripts I sign in and read the desk’s list', async ({ page, account }) => {
  const { email, password } = account('reader')
  await page.goto('/sign-in')
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill('sai mat khau nay')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toHaveAccessibleDescription(/không đúng/)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/staff$/)
  await page.getByRole('link', { name: 'Công trình', exact: true }).first().click()
  await expect(page).toHaveURL(/\/staff\/works$/)
  await expect(page.getByRole('row').nth(5)).toBeVisible()
})
