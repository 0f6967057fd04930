import { expect, liveLine, madeUpPaper, refusal, save, test, typePaper, unique } from './fixtures'
import { sentBack } from './review-page'

const CAPACITY = 'Công suất lắp máy (Nlm) (MW)'

test('I add a work with what I know of it; what I do not know stays unknown', async ({
  officer: page,
  registry,
}) => {
  const name = `Thử Nghiệm ${unique()}`
  await page.goto('/staff/works')
  await page.getByRole('link', { name: 'Thêm công trình' }).click()
  await page.getByLabel('Tên (bắt buộc)').fill(name)
  await page.getByLabel('Địa điểm').fill('Kan Hồ')
  await page.getByLabel('Văn bản viết là (nếu khác)').fill('Can Hồ')
  await expect(page.getByLabel('Địa điểm')).toHaveValue('Xã Kan Hồ, Huyện Mường Tè (trước 01/7/2025)')
  await page.getByLabel(CAPACITY).fill('12,5')
  await page.getByLabel('Sông, suối').fill('Suối Thử Nghiệm')
  await typePaper(page, madeUpPaper())
  await expect(liveLine(page)).toContainText(`${name}: thêm vào sổ`)
  const sendAgain = await sentBack(page, registry, 'Thêm vào sổ')
  await expect(page.getByLabel('Tên (bắt buộc)'), 'it opens as it was typed').toHaveValue(name)
  await expect(page.getByLabel(CAPACITY)).toHaveValue('12,5')
  await expect(page.getByLabel('Địa điểm')).toHaveValue('Xã Kan Hồ, Huyện Mường Tè (trước 01/7/2025)')
  await expect(page.getByLabel('Văn bản viết là (nếu khác)')).toHaveValue('Can Hồ')
  const { changes } = await sendAgain()
  await page.goto(`/staff/works/${changes[0]?.work}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)

  const { items } = await (await registry.open.get(`/api/v1/works?q=${encodeURIComponent(name)}`)).json()
  const { facts, ...work } = await registry.read(items[0].slug)
  expect(work).toMatchObject({ name, stage: null, capacityMw: 12.5 })
  expect(work.communes[0]).toMatchObject({ era: '2020', code: '03469', asWritten: 'Can Hồ' })
  expect([facts.river.value, facts.annualEnergyGwh.value, facts.landHa.value]).toEqual([
    'Suối Thử Nghiệm',
    null,
    null,
  ])
})

test('I edit one fact and empty another; nothing else is touched', async ({ officer: page, registry }) => {
  const work = await registry.work({ capacityMw: 10, river: 'Suối Sai', unitCount: 2 })
  await page.goto(`/staff/works/${work.slug}/edit`)
  await page.getByLabel(CAPACITY).fill('10,25')
  await page.getByLabel('Sông, suối').fill('')
  await expect(liveLine(page)).toContainText('10 MW → 10,25 MW')
  await expect(liveLine(page)).toContainText('Suối Sai → chưa có số liệu')
  await save(page, 'Lưu thông tin')
  const { facts, version } = await registry.read(work.slug)
  expect([facts.capacityMw.value, facts.river.value, facts.unitCount.value, version]).toEqual([
    10.25,
    null,
    2,
    2,
  ])
})

test('A number that is none, or could be two, is refused beside its field', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.work({ capacityMw: 10 })
  await page.goto(`/staff/works/${work.slug}/edit`)
  const capacity = page.getByLabel(CAPACITY)
  const save = page.getByRole('button', { name: 'Lưu thông tin' })
  await capacity.fill('2,958')
  await save.click()
  await expect(refusal(page)).toBeFocused()
  await expect(refusal(page)).toContainText('“2,958” có thể đọc theo hai cách. Viết 2958 hoặc 2,9580.')
  await expect(capacity).toHaveAttribute('aria-invalid', 'true')
  await expect(capacity).toHaveAccessibleDescription(/có thể đọc theo hai cách/)
  await refusal(page).getByRole('link').press('Enter')
  await expect(capacity).toBeFocused()
  await capacity.fill('mười hai')
  await save.click()
  await expect(capacity).toHaveAccessibleDescription(/không phải một số/)
  await capacity.fill('99000')
  await save.click()
  await expect(capacity).toHaveAccessibleDescription(/phải từ 0,001 đến 5\.?000 MW/)
  await expect(capacity).toHaveValue('99000')
  expect((await registry.read(work.slug)).version).toBe(1)
})

test('A place that I did not choose from the list is asked about', async ({ officer: page, registry }) => {
  const work = await registry.work()
  await page.goto(`/staff/works/${work.slug}/edit`)
  await page.getByRole('button', { name: 'Thêm xã' }).press('Enter')
  const place = page.getByLabel('Địa điểm')
  await expect(place).toBeFocused()
  await place.fill('Mường Tè') // a district, a commune and a town of 2020, a commune of today
  await page.getByRole('button', { name: 'Lưu thông tin' }).click()
  await expect(place).toHaveAccessibleDescription(/Chọn một dòng trong danh sách/)
})
