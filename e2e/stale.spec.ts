import { expect, liveLine, type Page, type Scratch, save, test } from './fixtures'

const CAPACITY = 'Công suất lắp máy (Nlm) (MW)'
const edit = async (page: Page, { slug }: Scratch) => {
  await page.goto(`/staff/works/${slug}/edit`)
  await expect(page.getByLabel(CAPACITY)).toHaveValue('10')
}

test('We both edit one work: I see both values, lose nothing that I typed, and go on', async ({
  desk,
  registry,
}) => {
  const work = await registry.work({ capacityMw: 10 })
  const { page: mine } = await desk('officer')
  const { page: theirs } = await desk('head')
  await edit(mine, work)
  await edit(theirs, work)
  await mine.getByLabel(CAPACITY).fill('12,5')
  await mine.getByLabel('Sông, suối').fill('Suối Thử Nghiệm')
  await theirs.getByLabel(CAPACITY).fill('11')
  await save(theirs, 'Lưu thông tin')

  await mine.getByRole('button', { name: 'Lưu thông tin' }).click()
  const conflict = mine.getByRole('alert').filter({ hasText: 'vừa được người khác cập nhật' })
  await expect(conflict).toBeFocused()
  const row = conflict.getByRole('row').filter({ hasText: 'Công suất' })
  await expect(row.getByRole('cell')).toHaveText(['12,5 MW', /^11 MW \(ghi nhận số \d+\)$/])
  await expect(mine.getByLabel(CAPACITY)).toHaveValue('12,5')
  await expect(mine.getByLabel('Sông, suối')).toHaveValue('Suối Thử Nghiệm')
  expect((await registry.read(work.slug)).capacityMw).toBe(11)

  await conflict.getByRole('button', { name: 'Giữ nội dung của tôi, tiếp tục' }).click()
  await expect(mine.getByRole('button', { name: 'Lưu thông tin' })).toBeFocused()
  await expect(liveLine(mine)).toContainText('11 MW → 12,5 MW')
  await save(mine, 'Lưu thông tin')
  const { capacityMw, facts } = await registry.read(work.slug)
  expect([capacityMw, facts.river.value]).toEqual([12.5, 'Suối Thử Nghiệm'])
})

test('What I left half typed yesterday puts back nothing that a colleague changed since', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.work({ capacityMw: 10 })
  await edit(page, work)
  await page.getByLabel('Sông, suối').fill('Suối Thử Nghiệm')
  const change = { type: 'WORK_EDIT', work: work.slug, version: 1, set: { capacityMw: 11 } }
  await registry.send([change], null)
  await page.reload()
  await expect(page.getByText('Đã mở lại nội dung đang nhập dở')).toBeVisible()
  await expect(page.getByLabel(CAPACITY)).toHaveValue('11')
  await expect(page.getByLabel('Sông, suối')).toHaveValue('Suối Thử Nghiệm')
  await save(page, 'Lưu thông tin')
  const { capacityMw, facts } = await registry.read(work.slug)
  expect([capacityMw, facts.river.value]).toEqual([11, 'Suối Thử Nghiệm'])
})

test('An act that somebody else recorded meanwhile stops mine until I have seen it', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.workAt('H0')
  await page.goto(`/staff/works/${work.slug}/record`)
  await page.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  await page.getByLabel('Ngày văn bản', { exact: true }).fill('12/05/2020')
  await expect(liveLine(page)).toContainText('Đề xuất → Cho phép khảo sát')
  const theirs = { type: 'ACT', work: work.slug, version: work.version, act: 'SUSPENDED' }
  await registry.send([theirs], { type: 'CONG_VAN', symbol: '1/UBND-THU', date: '2020-05-02' })
  await page.getByRole('button', { name: 'Lưu ghi nhận' }).click()
  const conflict = page.getByRole('alert').filter({ hasText: `Thủy điện ${work.name} vừa được` })
  await expect(conflict.getByRole('row').filter({ hasText: 'Tình trạng' })).toContainText('Tạm dừng')
  expect((await registry.read(work.slug)).stage).toBe('H0')
  await conflict.getByRole('button', { name: 'Giữ nội dung của tôi, tiếp tục' }).click()
  await expect(page.getByRole('heading', { name: 'Cần xem lại' })).toBeVisible()
})
