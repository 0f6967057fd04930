import AxeBuilder from '@axe-core/playwright'
import { madeUpPdf } from '@/features/documents/testing/pdf'
import { expect, madeUpPaper, type Page, type Scratch, test, typePaper, unique } from './fixtures'
import type { Registry } from './registry'

/** The proposal stands before one's eyes long enough to be decided on. */
const opened = (page: Page, title: string) => expect(acceptOf(page, title)).toHaveAttribute('data-open')
const acceptOf = (page: Page, title: string) =>
  page
    .getByRole('main')
    .filter({ has: page.getByRole('heading', { level: 1, name: title }) })
    .locator('[data-decision] [aria-keyshortcuts="Control+Enter"]')

const article = (page: Page) => page.getByRole('main').getByRole('article')
const result = (page: Page) => page.getByRole('main').getByRole('status').first()

/** "Công suất lắp máy (Nlm): 10 MW → 12,5 MW", as the page says it to those who hear it. */
const difference = (page: Page, field: string) =>
  article(page)
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: field }) })

const edit = ({ slug, version }: Scratch, set: Record<string, unknown>) => {
  return { type: 'WORK_EDIT', work: slug, version, set }
}
const paper = () => {
  const document = { symbol: `${unique()}/UBND-THU`, issuer: 'UBND tỉnh Lai Châu', date: '2020-05-12' }
  return { ...document, type: 'CONG_VAN', abstract: 'Văn bản thử, không có thật' }
}
const permit = ({ slug, version }: Scratch) => {
  return { type: 'ACT', work: slug, version, act: 'SURVEY_PERMITTED' }
}
const capacityOf = async (registry: Registry, { slug }: Scratch) => (await registry.read(slug)).capacityMw

test('An officer enters and cannot accept; a head sees before and after, and accepts with Ctrl+Enter alone', async ({
  officer,
  desk,
  registry,
}) => {
  const work = await registry.workAt('H0')
  const { symbol, ...rest } = madeUpPaper({ abstract: 'Cho phép khảo sát, văn bản thử' })
  await officer.goto(`/staff/works/${work.slug}/record`)
  await officer.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  await typePaper(officer, { symbol, ...rest })
  const scan = {
    name: `quet-${unique()}.pdf`,
    mimeType: 'application/pdf',
    buffer: madeUpPdf({ pages: ['Mot'] }),
  }
  await officer.locator('input[type=file]').setInputFiles(scan)
  await expect(officer.getByRole('main')).toContainText(`Đã nhận ${scan.name}`)
  await officer.getByRole('button', { name: 'Lưu ghi nhận' }).click()
  await officer.waitForURL(/[?&]sent=/)
  const id = new URL(officer.url()).searchParams.get('sent') ?? ''
  await officer.goto(`/staff/review/${id}`)
  await expect(article(officer)).toContainText('bạn không tự duyệt được, người khác duyệt')
  await expect(officer.getByRole('button', { name: 'Duyệt' })).toHaveCount(0)
  await officer.keyboard.press('Control+Enter')
  expect((await registry.read(work.slug)).stage, 'nothing happened').toBe('H0')

  const { page, close } = await desk('head')
  await page.goto('/staff/review')
  await page.locator(`a[data-proposal="${id}"]`).click()
  await expect(page.getByRole('heading', { level: 1, name: work.name })).toBeFocused()
  await expect(difference(page, 'Giai đoạn')).toHaveText(/Trước: Đề xuất.*Sau: Cho phép khảo sát/)
  await expect(difference(page, 'Từ ngày')).toHaveText(/Trước: 04\/2020.*Sau: 12\/05\/2020/)
  await expect(article(page).locator('dt'), 'only what differs').not.toContainText(['Tên khác'])
  const beside = page.getByRole('region', { name: 'Văn bản' })
  for (const said of [symbol, 'UBND tỉnh Lai Châu', '12/05/2020', 'Cho phép khảo sát, văn bản thử'])
    await expect(beside).toContainText(said)
  await expect(article(page)).toContainText('Chuyên viên (tài khoản thử)')
  await expect(beside.getByRole('link', { name: `Tải về ${scan.name}` })).toBeVisible()
  await expect(
    beside.locator('canvas[data-drawn]'),
    'the scan is drawn before anybody accepted it',
  ).toBeVisible()

  await opened(page, work.name)
  for (const key of ['Enter', 'Space', 'd', 'y', 'Shift+Enter', 'Alt+Enter']) await page.keyboard.press(key)
  await acceptOf(page, work.name).press('Enter')
  const surely = page.getByRole('button', { name: 'Duyệt, ghi vào sổ' })
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press(key)
    await surely.press(key)
  }
  expect((await registry.read(work.slug)).stage, 'no other key accepts').toBe('H0')
  await page.keyboard.press('Escape')
  await expect(acceptOf(page, work.name), 'the focus is where it was').toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(result(page)).toContainText(/Đã duyệt, ghi nhận số \d+/)
  await close()

  await officer.goto(`/works/${work.slug}`)
  await expect(officer.getByRole('main')).toContainText(symbol)
  expect((await registry.read(work.slug)).stage).toBe('H1')
  await officer.goto(`/staff/works/${work.slug}`)
  await expect(officer.getByRole('region', { name: 'Lịch sử ghi nhận' })).toContainText('Trưởng phòng')
})

