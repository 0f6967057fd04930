import { formatPartialDate, nextMonth } from '../lib/dates/partial'
import {
  expect,
  liveLine,
  madeUpPaper,
  type Page,
  type Scratch,
  save,
  saved,
  test,
  typePaper,
  unique,
} from './fixtures'
import type { Registry } from './registry'

const ACT = 'SURVEY_PERMITTED'

/** A work and the act that is expected of it. */
type Planned = Scratch & { expected: string }

/** Works for which the same act is expected in a month. */
async function planned(registry: Registry, month: string, count = 1): Promise<Planned[]> {
  const works: Planned[] = []
  for (let n = 0; n < count; n++) {
    const work = await registry.workAt('H0')
    const change = {
      type: 'EXPECTED_ACT',
      work: work.slug,
      version: work.version,
      op: 'CREATE',
      act: ACT,
      month,
    }
    const { changes } = await registry.send([change], null)
    works.push({ ...work, version: work.version + 1, expected: changes[0]?.id ?? '' })
  }
  return works
}

const row = (page: Page, { name }: Scratch) => page.getByRole('row').filter({ hasText: name })
const dialog = (page: Page) => page.getByRole('dialog')
/** Saves the step in the dialog, and waits for the plan that shows it. */
async function take(page: Page, button: string): Promise<void> {
  const before = page.url()
  await dialog(page).getByRole('button', { name: button, exact: true }).click()
  await page.waitForURL((url) => url.href !== before && url.searchParams.has('saved'))
  await expect(dialog(page)).toHaveCount(0)
}

test('The article’s month stands by act, with its fourteen works', async ({ officer: page }) => {
  await page.goto('/staff/plan/2020-05')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kế hoạch tháng 05/2020')
  const table = page.getByRole('table', { name: 'Kế hoạch tháng 05/2020' })
  const groups = table.getByRole('rowheader').filter({ hasText: 'công trình' })
  await expect(groups).toHaveText([
    /^Cho phép khảo sát, lập bổ sung quy hoạch/,
    /^Trình bổ sung quy hoạch3 công trình/,
    /^Thỏa thuận hướng tuyến4 công trình/,
    /^Thỏa thuận vị trí trạm2 công trình/,
  ])
  for (const name of ['Thủy điện Nậm Voi', 'Thủy điện Kha Ứ', 'Trạm biến áp 220 kV Pắc Ma'])
    await expect(table.getByRole('link', { name, exact: true })).toBeVisible()
  // beside what other tests promise for that month
  const works = table.getByRole('link', { name: /^(Thủy điện|Trạm|Đường dây)/ })
  await expect(works.filter({ hasNotText: 'Thử Nghiệm' })).toHaveCount(14)
})

test('From drafting to signature to the paper that does it', async ({ officer: page, registry }) => {
  const [work] = (await planned(registry, '2021-01')) as [Planned]
  await page.goto('/staff/plan/2021-01')
  await expect(row(page, work)).toContainText('chưa làm')
  await row(page, work).getByRole('button', { name: 'Bắt đầu dự thảo' }).click()
  await expect(dialog(page).getByLabel('Người dự thảo')).toHaveValue(/./)
  await expect(liveLine(page)).toContainText('(tháng 01/2021): chưa làm → đang dự thảo')
  await take(page, 'Lưu: đang dự thảo')
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ: ghi nhận số' })).toBeFocused()
  await expect(row(page, work)).toContainText('đang dự thảo')
  await expect(row(page, work)).toContainText('Chuyên viên (tài khoản thử)')
  await expect(row(page, work)).toContainText('từ hôm nay')

  await row(page, work).getByRole('button', { name: 'Đã trình ký' }).click()
  await take(page, 'Lưu: đã trình ký')
  await expect(row(page, work)).toContainText('đã trình ký')

  await row(page, work).getByRole('link', { name: 'Ghi nhận văn bản' }).click()
  await page.waitForURL(/\/record\?/)
  await expect(page.getByRole('radio', { name: 'Cho phép khảo sát' })).toBeChecked()
  const { symbol, ...rest } = madeUpPaper({ date: '12/01/2021' })
  await typePaper(page, { symbol, ...rest })
  await expect(liveLine(page)).toContainText('Xong việc dự kiến tháng 01/2021')
  await save(page)
  await expect(page).toHaveURL(/\/staff\/plan\/2021-01\?saved=/)
  await expect(row(page, work)).toContainText('xong')
  await expect(row(page, work).getByRole('link', { name: symbol })).toBeVisible()
  expect((await registry.read(work.slug)).stage).toBe('H1')
})

