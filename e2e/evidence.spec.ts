import { expect, liveLine, save, test, typePaper, unique } from './fixtures'

test('The paper comes in for what we knew from the press: the exact day, and no second stay', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.workAt('H6')
  await page.goto(`/works/${work.slug}`)
  await expect(page.getByRole('main')).toContainText('theo báo chí, chưa có văn bản')

  await page.goto(`/staff/works/${work.slug}/record`)
  await page.getByText('Việc khác').click()
  await page.getByRole('radio', { name: 'Bổ sung văn bản cho tình trạng đã ghi' }).check()
  await page
    .getByLabel('Văn bản này chứng minh cho')
    .selectOption({ label: 'Đã có trong quy hoạch (04/2020)' })
  const symbol = `${unique()}/QĐ-THU`
  await typePaper(page, { symbol, date: '15/04/2020', issuer: 'Bộ Công Thương' })
  await expect(page.getByLabel('Loại văn bản')).toHaveValue('QUYET_DINH')
  await expect(liveLine(page)).toContainText('Đã có trong quy hoạch, từ 15/04/2020')
  await save(page)

  const { stage, stays, sourceKind } = await registry.read(work.slug)
  expect([stage, sourceKind]).toEqual(['H6', 'OFFICIAL'])
  expect(stays).toMatchObject([
    { enteredOn: '2020-04-15', sourceKind: 'OFFICIAL', document: { symbol, date: '2020-04-15' } },
  ])
  await page.goto(`/works/${work.slug}`)
  await expect(page.getByRole('main')).toContainText(symbol)
  await expect(page.getByRole('main')).not.toContainText('theo báo chí')
})
