import { barriers } from './axe'
import { expect, type Scratch, test, unique } from './fixtures'
import { article, capacityOf, difference, edit, opened, paper, permit, result } from './review-page'

test('Whatever moved meanwhile is shown before it is accepted; other fields merge', async ({
  desk,
  registry,
}) => {
  const work = await registry.work({ capacityMw: 10 })
  const { id } = await registry.propose([edit(work, { capacityMw: 12.5 })], null)
  const { page, close } = await desk('head')
  await page.goto(`/staff/review/${id}`)
  await opened(page, work.name)
  await registry.send([{ type: 'ACT', ...actOn(work), act: 'SURVEY_PERMITTED' }], paper())
  await page.reload()
  await expect(article(page)).toContainText('người khác đã ghi vào công trình này ở mục khác')
  await opened(page, work.name)
  const name = `Tên Khác ${unique()}`
  await registry.send([edit({ ...work, version: 2 }, { name, annualEnergyGwh: 30 })], null)
  await page.keyboard.press('Control+Enter')
  await expect(result(page)).toContainText('nội dung khác với lúc bạn xem')
  expect(await capacityOf(registry, work), 'it was not accepted unseen').toBe(10)
  await opened(page, 'Tên Khác')
  // 30 triệu kWh are too few for 12,5 MW: nobody had said why, so whoever accepts does.
  await page.keyboard.press('Control+Enter')
  const reason = page.getByLabel('Lý do bạn vẫn duyệt')
  await expect(reason).toBeFocused()
  await expect(article(page)).toContainText('Ghi lý do vẫn duyệt dù có cảnh báo này, hoặc gửi trả.')
  expect(await capacityOf(registry, work), 'not without a reason').toBe(10)
  const why = `Đã hỏi lại chủ đầu tư (${unique()})`
  await reason.fill(why)
  await page.keyboard.press('Control+Enter')
  await expect(result(page)).toContainText('Đã duyệt, ghi nhận số')
  expect(await registry.read(work.slug)).toMatchObject({ capacityMw: 12.5, stage: 'H1', version: 4 })
  await page.goto(`/staff/works/${work.slug}`)
  await expect(page.getByRole('region', { name: 'Lịch sử ghi nhận' })).toContainText(
    `Lý do người duyệt nêu khi có cảnh báo mới: ${why}`,
  )
  await close()
})
const actOn = ({ slug, version }: Scratch) => ({ work: slug, version })

test('Where the same field was written meanwhile both values stand there, and nothing can be accepted', async ({
  desk,
  registry,
}) => {
  const work = await registry.work({ capacityMw: 10 })
  const { id } = await registry.propose([edit(work, { capacityMw: 12.5 })], null)
  await registry.send([edit(work, { capacityMw: 11 })], null)
  const { page, close } = await desk('head')
  await page.goto(`/staff/review/${id}`)
  const row = article(page).getByRole('row').filter({ hasText: 'Công suất lắp máy' })
  await expect(row).toContainText('12,5 MW')
  await expect(row).toContainText('11 MW')
  await expect(page.getByRole('button', { name: 'Duyệt' })).toHaveCount(0)
  await expect(article(page)).toContainText('Chưa duyệt được phần nào')
  await page.keyboard.press('Control+Enter')
  expect(await capacityOf(registry, work)).toBe(11)
  await close()
})

test('Twenty proposals in a row from the keyboard: one key each', async ({ desk, registry }) => {
  test.slow()
  const works: Scratch[] = []
  for (let n = 0; n < 20; n++) {
    const work = await registry.work({ capacityMw: 10 })
    await registry.propose([edit(work, { capacityMw: 12.5 })], null)
    works.push(work)
  }
  const { page, close } = await desk('leader')
  let keys = 0
  const press = async (key: string) => {
    keys++
    await page.keyboard.press(key)
  }
  const names = new Set(works.map(({ name }) => name))
  await page.goto('/staff/review')
  await expect(page.locator('a[data-proposal]').first()).toBeFocused()
  await press('Enter')
  let passedOver = 0
  while (names.size > 0) {
    const title = page.getByRole('heading', { level: 1 })
    await expect(title).toBeFocused()
    const text = (await title.textContent()) ?? ''
    const at = page.url()
    const name = [...names].find((one) => text.includes(one))
    if (name) {
      await opened(page, name)
      await press('Control+Enter')
      names.delete(name)
    } else {
      // Of another journey that runs beside this one. Keys are heard once the buttons are open.
      await expect(page.locator('main button:enabled').first()).toBeVisible()
      passedOver++
      await press('j')
    }
    // By its address: another journey may have sent two of one title.
    await expect(page).not.toHaveURL(at)
  }
  await expect(result(page)).toContainText('Đã duyệt, ghi nhận số')
  for (const work of works) expect(await capacityOf(registry, work)).toBe(12.5)
  expect(keys - passedOver).toBe(21)
  // The empty list, or what another journey has sent meanwhile: what is there is read out.
  await expect(page.locator('main :focus')).toHaveText(/Không có đề nghị nào chờ duyệt|Thử/)
  await close()
})

