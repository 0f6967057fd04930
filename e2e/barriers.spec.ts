import { barriers, COLOURS } from './axe'
import { expect, listen, type Page, test, unique } from './fixtures'
import { DOOR, desk, OWN, others, PUBLIC, type Seen } from './pages'

const open = async (page: Page, { path, prepare }: Seen) => {
  await page.goto(path, { waitUntil: 'networkidle' })
  await prepare?.(page)
}

/** In light, and in dark what hangs on colours: the page follows the system, so it need not be loaded twice. */
async function withoutBarriers(page: Page, { name, lang }: Seen): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await barriers(page), `${name}, light`).toEqual([])
  // In English the same colours stand in the same places.
  if (lang) return
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await barriers(page, COLOURS), `${name}, dark`).toEqual([])
}

/** Nothing is wider than a narrow telephone, and what is pressed is as high as a finger is wide. */
async function fitsATelephone(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(360)
  const low = await page.evaluate(() => {
    const pressed = 'main button, main select, main summary, main input:not([type=hidden]), nav a'
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      // The whole line of a choice can be pressed.
      const { height, width } = (element.closest('label') ?? element).getBoundingClientRect()
      return height > 0 && width > 1 && height < 43.5 ? [`${element.outerHTML.slice(0, 90)} ${height}`] : []
    })
  })
  expect(low, name).toEqual([])
}

/** One page after another before one person: on a desk, with text twice as large, and on a telephone. */
async function lookThrough(page: Page, pages: readonly Seen[]): Promise<void> {
  for (const seen of pages) {
    await page.setViewportSize({ width: 1280, height: 860 })
    await open(page, seen)
    await withoutBarriers(page, seen)
    await fitsWithLargeText(page, seen.name)
    await page.setViewportSize(TELEPHONE.viewport)
    await fitsATelephone(page, seen.name)
  }
}

/** With text twice as large nothing is wider than the screen of a desk. */
async function fitsWithLargeText(page: Page, name: string): Promise<void> {
  const size = (value: string) =>
    page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize
      return document.documentElement.scrollWidth
    }, value)
  expect(await size('200%'), `${name}, text twice as large`).toBe(1280)
  await size('')
}

const TELEPHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

for (const seen of PUBLIC) {
  test(`${seen.name} is without barriers in light and dark, and says no error`, async ({ page }) => {
    const complaints: string[] = []
    listen(page, complaints)
    await open(page, seen)
    await expect(page.locator('html')).toHaveAttribute('lang', seen.lang ?? 'vi')
    await withoutBarriers(page, seen)
    await fitsWithLargeText(page, seen.name)
    expect(complaints).toEqual([])
  })
}

test('the public pages fit a telephone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...TELEPHONE, baseURL })
  const page = await context.newPage()
  for (const seen of PUBLIC) {
    await open(page, seen)
    await fitsATelephone(page, seen.name)
  }
  await context.close()
})

test('the steps of the door are without barriers, and fit a telephone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...TELEPHONE, baseURL })
  await lookThrough(await context.newPage(), DOOR)
  await context.close()
})

test('one’s own account is without barriers, and fits a telephone', async ({ desk: sit }) => {
  const { page } = await sit('admin', TELEPHONE)
  await lookThrough(page, OWN)
})

test('what is done about others’ accounts is without barriers, and fits a telephone', async ({
  desk: sit,
}) => {
  const { page } = await sit('admin', TELEPHONE)
  await page.goto('/staff')
  const nav = page.getByRole('navigation', { name: 'Bàn làm việc' })
  await nav.getByRole('link', { name: 'Quản trị' }).click()
  await page.getByRole('link', { name: 'Tạo tài khoản' }).click()
  const name = `Nguyễn Hoàng Phương Thảo Nguyên Trần Thị Thử Nghiệm ${unique()}`
  await page.getByLabel('Họ tên').fill(name)
  await page
    .getByLabel('Thư điện tử')
    .fill(`nguyen.hoang.phuong.thao.nguyen.${unique()}@phong-quan-ly-nang-luong.example.invalid`)
  await page.getByLabel('Vai trò').selectOption({ label: 'Trưởng phòng' })
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(page.getByText(name)).toBeVisible()
  await fitsATelephone(page, 'a new account')
  await page.goto('/staff/admin/users')
  const link = await page.getByRole('link', { name }).getAttribute('href')
  await lookThrough(page, others(link?.split('/').at(-1) ?? ''))
})

for (const [how, width] of [
  ['is without barriers in light and dark', null],
  ['fits a telephone', 360],
] as const) {
  for (let n = 0; n < 6; n++) {
    test(`${desk('', '')[n]?.name} at the desk ${how}`, async ({ desk: sit, registry }) => {
      const { slug } = await registry.workAt('H0')
      const act = { type: 'ACT', work: slug, version: 2, act: 'SURVEY_PERMITTED', effectiveOn: '2020-05-12' }
      const { changes } = await registry.send([act], { type: 'CONG_VAN', date: '2020-05-12' })
      const { page } = await sit('officer', width ? TELEPHONE : {})
      const seen = desk(slug, changes[0]?.id ?? '')[n] as Seen
      await open(page, seen)
      await (width ? fitsATelephone(page, seen.name) : withoutBarriers(page, seen))
    })
  }
}

test('the desk speaks English to who chooses it', async ({ desk: sit, registry }) => {
  const { slug, name } = await registry.workAt('H0')
  const { page } = await sit('officer')
  await page.goto('/staff/works')
  await page.getByLabel('Tài khoản').click()
  await page.getByLabel('Ngôn ngữ').selectOption({ label: 'English' })
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto(`/staff/works/${slug}/record`)
  await page.getByRole('radio', { name: 'Survey permission' }).check()
  await page.getByLabel('Date of the paper').fill('12/05/2020')
  await expect(page.getByRole('status').filter({ hasText: 'Saving will change' })).toContainText(
    `${name}: Proposed → Survey permitted, from 12/05/2020`,
  )
})