test('What is sent back says why, opens as it was typed, is mended, sent again and accepted', async ({
  officer,
  desk,
  registry,
}) => {
  const work = await registry.work({ capacityMw: 10 })
  await officer.goto(`/staff/works/${work.slug}/edit`)
  await officer.getByLabel(/^Công suất lắp máy/).fill('21,5')
  await officer.getByLabel(/^Sông, suối/).fill('Suối Thử')
  await officer.getByLabel('Chưa có văn bản trong tay').check()
  await officer.getByLabel('Ghi chú cho lần ghi này').fill('Đo lại')
  await officer.getByRole('button', { name: 'Lưu thông tin' }).click()
  await officer.waitForURL(/[?&]sent=/)
  const id = new URL(officer.url()).searchParams.get('sent')

  const head = await desk('head')
  await head.page.goto(`/staff/review/${id}`)
  await opened(head.page, work.name)
  await head.page.keyboard.press('Alt+R')
  const reason = head.page.getByLabel('Cần sửa gì')
  await expect(reason).toBeFocused()
  await head.page.keyboard.press('Control+Enter')
  await expect(head.page.getByText('Ghi lý do để người gửi biết cần sửa gì.')).toBeVisible()
  const why = `Công suất theo quyết định là 12,5 MW (${unique()})`
  await reason.fill(why)
  await head.page.keyboard.press('Control+Enter')
  await expect(result(head.page)).toContainText('Đã gửi trả cho Chuyên viên')

  await officer.goto('/staff')
  await officer.getByRole('link', { name: /đề nghị của bạn bị gửi trả/ }).click()
  await expect(officer.getByRole('main')).toContainText(why)
  await officer.locator(`a[data-proposal="${id}"]`).click()
  await expect(article(officer)).toContainText(`Lý do: ${why}`)
  await officer.getByRole('link', { name: 'Sửa và gửi lại' }).click()
  await expect(officer.getByRole('main')).toContainText(why)
  await expect(officer.getByLabel(/^Công suất lắp máy/)).toHaveValue('21,5')
  await expect(officer.getByLabel(/^Sông, suối/)).toHaveValue('Suối Thử')
  await expect(officer.getByLabel('Ghi chú cho lần ghi này')).toHaveValue('Đo lại')
  await expect(officer.getByLabel('Chưa có văn bản trong tay')).toBeChecked()
  await officer.getByLabel(/^Công suất lắp máy/).fill('12,5')
  await officer.getByRole('button', { name: 'Gửi lại' }).click()
  await officer.waitForURL(`/staff/review/${id}`)
  await expect(article(officer)).toContainText('người khác duyệt')

  await head.page.goto(`/staff/review/${id}`)
  await expect(difference(head.page, 'Công suất lắp máy')).toHaveText(/Trước: 10 MW.*Sau: 12,5 MW/)
  await expect(head.page.getByRole('region', { name: 'Quá trình của đề nghị' })).toContainText(why)
  await opened(head.page, work.name)
  await head.page.keyboard.press('Control+Enter')
  await expect(result(head.page)).toContainText('Đã duyệt')
  await head.close()
  expect(await registry.read(work.slug)).toMatchObject({ capacityMw: 12.5 })
})

