import { expect, liveLine, madeUpPaper, type Scratch, save, saved, test, typePaper, unique } from './fixtures'

const NAM_VOI = 'thuy-dien-nam-voi'

test('I record the province’s survey permission for Nậm Voi, with my hands on the keyboard', async ({
  officer: page,
  registry,
}) => {
  const { symbol } = madeUpPaper()
  const { keyboard } = page
  await page.goto(`/staff/works/${NAM_VOI}`)
  await page.getByRole('link', { name: 'Ghi nhận văn bản' }).press('Enter')
  await page.waitForURL(/\/record$/)

  // The act that the office waits for is chosen, and the hands are at the paper.
  await expect(page.getByRole('radio', { name: 'Cho phép khảo sát' })).toBeChecked()
  await expect(page.getByLabel('Số, ký hiệu')).toBeFocused()
  const next = async (label: string) => {
    const field = page.getByLabel(label, { exact: true })
    for (let tabs = 0; tabs < 8; tabs++) {
      await keyboard.press('Tab')
      if (await field.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error(`the keyboard does not reach ${label}`)
  }
  await keyboard.type(symbol)
  await keyboard.press('Enter')
  await expect(page, 'Enter in a field sends nothing').toHaveURL(/\/record$/)
  await next('Ngày văn bản')
  await keyboard.type('12/5/2020')
  await next('Trích yếu')
  await keyboard.type('Văn bản thử, không có thật')
  await next('Cơ quan ban hành')
  await keyboard.press('Control+A')
  await keyboard.type('UBND tỉnh Lai Châu')
  await next('Ngày nhận (ngày đến)')
  await keyboard.type('13/5/2020')
  await next('Số đến')
  await keyboard.type('THỬ 1')
  await expect(liveLine(page)).toContainText('Nậm Voi: Đề xuất → Cho phép khảo sát')
  await expect(liveLine(page)).toContainText('từ 12/05/2020')
  await expect(liveLine(page)).toContainText('Xong việc dự kiến tháng 05/2020')
  await keyboard.press('Control+Enter')
  await saved(page)

  const work = await registry.read(NAM_VOI)
  expect(work).toMatchObject({
    stage: 'H1',
    phase: 'SURVEY',
    stageSince: '2020-05-12',
    sourceKind: 'OFFICIAL',
  })
  expect(work.stays.at(-1).document).toEqual({ symbol, issuer: 'UBND tỉnh Lai Châu', date: '2020-05-12' })
  expect(work.expectedActs).toEqual([{ act: 'SURVEY_PERMITTED', month: '2020-05', state: 'DONE' }])

  const history = page.getByRole('region', { name: 'Lịch sử ghi nhận' })
  await expect(history).toContainText('Chuyên viên (tài khoản thử)')
  await expect(history).toContainText(symbol)

  await page.goto('/works?q=nam%20voi')
  const row = page.getByRole('row').filter({ hasText: 'Nậm Voi' })
  await expect(row).toContainText('Cho phép khảo sát')
  await page.goto(`/works/${NAM_VOI}`)
  await expect(page.getByRole('main')).toContainText(symbol)
})

for (const [width, height] of [
  [1366, 768],
  [640, 400],
] as const) {
  test(`A form that opens at the paper keeps the work's name in sight, ${width} × ${height}`, async ({
    officer: page,
    registry,
  }) => {
    const { slug, name, version } = await registry.workAt('H0')
    const promise = { type: 'EXPECTED_ACT', op: 'CREATE', act: 'SURVEY_PERMITTED', month: '2020-06' }
    await registry.send([{ ...promise, work: slug, version }], null)
    await page.setViewportSize({ width, height })
    await page.goto(`/staff/works/${slug}/record`)
    await expect(page.getByLabel('Số, ký hiệu')).toBeFocused()
    await expect(page.getByRole('heading', { level: 1 }), 'it was scrolled away').not.toBeInViewport()
    const top = () => page.evaluate(() => document.elementFromPoint(60, 16)?.textContent)
    await expect.poll(top).toContain(name)
    const field = await page.getByLabel('Số, ký hiệu').boundingBox()
    expect(field?.y, 'the name covers no field').toBeGreaterThan(36)
  })
}

test('One paper moves five works, and undoing it puts all five back', async ({ officer: page, registry }) => {
  const works: Scratch[] = []
  for (let n = 0; n < 5; n++) works.push(await registry.workAt('H0'))
  const [first, ...others] = works
  const [waited] = others
  const { id } = await registry.propose(
    [{ type: 'WORK_EDIT', work: waited?.slug, version: waited?.version, set: { river: 'Suối Thử' } }],
    null,
  )
  const { symbol, ...rest } = madeUpPaper()
  await page.goto(`/staff/works/${first?.slug}/record`)
  await page.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  await typePaper(page, { symbol, ...rest })
  const picker = page.getByRole('combobox', { name: 'Thêm công trình' })
  for (const { name } of others) {
    await picker.fill(name.replace('Thử Nghiệm', 'thu nghiem'))
    await expect(page.getByRole('option', { name })).toBeVisible()
    await picker.press('Enter')
    await expect(page.getByRole('button', { name: `Bỏ Thủy điện ${name}` })).toBeVisible()
  }
  const chosen = page.getByRole('listitem').filter({
    has: page.getByRole('button', { name: `Bỏ Thủy điện ${waited?.name}` }),
  })
  await expect(chosen, 'what waits on a work that came along is told').toContainText('1 thay đổi chờ duyệt')
  await expect(chosen.getByRole('link', { name: 'Sửa thông tin' })).toHaveAttribute(
    'href',
    `/staff/review/${id}`,
  )
  for (const { name } of works) await expect(liveLine(page)).toContainText(`${name}: Đề xuất → Cho phép`)
  await save(page)

  const stages = async () => Promise.all(works.map(async ({ slug }) => (await registry.read(slug)).stage))
  expect(await stages()).toEqual(['H1', 'H1', 'H1', 'H1', 'H1'])

  await page.goto(`/staff/works/${others[3]?.slug}`)
  const history = page.getByRole('region', { name: 'Lịch sử ghi nhận' })
  await history.getByRole('listitem').filter({ hasText: symbol }).getByRole('link', { name: 'Sửa' }).click()
  await page.getByRole('radio', { name: 'Hủy cả văn bản, cho 5 công trình' }).check()
  await expect(liveLine(page)).toContainText('Cho phép khảo sát, lập bổ sung quy hoạch → Đề xuất')
  const reason = `Nhập nhầm văn bản thử ${unique()}`
  await page.getByLabel('Lý do sửa').fill(reason)
  await save(page, 'Lưu sửa đổi')
  expect(await stages()).toEqual(['H0', 'H0', 'H0', 'H0', 'H0'])
  for (const { slug } of [works[0], works[4]].filter((work) => work !== undefined)) {
    await page.goto(`/staff/works/${slug}`)
    await expect(history).toContainText(reason)
    await expect(history).toContainText(symbol)
  }
})
