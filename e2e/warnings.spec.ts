import { expect, liveLine, madeUpPaper, refusal, save, test, typePaper } from './fixtures'

test('A warning says what it rests on and asks me why; my reason is kept', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.workAt('H0')
  await page.goto(`/staff/works/${work.slug}/record`)
  await page.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  await typePaper(page, madeUpPaper())
  // A decision where practice has letters: secondary evidence, so it only warns.
  await page.getByLabel('Loại văn bản').selectOption({ label: 'Quyết định' })
  const warning = page.getByRole('region', { name: 'Cần xem lại' })
  await expect(warning).toContainText('loại văn bản là Quyết định')
  await expect(warning).toContainText('Căn cứ: Thông lệ của tỉnh')
  await expect(warning).toContainText('nguồn thứ cấp')
  await expect(liveLine(page)).toContainText('Có 1 điểm cần xem lại')

  await page.getByRole('button', { name: 'Lưu ghi nhận' }).click()
  await expect(refusal(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const reason = page.getByLabel('Lý do vẫn ghi nhận')
  await expect(reason).toBeFocused()
  await reason.fill('Văn bản thử ghi là quyết định')
  await save(page)
  expect((await registry.read(work.slug)).stage).toBe('H1')
  await expect(page.getByRole('region', { name: 'Lịch sử ghi nhận' })).toContainText(
    'Văn bản thử ghi là quyết định',
  )
})

test('What the law refuses no reason passes', async ({ officer: page, registry }) => {
  const work = await registry.workAt('H5')
  await page.goto(`/staff/works/${work.slug}/record`)
  await page.getByRole('radio', { name: 'Phê duyệt quy hoạch, bổ sung quy hoạch' }).check()
  // In 2021 the Ministry decided (TT 43/2012/TT-BCT Điều 8): verified, in force, so the province's decision is refused.
  await typePaper(page, madeUpPaper({ symbol: '7/QĐ-THU', date: '12/05/2021' }))
  await expect(liveLine(page)).toContainText('Chưa lưu được')
  await page.getByRole('button', { name: 'Lưu ghi nhận' }).click()
  const alert = refusal(page)
  await expect(alert).toContainText('UBND tỉnh không phải cơ quan quyết định')
  await expect(page.getByLabel('Lý do vẫn ghi nhận')).toHaveCount(0)
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('7/QĐ-THU')
  expect(await registry.read(work.slug)).toMatchObject({ stage: 'H5', version: work.version })
})

test('A paper of April is the one that was promised for May: I say so', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.workAt('H0')
  const promise = { type: 'EXPECTED_ACT', op: 'CREATE', act: 'SURVEY_PERMITTED', month: '2020-05' }
  await registry.send([{ ...promise, work: work.slug, version: 2 }], null)
  await page.goto(`/staff/works/${work.slug}/record`)
  await page.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  await typePaper(page, madeUpPaper({ date: '28/04/2020' }))
  await expect(page.getByRole('region', { name: 'Cần xem lại' })).toContainText('trước tháng dự kiến 05/2020')
  await page
    .getByLabel('Văn bản dự kiến')
    .selectOption({ label: 'Đúng là văn bản dự kiến của tháng 05/2020' })
  await expect(page.getByRole('region', { name: 'Cần xem lại' })).toHaveCount(0)
  await expect(liveLine(page)).toContainText('Xong việc dự kiến tháng 05/2020')
  await save(page)
  expect((await registry.read(work.slug)).expectedActs).toMatchObject([{ month: '2020-05', state: 'DONE' }])
})