test('A paper for two works that came back opens with both works and its paper', async ({
  officer,
  desk,
  registry,
}) => {
  const works = [await registry.workAt('H0'), await registry.workAt('H0')] as const
  const document = paper()
  const { id } = await registry.propose(works.map(permit), document, { note: 'Hai công trình' })
  const head = await desk('head')
  await head.page.goto(`/staff/review/${id}`)
  await opened(head.page, works[0].name)
  await head.page.getByRole('button', { name: 'Gửi trả' }).click()
  await head.page.getByLabel('Cần sửa gì').fill('Thiếu ngày đến')
  await head.page.getByRole('button', { name: 'Gửi trả' }).click()
  await expect(result(head.page)).toContainText('Đã gửi trả')

  await officer.goto(`/staff/review/${id}`)
  await officer.getByRole('link', { name: 'Sửa và gửi lại' }).click()
  await expect(officer.getByRole('radio', { name: 'Cho phép khảo sát' })).toBeChecked()
  await expect(officer.getByLabel('Số, ký hiệu')).toHaveValue(document.symbol)
  await expect(officer.getByRole('button', { name: `Bỏ Thủy điện ${works[1].name}` })).toBeVisible()
  await officer.getByLabel('Ngày nhận (ngày đến)').fill('13/05/2020')
  await officer.getByRole('button', { name: 'Gửi lại' }).click()
  await officer.waitForURL(`/staff/review/${id}`)
  await expect(officer.getByRole('region', { name: 'Văn bản' })).toContainText('13/05/2020')

  await officer.getByRole('button', { name: 'Rút lại' }).click()
  await officer.getByRole('region', { name: 'Rút lại' }).getByRole('button', { name: 'Rút lại' }).click()
  await expect(article(officer)).toContainText('Người gửi đã rút lại')
  await expect(officer.getByRole('button', { name: 'Rút lại' })).toHaveCount(0)
  await head.page.goto(`/staff/review/${id}`)
  await expect(head.page.locator('[data-decision]'), 'nothing is left to decide').toHaveCount(0)
  await head.close()
})

test('Two who accept one proposal at once: one does, the other is told who and when', async ({
  desk,
  registry,
}) => {
  const work = await registry.work({ capacityMw: 10 })
  const { id } = await registry.propose([edit(work, { capacityMw: 12.5 })], null)
  const [head, leader] = [await desk('head'), await desk('leader')]
  for (const { page } of [head, leader]) {
    await page.goto(`/staff/review/${id}`)
    await opened(page, work.name)
  }
  await head.page.keyboard.press('Control+Enter')
  await expect(result(head.page)).toContainText('Đã duyệt, ghi nhận số')
  await leader.page.keyboard.press('Control+Enter')
  await expect(result(leader.page)).toContainText(
    /Trưởng phòng \(tài khoản thử\) đã duyệt lúc \d\d\/\d\d\/\d{4} \d\d:\d\d/,
  )
  await expect(article(leader.page)).toContainText('Trưởng phòng (tài khoản thử) đã duyệt lúc')
  await expect(leader.page.locator('[data-decision]')).toHaveCount(0)
  await head.close()
  await leader.close()
})

test('A part is accepted, the rest goes on waiting', async ({ desk, registry }) => {
  const works = [
    await registry.workAt('H0'),
    await registry.workAt('H0'),
    await registry.workAt('H0'),
  ] as const
  const { id } = await registry.propose(works.map(permit), paper())
  const { page, close } = await desk('head')
  await page.goto(`/staff/review/${id}`)
  await opened(page, works[0].name)
  await page.keyboard.press('2')
  await expect(page.getByRole('checkbox', { name: 'Duyệt phần này' }).nth(1)).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Duyệt 2 trong 3 phần' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(result(page)).toContainText(/Đã duyệt một phần, ghi nhận số \d+/)
  const stages = async () => Promise.all(works.map(async ({ slug }) => (await registry.read(slug)).stage))
  expect(await stages()).toEqual(['H1', 'H0', 'H1'])
  await expect(page.getByRole('heading', { level: 1, name: works[1].name })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Quá trình của đề nghị' })).toContainText('duyệt 2 thay đổi')
  await opened(page, works[1].name)
  await page.keyboard.press('Control+Enter')
  await expect(result(page)).toContainText('Đã duyệt, ghi nhận số')
  expect(await stages()).toEqual(['H1', 'H1', 'H1'])
  await close()
})

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
  await registry.send([{ ...edit({ ...work, version: 2 }, { name: `Tên Khác ${unique()}` }) }], null)
  await page.keyboard.press('Control+Enter')
  await expect(result(page)).toContainText('nội dung khác với lúc bạn xem')
  expect(await capacityOf(registry, work), 'it was not accepted unseen').toBe(10)
  await opened(page, 'Tên Khác')
  await page.keyboard.press('Control+Enter')
  await expect(result(page)).toContainText('Đã duyệt, ghi nhận số')
  expect(await registry.read(work.slug)).toMatchObject({ capacityMw: 12.5, stage: 'H1', version: 4 })
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
    const name = [...names].find((one) => text.includes(one))
    if (name) {
      await opened(page, name)
      await press('Control+Enter')
      names.delete(name)
    } else {
      // Of another journey that runs beside this one.
      passedOver++
      await press('j')
    }
    await expect(title.filter({ hasText: text })).toHaveCount(0)
  }
  await expect(result(page)).toContainText('Đã duyệt, ghi nhận số')
  for (const work of works) expect(await capacityOf(registry, work)).toBe(12.5)
  expect(keys - passedOver).toBe(21)
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
  const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(room, 'no sideways scrolling').toBe(0)
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
    const clean = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
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
