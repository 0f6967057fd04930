import { expect, liveLine, type Page, refusal, save, test } from './fixtures'
import { sentBack } from './review-page'

const historyOf = (page: Page) => page.getByRole('region', { name: 'Lịch sử ghi nhận' })
const timelineOf = (page: Page) => page.getByRole('region', { name: 'Quá trình' })

test('I put a wrong date right, then take the record back: the timeline follows, the history keeps it all', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.workAt('H0')
  const act = { type: 'ACT', work: work.slug, version: 2, act: 'SURVEY_PERMITTED' }
  const paper = { type: 'CONG_VAN', symbol: '2/UBND-THU', issuer: 'UBND tỉnh Lai Châu', date: '2020-05-12' }
  const { seq } = await registry.send([{ ...act, effectiveOn: '2020-05-21' }], paper)

  await page.goto(`/staff/works/${work.slug}`)
  const record = (number: number) =>
    historyOf(page)
      .getByRole('listitem')
      .filter({ hasText: `Số ${number} ·` })
  await record(seq).getByRole('link', { name: 'Sửa' }).click()
  const date = page.getByLabel('Ngày có hiệu lực, nếu là ngày khác')
  await expect(date).toHaveValue('21/05/2020')
  await date.fill('12/05/2020')
  await expect(liveLine(page)).toContainText('Cho phép khảo sát, lập bổ sung quy hoạch, từ 12/05/2020')
  await page.getByRole('button', { name: 'Lưu sửa đổi' }).click()
  await expect(refusal(page), 'a correction says why').toContainText('lý do')
  await page.getByLabel('Lý do sửa').fill('Nhập nhầm ngày, văn bản thử')
  const sendAgain = await sentBack(page, registry, 'Lưu sửa đổi')
  await expect(date, 'it opens as it was typed').toHaveValue('12/05/2020')
  await expect(page.getByLabel('Lý do sửa')).toHaveValue('Nhập nhầm ngày, văn bản thử')
  const { seq: mended } = await sendAgain()
  await page.goto(`/staff/works/${work.slug}`)

  expect((await registry.read(work.slug)).stageSince).toBe('2020-05-12')
  await expect(timelineOf(page)).toContainText('12/05/2020')
  await expect(timelineOf(page)).not.toContainText('21/05/2020')
  await expect(record(seq)).toContainText('đã sửa')
  await expect(record(mended)).toContainText('Nhập nhầm ngày, văn bản thử')

  await record(mended).getByRole('link', { name: 'Sửa' }).click()
  await page.getByRole('radio', { name: 'Hủy ghi nhận này (nhập nhầm)' }).check()
  await expect(liveLine(page)).toContainText('→ Đề xuất')
  await page.getByLabel('Lý do sửa').fill('Văn bản thử của công trình khác')
  await save(page, 'Lưu sửa đổi')
  const { stage, stays } = await registry.read(work.slug)
  expect([stage, stays.length]).toEqual(['H0', 1])
  await expect(timelineOf(page)).not.toContainText('Cho phép khảo sát')
  await expect(record(seq)).toContainText('Cho phép khảo sát')
  await expect(record(mended)).toContainText('đã hủy')
  await expect(historyOf(page)).toContainText('Văn bản thử của công trình khác')
})

test('What was mended already is not mended twice', async ({ officer: page, registry }) => {
  const work = await registry.workAt('H0')
  const act = { type: 'ACT', work: work.slug, version: 2, act: 'SURVEY_PERMITTED' }
  const { changes } = await registry.send([act], { type: 'CONG_VAN', date: '2020-05-12' }, REASON)
  const mended = changes[0]?.id
  await registry.send([{ type: 'VOID', mends: mended, version: 3 }], null, { note: 'Nhập nhầm, thử' })
  await page.goto(`/staff/works/${work.slug}/correct/${mended}`)
  await expect(page.getByText('Ghi nhận này đã được sửa hoặc hủy.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Lưu sửa đổi' })).toHaveCount(0)
})

test('I put a line of the diary right: it is not taken back and typed anew', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.work()
  const met = { type: 'FOLLOW_UP', means: 'MEETING', on: '2021-01-05', content: 'Họp thử ở hiện truờng' }
  const { changes } = await registry.send([{ ...met, work: work.slug, version: 1 }], null)
  await page.goto(`/staff/works/${work.slug}/correct/${changes[0]?.id}`)
  await expect(page.getByRole('radio', { name: 'Họp' })).toBeChecked()
  await expect(page.getByLabel('Ngày', { exact: true })).toHaveValue('05/01/2021')
  const content = page.getByRole('textbox', { name: /^Nội dung/ })
  await content.fill('')
  await page.getByLabel('Lý do sửa').fill('Gõ sai chính tả, thử')
  await page.getByRole('button', { name: 'Lưu sửa đổi' }).click()
  await expect(content, 'an emptied line is refused beside its field').toHaveAccessibleDescription(/Lỗi/)
  await content.fill('Họp thử ở hiện trường')
  await page.getByLabel('Làm việc với').fill('Chủ đầu tư thử')
  await expect(liveLine(page)).toContainText('05/01/2021')
  await save(page, 'Lưu sửa đổi')
  const diary = page.getByRole('region', { name: 'Nhật ký' })
  await expect(diary).toContainText('Họp thử ở hiện trường')
  await expect(diary).toContainText('Chủ đầu tư thử')
  await expect(diary).not.toContainText('truờng')
})

test('I put a wrong figure right, and what it rests on stays', async ({ officer: page, registry }) => {
  const work = await registry.work()
  const seen = { type: 'OBSERVATION', measure: 'PROGRESS_PERCENT', month: '2021-01', value: 12.5 }
  const sent = { ...seen, work: work.slug, version: 1, sourceKind: 'OFFICE_LIST' }
  const { changes } = await registry.send([sent], null)
  await page.goto(`/staff/works/${work.slug}/correct/${changes[0]?.id}`)
  const value = page.getByRole('textbox', { name: /^Giá trị/ })
  await expect(value).toHaveValue('12,5')
  await value.fill('112,5')
  await page.getByLabel('Lý do sửa').fill('Gõ nhầm số, thử')
  await page.getByRole('button', { name: 'Lưu sửa đổi' }).click()
  await expect(refusal(page)).toContainText('100')
  await expect(value).toHaveAccessibleDescription(/Lỗi/)
  await value.fill('15,5')
  await expect(liveLine(page)).toContainText('12,5 → 15,5')
  await save(page, 'Lưu sửa đổi')
  const figures = page.getByRole('region', { name: 'Số liệu theo tháng' })
  await expect(figures).toContainText('15,5')
  await expect(figures).not.toContainText('12,5')
})

const REASON = { reasons: [{ path: 'changes.0', rule: 'act.no-issuer', reason: 'Thử' }] }