test('One’s own is for somebody else to accept', async ({ desk, registry }) => {
  const work = await registry.work()
  const head = await desk('head')
  await head.page.goto(`/staff/works/${work.slug}/edit`)
  await head.page.getByLabel(/^Sông, suối/).fill('Suối Thử')
  await head.page.getByRole('button', { name: 'Lưu thông tin' }).click()
  await head.page.waitForURL(/[?&]sent=/)
  const id = new URL(head.page.url()).searchParams.get('sent')
  await head.page.goto(`/staff/review/${id}`)
  await expect(article(head.page)).toContainText('bạn không tự duyệt được')
  await expect(head.page.locator('[data-decision]')).toHaveCount(0)
  const leader = await desk('leader')
  await leader.page.goto(`/staff/review/${id}`)
  await opened(leader.page, work.name)
  await leader.page.keyboard.press('Control+Enter')
  await expect(result(leader.page)).toContainText('Đã duyệt')
  await head.close()
  await leader.close()
})

test('Under a thumb the first touch asks, a double touch takes back, a second one accepts', async ({
  desk,
  registry,
}) => {
  const work = await registry.work({ capacityMw: 10 })
  const { id } = await registry.propose(
    [edit(work, { capacityMw: 12.5, river: 'Suối Thử ở nơi có tên rất dài' })],
    paper(),
  )
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
  const { page, close } = await desk('head', phone)
  await page.goto(`/staff/review/${id}`)
  await opened(page, work.name)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide, 'no sideways scrolling').toBe(360)
  const accept = page.getByRole('button', { name: 'Duyệt', exact: true })
  const box = await accept.boundingBox()
  if (!box) throw new Error('the button stands in sight')
  expect(box.height).toBeGreaterThanOrEqual(44)
  const nav = await page.getByRole('navigation', { name: 'Bàn làm việc' }).boundingBox()
  expect(box.y + box.height, 'the navigation does not cover it').toBeLessThanOrEqual(nav?.y ?? 0)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.touchscreen.tap(x, y)
  await expect(page.getByRole('button', { name: 'Duyệt, ghi vào sổ' })).toBeVisible()
  const back = await page.getByRole('button', { name: 'Chưa duyệt' }).boundingBox()
  expect(
    back && Math.abs(back.x + back.width / 2 - x),
    'what takes back stands where it was touched',
  ).toBeLessThan(60)
  await page.getByRole('button', { name: 'Chưa duyệt' }).tap()
  expect(await capacityOf(registry, work)).toBe(10)
  await accept.tap()
  await page.getByRole('button', { name: 'Duyệt, ghi vào sổ' }).tap()
  await expect(result(page)).toContainText('Đã duyệt, ghi nhận số')
  expect(await capacityOf(registry, work)).toBe(12.5)
  await close()
})

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 360],
] as const) {
  test(`Has no barriers: ${scheme}, ${width} px`, async ({ desk, registry }) => {
    const works = [await registry.workAt('H0'), await registry.workAt('H6')] as const
    const changes = works.map(permit)
    const refused = await registry.refused(changes, paper())
    const { id } = await registry.propose(changes, paper(), { reasons: refused })
    const { page, close } = await desk('head', { viewport: { width, height: 860 }, colorScheme: scheme })
    const clean = async () => expect(await barriers(page)).toEqual([])
    await page.goto('/staff/review')
    await expect(page.locator(`a[data-proposal="${id}"]`)).toBeVisible()
    await clean()
    await page.goto(`/staff/review/${id}`)
    await opened(page, works[0].name)
    await expect(article(page)).toContainText('Lý do người gửi nêu: Đã đối chiếu')
    await clean()
    await page.keyboard.press('Alt+R')
    await clean()
    await page.keyboard.press('Escape')
    await page.locator('[data-decision] button').first().click()
    await clean()
    await page.goto('/staff/review?mine=1')
    await clean()
    await close()
  })
}

test('Without scripts it reads, and says that deciding needs them', async ({ desk, registry }) => {
  const work = await registry.work({ capacityMw: 10 })
  const { id } = await registry.propose([edit(work, { capacityMw: 12.5 })], null)
  const { page, close } = await desk('head', { javaScriptEnabled: false })
  await page.goto(`/staff/review/${id}`)
  await expect(difference(page, 'Công suất lắp máy')).toHaveText(/10 MW.*12,5 MW/)
  const told = { useInnerText: true }
  await expect(page.getByRole('main')).toContainText('muốn duyệt hay gửi trả, hãy bật JavaScript', told)
  await expect(page.getByRole('button', { name: 'Duyệt' })).toBeDisabled()
  await close()
})
