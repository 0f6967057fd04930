import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { barriers, COLOURS } from './axe'
import { expect, type Page, test, unique } from './fixtures'

const LIST = '/staff/works'

/** Names in the table, without those of the foot. */
const names = (page: Page) => page.getByRole('row').getByRole('rowheader').getByRole('link')
const openFilter = (page: Page) => page.getByText('Lọc và sắp xếp').click()
const apply = (page: Page) => page.getByRole('button', { name: 'Xem kết quả' }).click()
const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('I ask who invests, how large, in which plan and waiting since when; each condition comes off by itself', async ({
  officer: page,
  registry,
}) => {
  const investor = `Công ty cổ phần Thử ${unique()}`
  const small = await registry.work({ investor, capacityMw: 30 })
  const large = await registry.work({ investor, capacityMw: 50.5 })
  const state = { type: 'ACT', version: 1, act: 'STATE_RECORDED', stage: 'H5' }
  await registry.send([{ ...state, work: small.slug, effectiveOn: '2020-06-30' }], null)
  await registry.send([{ ...state, work: large.slug, effectiveOn: '2020-07-01' }], null)

  await page.goto(LIST)
  await openFilter(page)
  // As it is abbreviated on papers.
  await page.getByLabel('Chủ đầu tư', { exact: true }).fill(investor.replace('Công ty cổ phần', 'CTCP'))
  await apply(page)
  await expect(names(page)).toHaveText([small.name, large.name])
  await expect(page.getByRole('main')).toContainText('2 công trình · 80,5 MW đã biết')

  await openFilter(page)
  await page.getByLabel('Chờ từ', { exact: true }).fill('6/2020')
  await apply(page)
  await expect(names(page)).toHaveText([small.name])
  await expect(page.getByLabel('Chờ từ', { exact: true })).toHaveValue('06/2020')
  await page.getByRole('link', { name: /Chờ từ: 06\/2020 hoặc trước đó/ }).click()
  await expect(names(page)).toHaveCount(2)

  await openFilter(page)
  await page.getByRole('checkbox', { name: 'Thủy điện từ 50 MW' }).check()
  await page.getByRole('checkbox', { name: 'Chưa có trong quy hoạch nào' }).check()
  await page.getByRole('checkbox', { name: 'Bộ Công Thương' }).check()
  await apply(page)
  await expect(names(page)).toHaveText([large.name])
  // What the address says is all there is: somebody else sees the same.
  await page.goto(page.url())
  await expect(names(page)).toHaveText([large.name])
})

