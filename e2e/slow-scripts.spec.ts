import { expect, liveLine, type Page, test } from './fixtures'

const RECORD = '/staff/works/thuy-dien-nam-voi/record'

/** Opens a page whose scripts hang on the way. @returns lets them through */
async function openSlowly(page: Page, address: string): Promise<() => Promise<void>> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  return async () => {
    release()
    await page.waitForLoadState('load')
  }
}

test('A form takes what I type only once it can keep it, and does not move as it opens', async ({
  officer: page,
  registry,
}) => {
  const { slug, version } = await registry.workAt('H0')
  const promise = { type: 'EXPECTED_ACT', op: 'CREATE', act: 'SURVEY_PERMITTED', month: '2020-06' }
  await registry.send([{ ...promise, work: slug, version }], null)
  const arrive = await openSlowly(page, `/staff/works/${slug}/record`)
  const symbol = page.getByLabel('Số, ký hiệu')
  await expect(symbol).toBeVisible()
  await expect(symbol).toBeDisabled()
  const before = await symbol.boundingBox()
  await symbol.click({ force: true })
  await page.keyboard.type('GÕ SỚM')
  await expect(symbol).toHaveValue('')

  await arrive()
  await expect(symbol).toBeEnabled()
  await expect(symbol, 'the hands are where typing begins').toBeFocused()
  await page.evaluate(() => scrollTo(0, 0))
  expect(await symbol.boundingBox()).toEqual(before)
  await page.keyboard.type('123/THU')
  await expect(symbol).toHaveValue('123/THU')
})

test('What I type too soon is not mixed with what the registry knows', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.workAt('H0')
  const arrive = await openSlowly(page, `/staff/works/${work.slug}/edit`)
  const name = page.getByLabel('Tên', { exact: false }).first()
  await expect(name).toBeDisabled()
  await name.click({ force: true })
  await page.keyboard.type('lẫn vào ')
  await arrive()
  await expect(name).toHaveValue(work.name)
  await name.fill(`${work.name} sửa`)
  await expect(liveLine(page)).toContainText(`${work.name} → ${work.name} sửa`)
})

test('A search begun before the scripts arrive is not torn from under my hands', async ({
  officer: page,
}) => {
  const arrive = await openSlowly(page, RECORD)
  const search = page.getByRole('combobox', { name: 'Tìm' }).first()
  await search.pressSequentially('nậm')
  await arrive()
  await expect(page.getByLabel('Số, ký hiệu')).toBeEnabled()
  await expect(search).toBeFocused()
  await page.keyboard.type(' voi')
  await expect(search).toHaveValue('nậm voi')
})

test('Signing in needs no script, and loses nothing when it arrives', async ({ page, account }) => {
  const { email, password } = account('reader')
  const arrive = await openSlowly(page, '/sign-in')
  await page.getByLabel('Thư điện tử').pressSequentially(email)
  await page.getByLabel('Mật khẩu', { exact: true }).pressSequentially(password.slice(0, 5))
  await arrive()
  await expect(page.getByLabel('Hiện mật khẩu')).toBeVisible()
  await expect(page.getByLabel('Thư điện tử')).toHaveValue(email)
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeFocused()
  await page.keyboard.type(password.slice(5))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/staff$/)
})
