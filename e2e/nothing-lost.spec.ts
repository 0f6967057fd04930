import { expect, madeUpPaper, type Page, refusal, save, test, typePaper, unique } from './fixtures'

const typed = async (page: Page, symbol: string) => {
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue(symbol)
  await expect(page.getByLabel('Trích yếu')).toHaveValue('Trích yếu thử, gõ lâu')
  await expect(page.getByRole('radio', { name: 'Cho phép khảo sát' })).toBeChecked()
}

test('The same paper with another content is refused in words, and all that I typed stays', async ({
  officer: page,
  registry,
}) => {
  const [first, second] = [await registry.workAt('H0'), await registry.workAt('H0')]
  const { symbol, issuer } = madeUpPaper()
  const act = { type: 'ACT', work: first.slug, version: 2, act: 'SURVEY_PERMITTED' }
  await registry.send([act], { type: 'CONG_VAN', symbol, issuer, date: '2020-03-07' })

  await page.goto(`/staff/works/${second.slug}/record`)
  await page.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  await typePaper(page, { symbol, issuer, date: '08/03/2020', abstract: 'Trích yếu thử, gõ lâu' })
  await page.getByRole('button', { name: 'Lưu ghi nhận' }).click()
  await expect(refusal(page)).toContainText(`Văn bản ${symbol} đã có trong sổ (ngày 07/03/2020)`)
  await expect(page.getByLabel('Số, ký hiệu')).toHaveAttribute('aria-invalid', 'true')
  await typed(page, symbol)

  await page.reload()
  await expect(page.getByText('Đã mở lại nội dung đang nhập dở')).toBeVisible()
  await typed(page, symbol)
  await expect(page.getByLabel('Ngày văn bản', { exact: true })).toHaveValue('08/03/2020')
  await page.getByRole('button', { name: 'Bỏ nội dung dở, nhập mới' }).click()
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('')
  await page.reload()
  await expect(page.getByText('Đã mở lại nội dung đang nhập dở')).toHaveCount(0)
})

test('A reload brings back the works that I added and the reason that I gave', async ({
  officer: page,
  registry,
}) => {
  const [first, second] = [await registry.workAt('H0'), await registry.workAt('H0')]
  await page.goto(`/staff/works/${first.slug}/record`)
  await page.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  await typePaper(page, madeUpPaper())
  await page.getByLabel('Loại văn bản').selectOption({ label: 'Quyết định' })
  await page.getByRole('combobox', { name: 'Thêm công trình' }).fill(second.name)
  await page.getByRole('option', { name: second.name }).click()
  await page.getByLabel('Lý do vẫn ghi nhận').fill('Lý do thử')
  await page.reload()
  await expect(page.getByRole('button', { name: `Bỏ Thủy điện ${second.name}` })).toBeVisible()
  await expect(page.getByLabel('Lý do vẫn ghi nhận')).toHaveValue('Lý do thử')
  await save(page)
  expect((await registry.read(second.slug)).stage).toBe('H1')
})

test('What I leave half typed is mine: a colleague at the same computer does not find it', async ({
  officer: page,
  registry,
  session,
}) => {
  const work = await registry.workAt('H0')
  await page.goto(`/staff/works/${work.slug}/record`)
  await page.getByLabel('Số, ký hiệu').fill('1/UBND-THU')
  const { cookies } = await session('head')
  await page.context().clearCookies()
  await page.context().addCookies(cookies)
  await page.reload()
  await expect(page.getByLabel('Tài khoản Trưởng phòng')).toBeVisible()
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('')
  await expect(page.getByText('Đã mở lại nội dung đang nhập dở')).toHaveCount(0)
})

test('My session ends while I type: nothing is lost, and after signing in again I save', async ({
  desk,
  registry,
  account,
}) => {
  const work = await registry.workAt('H0')
  const { page } = await desk('officer')
  await page.goto(`/staff/works/${work.slug}/record`)
  const { symbol, ...rest } = madeUpPaper()
  await page.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  await typePaper(page, { symbol, ...rest, abstract: 'Trích yếu thử, gõ lâu' })
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Lưu ghi nhận' }).click()
  await expect(page.getByText('Phiên làm việc đã hết')).toBeVisible()
  await typed(page, symbol)

  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Đăng nhập ở thẻ khác' }).click(),
  ])
  const { email, password } = account('officer')
  await tab.getByLabel('Thư điện tử').fill(email)
  await tab.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await tab.getByRole('button', { name: 'Đăng nhập' }).click()
  await tab.waitForURL((url) => url.pathname.startsWith('/staff'))
  await tab.close()
  await save(page)
  expect((await registry.read(work.slug)).stage).toBe('H1')
  // What was saved is no draft any more.
  await page.goto(`/staff/works/${work.slug}/record`)
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('')
})

test('The answer is lost on its way and I press again: it is recorded once', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.workAt('H0')
  await page.goto(`/staff/works/${work.slug}/record`)
  await page.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  const { symbol, ...rest } = madeUpPaper({ abstract: `Thử ${unique()}` })
  await typePaper(page, { symbol, ...rest })
  await expect(page.getByRole('status').filter({ hasText: 'từ 12/05/2020' })).toBeVisible()
  let isLost = false
  await page.route(`**/staff/works/${work.slug}/record`, async (route) => {
    if (isLost || route.request().method() !== 'POST') return route.continue()
    isLost = true
    await route.fetch()
    await route.fulfill({ status: 200, contentType: 'text/x-component', body: '' })
  })
  await page.getByRole('button', { name: 'Lưu ghi nhận' }).click()
  await expect(page.getByText('Máy chủ chưa trả lời')).toBeVisible()
  await save(page)
  expect(await registry.read(work.slug)).toMatchObject({ stage: 'H1', version: 3 })
})