test('A date that is none is said beside its field, and no list pretends', async ({ officer: page }) => {
  await page.goto(`${LIST}?waitingSince=hôm qua`)
  await expect(page.getByLabel('Chờ từ', { exact: true })).toHaveValue('hôm qua')
  await expect(page.getByLabel('Chờ từ', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('table')).toHaveCount(0)
})

test('Works whose stage nobody recorded are found', async ({ officer: page, registry }) => {
  const work = await registry.work()
  await page.goto(`${LIST}?stage=UNKNOWN&q=${encodeURIComponent(work.name)}`)
  await expect(names(page)).toHaveText([work.name])
  await expect(page.getByRole('link', { name: /Chưa rõ giai đoạn/ })).toBeVisible()
})

test('The table sorts by its heads, counts days, and says what all pages come to', async ({
  officer: page,
}) => {
  await page.goto(`${LIST}?kind=HYDROPOWER&limit=5`)
  await page.getByRole('link', { name: 'Công suất (MW)' }).click()
  await expect(names(page).first()).toHaveText('Lai Châu')
  await expect(page.getByRole('columnheader', { name: 'Công suất (MW)' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(page.getByRole('columnheader', { name: 'Số ngày' })).toBeVisible()
  const foot = page.getByRole('row').last()
  await expect(foot).toContainText(/\d+ công trình/)
  await expect(foot).toContainText(/MW đã biết · \d+ chưa có số liệu/)
  await page.getByRole('link', { name: 'Trang sau' }).click()
  await expect(page).toHaveURL(/offset=5/)
  await expect(page).toHaveURL(/sort=-capacity/)
})

test('A board asks for one kind; the arrows go from card to card, Enter opens the work', async ({
  officer: page,
  registry,
}) => {
  const tag = unique()
  const make = async (stage: string | null, on: string, n: number) => {
    const { slug } = await registry.work({ name: `Thử Cột ${tag} ${n}`, capacityMw: n })
    const state = { type: 'ACT', work: slug, version: 1, act: 'STATE_RECORDED', stage, effectiveOn: on }
    if (stage) await registry.send([state], null)
  }
  await make('H1', '2021-02', 2)
  await make('H2', '2020-01-01', 3)
  await make('H6', '2019', 4)
  await make(null, '', 5)

  await page.goto(`${LIST}?view=phases`)
  await expect(page.getByText('Chọn một loại công trình để xem theo cột')).toBeVisible()
  await page.getByRole('link', { name: /^Thủy điện:/ }).click()
  await page.waitForURL(/[?&]kind=HYDROPOWER/)
  await page.goto(`${page.url()}&q=${encodeURIComponent(`Thử Cột ${tag}`)}`)

  await expect(page.getByRole('main')).toContainText('4 công trình · 14 MW đã biết')
  const survey = column(page, 'Khảo sát')
  await expect(survey).toContainText('5 MW đã biết')
  // Who stands longest comes first.
  await expect(survey.getByRole('link')).toHaveText([`Thử Cột ${tag} 3`, `Thử Cột ${tag} 2`])
  await expect(survey.getByRole('listitem').first()).toContainText(/Đang khảo sát.*[\d.]+ ngày · Nhà đầu tư/)
  await expect(column(page, 'Chưa rõ giai đoạn').getByRole('link')).toHaveText([`Thử Cột ${tag} 5`])

  await survey.getByRole('link').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(survey.getByRole('link').nth(1)).toBeFocused()
  // Past the columns in which nothing stands.
  await page.keyboard.press('ArrowRight')
  await expect(column(page, 'Đã vào quy hoạch').getByRole('link')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/staff\/works\/thuy-dien-/)

  await page.goto(`${LIST}?view=phases&kind=HYDROPOWER&q=${encodeURIComponent(`Thử Cột ${tag}`)}`)
  await page.getByRole('link', { name: 'Cột giai đoạn' }).click()
  await expect(column(page, 'Đang khảo sát, lập hồ sơ bổ sung quy hoạch').getByRole('link')).toHaveText([
    `Thử Cột ${tag} 3`,
  ])
})

test('A list under a name: mine until I share it; what others change is not mine', async ({
  desk,
  registry,
}) => {
  const work = await registry.workAt('H4')
  const name = `Chờ Bộ ${unique()}`
  const { page } = await desk('officer')
  const query = `phase=PLANNING&q=${encodeURIComponent(work.name)}&sort=-since`
  await page.goto(`${LIST}?${query}`)
  await page.getByText('Lưu danh sách này').click()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Ghi tên danh sách.')).toBeVisible()
  await page.getByLabel('Tên danh sách').fill(name)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  const tab = page.getByRole('navigation', { name: 'Danh sách đã lưu' }).getByRole('link', { name })
  await expect(tab).toHaveAttribute('aria-current', 'page')

  const { page: leader } = await desk('leader')
  const seen = leader.getByRole('navigation', { name: 'Danh sách đã lưu' }).getByRole('link', { name })
  await leader.goto(LIST)
  await expect(seen).toHaveCount(0)

  await page.getByText('Sửa danh sách đã lưu').click()
  await page.getByLabel('Dùng chung').check()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText(`Đã lưu “${name}”.`)).toBeVisible()
  await leader.reload()
  await seen.click()
  await expect(names(leader)).toHaveText([work.name])
  await expect(leader).toHaveURL(/sort=-since/)
  await expect(leader.getByText('Sửa danh sách đã lưu')).toHaveCount(0)

  await page.getByRole('button', { name: 'Xóa danh sách' }).click()
  await expect(tab).toHaveCount(0)
  await leader.reload()
  await expect(seen).toHaveCount(0)
})

test('Who looks after accounts keeps lists, and shares none', async ({ desk }) => {
  for (const role of ['admin', 'reader'] as const) {
    const { page } = await desk(role)
    await page.goto(`${LIST}?kind=LINE&sort=-since`)
    await page.getByText('Lưu danh sách này').click()
    await expect(page.getByLabel('Tên danh sách')).toBeVisible()
    await expect(page.getByLabel('Dùng chung')).toHaveCount(0)
  }
})

test('The sheet has all that the filter finds, as Excel here reads it', async ({
  officer: page,
  registry,
}) => {
  const investor = `Công ty cổ phần Bảng ${unique()}`
  const known = await registry.work({
    investor,
    capacityMw: 12.5,
    aliases: ['=1+1'],
    places: [{ era: '2020', code: '03469', asWritten: 'Can Hồ' }],
  })
  const unknown = await registry.work({ investor })
  await page.goto(`${LIST}?organization=${encodeURIComponent(investor)}&limit=1`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải bảng (CSV)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^cong-trinh-\d{4}-\d\d-\d\d\.csv$/)
  const bytes = readFileSync(await download.path())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows: Record<string, string>[] = parse(bytes, { bom: true, delimiter: ';', columns: true })
  expect(rows.map((row) => [row['Mã công trình'], row['Công suất lắp máy (MW)'], row['Chủ đầu tư']])).toEqual(
    [
      [known.slug, '12,5', investor],
      [unknown.slug, '', investor],
    ],
  )
  expect(rows[0]).toMatchObject({
    'Tên khác': "'=1+1",
    'Địa điểm (đến 30/06/2025)': 'Xã Kan Hồ',
    'Địa điểm (từ 01/07/2025)': 'Xã Bum Tở',
  })
})

test('On a telephone a row is a card: what a head says in the table stands in it, and all of it can be pressed', async ({
  desk,
  registry,
}) => {
  const name = `Thử Thẻ ${unique()}`
  const work = await registry.work({
    name,
    capacityMw: 12.5,
    places: [{ era: '2020', code: '03469', asWritten: 'Can Hồ' }],
  })
  const state = { type: 'ACT', work: work.slug, version: 1, act: 'STATE_RECORDED', stage: 'H4' }
  await registry.send([{ ...state, effectiveOn: '2020-06-30' }], null)
  const { page } = await desk('officer', { viewport: { width: 360, height: 740 }, hasTouch: true })
  await page.goto(`${LIST}?q=${encodeURIComponent(name)}`)
  const card = page.getByRole('row').filter({ hasText: name })
  const cell = (text: string | RegExp) => card.locator('td').filter({ hasText: text })
  for (const text of ['Thủy điện', '12,5', 'Xã Kan Hồ', 'Bộ Công Thương'])
    await expect(cell(text).first()).toBeVisible()
  // The heads that say the unit are not there.
  await expect(page.getByRole('columnheader')).toHaveCount(0)
  const said = (text: string) =>
    cell(text).evaluate((element) => getComputedStyle(element, '::after').content.replaceAll('"', ''))
  expect(await said('12,5')).toBe('\u00a0MW ·')
  await expect(cell('30/06/2020')).toBeHidden()
  // A notice over the page may push it under the bar at the foot.
  await card.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await card.boundingBox()
  await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) - 8, (box?.y ?? 0) + (box?.height ?? 0) - 8)
  await page.waitForURL(`${LIST}/${work.slug}`)
})

test('Nobody takes the sheet away without a session', async ({ registry }) => {
  expect((await registry.open.get(`${LIST}/csv`)).status()).toBe(401)
})

test('On paper the whole table lies open, with its sums and without what can be pressed', async ({
  officer: page,
}) => {
  await page.goto(`${LIST}?kind=HYDROPOWER`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Tải bảng (CSV)' })).toBeHidden()
  await expect(page.getByText('Lọc và sắp xếp')).toBeHidden()
  // What the list leaves out is said where nothing can be pressed.
  await expect(page.getByText('Loại công trình: Thủy điện', { exact: true }).last()).toBeVisible()
  const frame = page.getByRole('region', { name: 'Công trình' })
  expect(await frame.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThan(2)
  await expect(page.getByRole('row').last()).toContainText('MW đã biết')
})

const SEEN = [
  ['the list with its filter open', `${LIST}?phase=SURVEY&listing=none&waitingSince=2025`],
  ['the board by phases', `${LIST}?view=phases&kind=HYDROPOWER`],
  ['the board by stages', `${LIST}?view=stages&kind=LINE`],
  ['the board that asks for a kind', `${LIST}?view=phases`],
] as const

for (const [what, path] of SEEN)
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    test(`${what} is without barriers and as wide as the window at ${width} px`, async ({ desk }) => {
      const { page } = await desk('officer', { viewport: { width, height }, hasTouch: width < 500 })
      await page.goto(path)
      if (path === SEEN[0][1]) await openFilter(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      expect(await barriers(page), 'light').toEqual([])
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      expect(await barriers(page, COLOURS), 'dark').toEqual([])
    })
  }