test('One paper does what was expected of two works, though it is older than their month', async ({
  officer: page,
  registry,
}) => {
  const works = await planned(registry, '2021-03', 2)
  await page.goto('/staff/plan/2021-03')
  for (const { name } of works) await page.getByLabel(`Chọn Thủy điện ${name}`, { exact: true }).check()
  await expect(page.getByText('Đã chọn 2 việc')).toBeVisible()
  await page
    .getByRole('region', { name: 'Việc đã chọn' })
    .getByRole('link', { name: 'Ghi nhận văn bản' })
    .click()
  await page.waitForURL(/\/record\?/)
  await typePaper(page, madeUpPaper({ date: '26/02/2021' }))
  for (const { name } of works) await expect(liveLine(page)).toContainText(`${name}: Đề xuất → Cho phép`)
  await save(page)
  for (const work of works) {
    await expect(row(page, work)).toContainText('xong')
    expect((await registry.read(work.slug)).expectedActs).toMatchObject([{ state: 'DONE' }])
  }
})

test('What is carried over shows in both months, and the mistake is undone from there', async ({
  officer: page,
  registry,
}) => {
  const [work] = (await planned(registry, '2021-04')) as [Planned]
  await page.goto('/staff/plan/2021-04')
  await row(page, work).getByLabel('Thao tác khác').click()
  await row(page, work).getByRole('button', { name: 'Chuyển sang tháng khác' }).click()
  await dialog(page).getByLabel('Chuyển sang tháng').fill('03/2021')
  await expect(liveLine(page)).toContainText('Chưa lưu được')
  await dialog(page).getByLabel('Chuyển sang tháng').fill('6/2021')
  await expect(liveLine(page)).toContainText('chuyển từ tháng 04/2021 sang tháng 06/2021')
  await take(page, 'Chuyển tháng')
  await expect(row(page, work)).toContainText('chuyển kỳ')
  await row(page, work).getByRole('link', { name: 'chuyển sang tháng 06/2021' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kế hoạch tháng 06/2021')
  await expect(row(page, work)).toContainText('chưa làm')
  await row(page, work).getByRole('link', { name: 'chuyển từ tháng 04/2021' }).click()

  await row(page, work).getByRole('link', { name: 'Sửa ghi nhận' }).click()
  await page.getByRole('radio', { name: 'Hủy ghi nhận này' }).check()
  await page.getByLabel('Lý do sửa').fill('Chuyển nhầm, thử nghiệm')
  await save(page, 'Lưu sửa đổi')
  await page.goto('/staff/plan/2021-04')
  await expect(row(page, work)).toContainText('chưa làm')
  await expect(row(page, work).getByRole('link', { name: /chuyển sang/ })).toHaveCount(0)
})

test('An act is dropped for a reason, which stays in the history', async ({ officer: page, registry }) => {
  const [work] = (await planned(registry, '2021-07')) as [Planned]
  await page.goto('/staff/plan/2021-07')
  await row(page, work).getByLabel('Thao tác khác').click()
  await row(page, work).getByRole('button', { name: 'Hủy việc' }).click()
  await dialog(page).getByRole('button', { name: 'Hủy việc' }).click()
  await expect(dialog(page).getByLabel('Lý do hủy')).toBeFocused()
  await dialog(page).getByLabel('Lý do hủy').fill('Chủ đầu tư rút đề nghị thử')
  await take(page, 'Hủy việc')
  await expect(row(page, work)).toContainText('hủy')
  await page.goto(`/staff/works/${work.slug}`)
  await expect(page.getByRole('main')).toContainText('Chủ đầu tư rút đề nghị thử')
})

test('A month’s plan is made in one set from what is left and what is new', async ({
  officer: page,
  registry,
}) => {
  // Months of its own, before all others and under one law: what those leave must not mix with this.
  const before = `${2014 + (Number(unique()) % 6)}-${String(1 + (Number(unique()) % 11)).padStart(2, '0')}`
  const month = nextMonth(before)
  const [left, named] = [before, month].map((one) => formatPartialDate(one, 'vi'))
  const works = await planned(registry, before, 3)
  const fresh = await registry.workAt('H3')
  await page.goto(`/staff/plan/${month}`)
  await expect(page.getByText(`Chưa có kế hoạch tháng ${named}`)).toBeVisible()
  await page.getByRole('link', { name: `Lập kế hoạch tháng ${named}` }).click()
  await page.waitForURL(/\/add$/)
  const rest = page.getByRole('region', { name: `Tháng ${left} còn lại` })
  await expect(rest.getByRole('checkbox')).toHaveCount(3)
  for (const { name } of works) await expect(page.getByLabel(`Thủy điện ${name}`)).toBeChecked()
  await page.getByLabel(`Thủy điện ${works[2]?.name}`).uncheck()
  await page.getByRole('combobox', { name: 'Thêm công trình' }).fill(fresh.name)
  await page.getByRole('option', { name: fresh.name }).click()
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click()
  await expect(page.getByText('Còn 1 công trình đã chọn mà chưa thêm việc'), 'nothing is lost').toBeVisible()
  const act = page.getByLabel('Việc dự kiến')
  const offered = act.locator('optgroup').first().locator('option')
  await expect(offered.filter({ hasText: 'Trình bổ sung quy hoạch' })).toHaveCount(1)
  await act.selectOption({ label: 'Trình bổ sung quy hoạch' })
  await page.getByRole('button', { name: 'Thêm 1 việc' }).click()
  await expect(liveLine(page)).toContainText('Sẽ chuyển 2 việc, thêm 1 việc.')
  await page.reload()
  await expect(page.getByText('Đã mở lại nội dung đang nhập dở')).toBeVisible()
  await expect(liveLine(page), 'a reload loses nothing').toContainText('Sẽ chuyển 2 việc, thêm 1 việc.')
  await save(page, 'Lưu kế hoạch')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Kế hoạch tháng ${named}`)
  await expect(page.getByText('3 việc', { exact: true })).toBeVisible()
  for (const work of works.slice(0, 2)) await expect(row(page, work)).toContainText(`chuyển từ tháng ${left}`)
  await expect(row(page, fresh)).toContainText('chưa làm')
  await page.goto(`/staff/plan/${before}`)
  await expect(row(page, works[2] as Scratch)).toContainText('chưa làm')
})

test('Somebody was quicker: it is said in words, and what I chose is kept', async ({
  officer: page,
  registry,
}) => {
  const [work] = (await planned(registry, '2021-10')) as [Planned]
  await page.goto('/staff/plan/2021-10')
  await row(page, work).getByLabel('Thao tác khác').click()
  await row(page, work).getByRole('button', { name: 'Chuyển sang tháng khác' }).click()
  await dialog(page).getByLabel('Chuyển sang tháng').fill('12/2021')
  await dialog(page).getByLabel('Lý do chuyển').fill('Lý do thử nghiệm')
  const theirs = { type: 'EXPECTED_ACT', work: work.slug, version: work.version, op: 'DRAFTING' }
  await registry.send([{ ...theirs, expected: work.expected, state: 'SENT_FOR_SIGNATURE' }], null)
  await dialog(page).getByRole('button', { name: 'Chuyển tháng' }).click()
  const conflict = dialog(page).getByRole('alert').filter({ hasText: 'vừa được người khác cập nhật' })
  await expect(conflict).toContainText('Hiện trong sổ: Cho phép khảo sát')
  await expect(conflict).toContainText('(tháng 10/2021) đã trình ký')
  await expect(dialog(page).getByLabel('Lý do chuyển')).toHaveValue('Lý do thử nghiệm')
  await conflict.getByRole('button', { name: 'Giữ nội dung của tôi' }).click()
  await take(page, 'Chuyển tháng')
  await expect(row(page, work)).toContainText('chuyển sang tháng 12/2021')
})

test('With the keyboard alone I take two acts in hand', async ({ officer: page, registry }) => {
  const works = await planned(registry, '2021-11', 2)
  const { keyboard } = page
  await page.goto('/staff/plan/2021-11')
  for (const { name } of works)
    await page.getByLabel(`Chọn Thủy điện ${name}`, { exact: true }).press('Space')
  const bar = page.getByRole('region', { name: 'Việc đã chọn' })
  await bar.getByRole('button', { name: 'Đã trình ký' }).press('Enter')
  await expect(dialog(page)).toBeVisible()
  await keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(bar.getByRole('button', { name: 'Đã trình ký' }), 'the focus comes back').toBeFocused()
  await keyboard.press('Enter')
  await expect(liveLine(page)).toContainText('chưa làm → đã trình ký')
  await keyboard.press('Control+Enter')
  await saved(page)
  for (const work of works) await expect(row(page, work)).toContainText('đã trình ký')
})
