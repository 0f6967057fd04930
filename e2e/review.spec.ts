import { madeUpPdf } from '@/features/documents/testing/pdf'
import { expect, madeUpPaper, test, typePaper, unique } from './fixtures'
import { acceptOf, article, difference, edit, opened, paper, permit, result } from './review-page'

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

  await officer.goto('/staff/review')
  const accepted = officer.getByRole('region', { name: 'Đã duyệt gần đây' })
  await accepted.locator(`a[data-proposal="${id}"]`, { hasText: 'Sửa thông tin' }).click()
  await expect(article(officer)).toContainText('Trưởng phòng (tài khoản thử) đã duyệt lúc')
  await article(officer).getByRole('link', { name: work.name }).click()
  await officer.waitForURL(`/staff/works/${work.slug}`)
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
