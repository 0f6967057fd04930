import { expect, liveLine, type Page, type Scratch, saved, test, unique } from './fixtures'
import type { Registry } from './registry'

/** Counts what the hands press besides the four texts; a key held down with another counts as well. */
class Hands {
  pressed = 0
  constructor(private readonly page: Page) {}

  async press(keys: string): Promise<void> {
    this.pressed += keys.split('+').length
    await this.page.keyboard.press(keys)
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }
}

/** A made-up work that waits for its survey permission, as the month's plan has it. */
async function awaiting(registry: Registry): Promise<Scratch> {
  const work = await registry.workAt('H0')
  const expected = { type: 'EXPECTED_ACT', op: 'CREATE', act: 'SURVEY_PERMITTED', month: '2020-05' }
  await registry.send([{ ...expected, work: work.slug, version: work.version }], null)
  return { ...work, version: work.version + 1 }
}

const inFocus = (page: Page, label: string) =>
  expect(page.getByLabel(label, { exact: true }), label).toBeFocused()

/** A paper that somebody recorded by the form before: the next one of the pile is often from the same office. */
async function recordedBefore(page: Page, registry: Registry): Promise<string> {
  const work = await registry.workAt('H0')
  const symbol = `${unique()}/UBND-THU`
  await page.goto(`/staff/works/${work.slug}/record`)
  await page.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  await page.getByLabel('Số, ký hiệu').fill(symbol)
  await page.getByLabel('Ngày văn bản', { exact: true }).fill('11/05/2020')
  await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Lai Châu')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  return symbol
}

// A person of their own, and one test after the other: what was recorded last is what the test before recorded.
test.describe('by hands on the keyboard', () => {
  test.describe.configure({ mode: 'default' })

  for (const [how, makeWork, most] of [
    ['the act that the office waits for', awaiting, 7],
    ['an act that I choose', (registry: Registry) => registry.workAt('H0'), 8],
  ] as const) {
    test(`From anywhere I record ${how} with ${most} keys besides the four texts`, async ({
      desk,
      registry,
    }) => {
      const { page, close } = await desk('leader')
      const last = await recordedBefore(page, registry)
      const work = await makeWork(registry)
      const symbol = `${unique()}/UBND-THU`
      await page.goto('/staff/works', { waitUntil: 'networkidle' })
      const hands = new Hands(page)

      await hands.press('Alt+g')
      await inFocus(page, 'Ghi cho công trình nào')
      await hands.type(work.name.replace('Thử Nghiệm', 'thu nghiem'))
      await hands.press('Enter')
      await page.waitForURL(new RegExp(`/staff/works/${work.slug}/record`))
      await expect(page.getByText(`Lấy từ văn bản vừa ghi (${last})`)).toBeVisible()
      await expect(page.getByLabel('Cơ quan ban hành')).toHaveValue('UBND tỉnh Lai Châu')
      await expect(page.getByLabel('Số, ký hiệu'), 'a symbol is never taken over').toHaveValue('')
      if (most === 8) {
        await expect(page.getByRole('radio', { name: 'Cho phép khảo sát' })).toBeFocused()
        await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
        await hands.press('1')
      }
      await expect(page.getByRole('radio', { name: 'Cho phép khảo sát' })).toBeChecked()
      await inFocus(page, 'Số, ký hiệu')
      await hands.type(symbol)
      await hands.press('Tab')
      await hands.type('12052020')
      await hands.press('Tab')
      await hands.type('Văn bản thử, không có thật')
      await expect(liveLine(page)).toContainText(`${work.name}: Đề xuất → Cho phép khảo sát`)
      await hands.press('Control+Enter')
      await saved(page)

      expect(hands.pressed).toBeLessThanOrEqual(most)
      const read = await registry.read(work.slug)
      expect(read).toMatchObject({ stage: 'H1', stageSince: '2020-05-12', sourceKind: 'OFFICIAL' })
      expect(read.stays.at(-1).document).toMatchObject({ symbol, issuer: 'UBND tỉnh Lai Châu' })
      await close()
    })
  }
})

test('From the search box one key opens the form of the work that I typed', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.workAt('H0')
  const form = new RegExp(`/staff/works/${work.slug}/record`)
  await page.goto('/staff/keys', { waitUntil: 'networkidle' })
  await page.keyboard.press('/')
  await page.keyboard.type(work.name)
  await page.keyboard.press('Alt+g')
  await page.waitForURL(form)
  // Several are called so: they are offered, and none is taken for the other.
  await page.goto('/staff/keys', { waitUntil: 'networkidle' })
  await page.keyboard.press('/')
  await page.keyboard.type('thử nghiệm')
  await page.keyboard.press('Alt+g')
  await page.waitForURL(/\/staff\/record\?q=/)
  await expect(page.getByLabel('Ghi cho công trình nào', { exact: true })).toHaveValue('thử nghiệm')
  await expect(page.getByRole('main').getByRole('option').first()).toBeVisible()
  await page.goto(`/staff/works/${work.slug}`, { waitUntil: 'networkidle' })
  await page.keyboard.press('Alt+g')
  await page.waitForURL(form)
})

test('What came from the last paper I take out with one key, and it makes no paper by itself', async ({
  desk,
  registry,
}) => {
  const { page, close } = await desk('head')
  await recordedBefore(page, registry)
  const work = await registry.work()
  await page.goto(`/staff/works/${work.slug}/record`)
  await page.getByText('Việc khác', { exact: true }).click()
  await page.getByRole('radio', { name: 'Ghi nhận tình trạng đã biết' }).check()
  await page.getByLabel('Giai đoạn đã biết').selectOption({ index: 2 })
  await page.getByLabel('Dựa trên').selectOption({ label: 'theo danh sách của cơ quan, chưa có văn bản' })
  await expect(page.getByLabel('Cơ quan ban hành')).toHaveValue('UBND tỉnh Lai Châu')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  expect((await registry.read(work.slug)).stays.at(-1).document).toBeNull()

  await page.goto(`/staff/works/${work.slug}/record`)
  await page.getByLabel('Số, ký hiệu').focus()
  await page.keyboard.press('Alt+x')
  await inFocus(page, 'Cơ quan ban hành')
  await expect(page.getByLabel('Cơ quan ban hành')).toHaveValue('')
  await expect(page.getByText('Lấy từ văn bản vừa ghi')).toHaveCount(0)
  await close()
})

test('No single key performs an act', async ({ officer: page, registry }) => {
  const work = await registry.workAt('H0')
  await page.goto(`/staff/works/${work.slug}/record`)
  await expect(page.getByRole('radio', { name: 'Cho phép khảo sát' })).toBeFocused()
  for (const key of ['1', 'Enter', 'g', 's', 'd', 'Escape']) await page.keyboard.press(key)
  await page.goto(`/staff/works/${work.slug}`)
  for (const key of ['g', 'd', 's', '1', 'Enter', 'Delete']) await page.keyboard.press(key)
  await expect(page).toHaveURL(new RegExp(`/staff/works/${work.slug}$`))
  expect((await registry.read(work.slug)).version).toBe(work.version)
})
