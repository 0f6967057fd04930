import { barriers } from './axe'
import { expect, type Page, test, unique } from './fixtures'

const ERASURE = '/staff/admin/erasure'

async function order(page: Page, symbol: string, again = symbol): Promise<void> {
  await page.getByLabel('Số, ký hiệu văn bản', { exact: false }).first().fill(symbol)
  await page.getByLabel('Ngày văn bản').fill('05/03/2026')
  await page.getByLabel('Cơ quan ra văn bản').fill('Cơ quan thử nghiệm')
  await page.getByLabel('Gõ lại số, ký hiệu văn bản').fill(again)
  await page.getByRole('button', { name: 'Xóa, không lấy lại được' }).click()
}

test('As the administrator I erase a note by order: I see it whole, look twice, and it is gone', async ({
  desk,
  registry,
}) => {
  const words = `Lời có tên người ${unique()}`
  const symbol = `${unique()}/QĐ-THU`
  const { slug, version } = await registry.work()
  const edit = { type: 'WORK_EDIT', work: slug, version, set: { river: 'Suối Thử' } }
  const { seq } = await registry.send([edit], null, { note: words })

  const { page, close } = await desk('admin')
  await page.goto(ERASURE)
  await page.getByLabel('Số ghi nhận trong sổ').fill(String(seq))
  await page.getByRole('button', { name: 'Xem nội dung sẽ xóa' }).first().click()
  await expect(page.getByRole('region', { name: 'Sẽ xóa' })).toContainText(words)
  expect(await barriers(page)).toEqual([])

  await order(page, symbol, `${symbol} khác`)
  await expect(page.getByText('Không giống số, ký hiệu văn bản ở trên')).toBeVisible()
  await expect(page.getByLabel('Gõ lại số, ký hiệu văn bản')).toBeFocused()
  await order(page, symbol)

  await expect(page.getByRole('status').filter({ hasText: 'Đã xóa ghi chú theo lệnh' })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: `Ghi chú của ghi nhận số ${seq}` })
  await expect(row).toContainText(`${symbol} ngày 05/03/2026 của Cơ quan thử nghiệm`)
  await page.goto(`${ERASURE}?note=${seq}`)
  await expect(page.getByText('Nội dung này đã xóa theo lệnh')).toBeVisible()
  await page.goto(`/staff/works/${slug}`)
  await expect(page.getByRole('main')).toContainText('Ghi chú đã xóa theo lệnh')
  await expect(page.getByRole('main')).not.toContainText(words)
  await close()
})

test('Nobody but the administrator finds the page', async ({ desk }) => {
  for (const role of ['leader', 'officer'] as const) {
    const { page, close } = await desk(role)
    const answer = await page.request.get(ERASURE)
    expect(answer.status(), role).toBe(404)
    await close()
  }
})
