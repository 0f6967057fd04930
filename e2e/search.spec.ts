import { expect, type Page, test } from './fixtures'

/** Names in the list; the last row is the sum. */
const names = (page: Page) => page.getByRole('row').getByRole('rowheader').getByRole('link')

for (const [how, typed] of [
  ['without diacritics', 'nam voi'],
  ['with the short form of the kind', 'TĐ nam voi'],
  ['as a Mac writes it, letter and mark apart', 'Nậm Voi'.normalize('NFD')],
  ['in capitals, by the first letters of the last word', 'NẬM VO'],
]) {
  test(`I find Nậm Voi ${how}`, async ({ page }) => {
    await page.goto('/works')
    await page.getByRole('searchbox', { name: 'Tên công trình' }).fill(typed ?? '')
    await page.getByRole('button', { name: 'Tìm', exact: true }).click()
    await expect(names(page)).toHaveText([/Nậm Voi/])
  })
}

test('I find the 220 kV works of Pắc Ma and not the hydropower', async ({ page }) => {
  await page.goto('/works?q=220kv%20pac%20ma')
  await expect(names(page)).toHaveText([/Pắc Ma/, /Pắc Ma – Mường Tè/])
  await expect(page.getByRole('main')).not.toContainText('Thủy điện Pắc Ma')
})

test('Nậm Cha and Nậm Chà are two communes; without marks I mean both', async ({ page, registry }) => {
  const cha = await registry.work({ places: [{ era: '2020', code: '03526' }] })
  const chaGrave = await registry.work({ places: [{ era: '2020', code: '03473' }] })
  const inUnit = async (unit: string) => {
    await page.goto('/works')
    await page.getByText('Lọc và sắp xếp').click()
    await page.getByLabel('Xã, phường, huyện').fill(unit)
    await page.getByRole('button', { name: 'Xem kết quả' }).click()
    await page.waitForURL(/unit=/)
    return (await names(page).allInnerTexts()).join(' ')
  }
  const both = await inUnit('nam cha')
  expect(both).toContain(cha.name)
  expect(both).toContain(chaGrave.name)
  expect(await inUnit('Nậm Cha')).toContain(cha.name)
  expect(await inUnit('Nậm Cha')).not.toContain(chaGrave.name)
  expect(await inUnit('xã Nậm Chà')).toContain(chaGrave.name)
  expect(await inUnit('xã Nậm Chà')).not.toContain(cha.name)
})

test('At the desk one key leads to the search, from any page', async ({ officer: page }) => {
  await page.goto('/staff/works/thuy-dien-nam-voi', { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  const search = page.getByRole('combobox', { name: /^Tìm công trình, văn bản/ })
  await expect(search).toBeFocused()
  await page.keyboard.type('kan hồ')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/staff\/works\?q=/)
  await expect(search).toHaveValue('kan hồ')
  // In a field of a form it is a stroke like any other.
  await page.goto('/staff/works/thuy-dien-nam-voi/record')
  await page.getByLabel('Số, ký hiệu').pressSequentially('9/UBND')
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('9/UBND')
})
