import { madeUpPdf } from '@/features/documents/testing/pdf'
import { expect, saved, test } from './fixtures'
import { find, letter, pdf } from './papers'

test('A file that does not belong to the paper is taken off it, with the reason; who only files papers takes off their own', async ({
  officer: page,
  desk,
  registry,
}) => {
  const { number, symbol } = await letter(registry)
  await find(page, symbol)
  await page.getByRole('link', { name: symbol, exact: true }).click()
  await page.waitForURL(/\/staff\/documents\/[0-9a-f-]{36}$/)
  const address = page.url()
  const attach = async (name: string) => {
    const file = madeUpPdf({ pages: [`${name} ${number}`] })
    await page.getByLabel('Đính kèm tệp').setInputFiles(pdf(name, file))
    await page.getByRole('button', { name: 'Đính kèm vào văn bản này' }).click()
    await expect(page.getByRole('link', { name: `Tải về ${name}` })).toBeVisible()
  }
  await attach('dung.pdf')
  await attach('nham.pdf')
  // The same once more: the sentence stands where it is seen, and another file can be chosen.
  await page
    .getByLabel('Đính kèm tệp')
    .setInputFiles(pdf('dung.pdf', madeUpPdf({ pages: [`dung.pdf ${number}`] })))
  await page.getByRole('button', { name: 'Đính kèm vào văn bản này' }).click()
  await expect(page.getByText('Văn bản này đã có tệp đó.')).toBeInViewport({ ratio: 0.9 })
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click()
  await expect(page.getByText('Văn bản này đã có tệp đó.')).toHaveCount(0)
  const wrong = page.getByRole('link', { name: 'Tải về nham.pdf' })

  await page.getByText('Gỡ tệp đính kèm nhầm').click()
  const takeOff = page.getByRole('button', { name: 'Gỡ khỏi văn bản' })
  await takeOff.click()
  await expect(page.getByLabel('Lý do gỡ')).toHaveAccessibleDescription(/Ghi lý do/)
  await expect(page.getByLabel('Tệp đính kèm nhầm')).toHaveAccessibleDescription(/Chọn tệp/)
  await page.getByLabel('Tệp đính kèm nhầm').selectOption({ label: 'nham.pdf' })
  await page.getByLabel('Lý do gỡ').fill('Tệp của văn bản khác, thử')
  await takeOff.click()
  await page.waitForURL(/[?&]sent=/)
  // Who is to accept it sees which file of which paper, and the file itself.
  const { page: head, close: leave } = await desk('head')
  await head.goto(`/staff/review/${new URL(page.url()).searchParams.get('sent')}`)
  await expect(head.getByRole('heading', { level: 1 })).toHaveText(`Hủy một ghi nhận: văn bản ${symbol}`)
  await expect(head.getByText('Gỡ tệp “nham.pdf” khỏi văn bản')).toBeVisible()
  await expect(head.getByRole('link', { name: 'Tải về nham.pdf' })).toBeVisible()
  await leave()
  await expect(wrong, 'until somebody else has looked').toBeVisible()
  await saved(page)
  await expect(wrong).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Tải về dung.pdf' })).toBeVisible()
  const history = page.getByRole('region', { name: 'Lịch sử ghi nhận' })
  await expect(history).toContainText('Tệp của văn bản khác, thử')
  await expect(
    history.getByRole('listitem').filter({ hasText: 'Tệp của văn bản: nham.pdf' }).last(),
  ).toContainText('đã hủy')

  const { page: clerk } = await desk('clerk')
  await clerk.goto(address)
  await expect(clerk.getByRole('link', { name: 'Tải về dung.pdf' })).toBeVisible()
  await expect(clerk.getByText('Gỡ tệp đính kèm nhầm')).toHaveCount(0)
  await clerk.getByText('Tệp đã gỡ khỏi văn bản (1)').click()
  const download = clerk.waitForEvent('download')
  await clerk.getByRole('link', { name: 'Tải về tệp đã gỡ nham.pdf' }).click()
  expect((await download).suggestedFilename()).toBe('Đã gỡ – nham.pdf')

  await clerk.getByLabel('Đính kèm tệp').setInputFiles(pdf('van-thu.pdf', madeUpPdf({ pages: [number] })))
  await clerk.getByRole('button', { name: 'Đính kèm vào văn bản này' }).click()
  await clerk.getByText('Gỡ tệp đính kèm nhầm').click()
  await expect(clerk.getByLabel('Tệp đính kèm nhầm').getByRole('option')).toHaveText(['van-thu.pdf'])
  await clerk.getByLabel('Lý do gỡ').fill('Văn thư đính kèm nhầm, thử')
  await clerk.getByRole('button', { name: 'Gỡ khỏi văn bản' }).click()
  await clerk.waitForURL(/[?&]sent=/)
  await saved(clerk)
  await expect(clerk.getByRole('link', { name: 'Tải về van-thu.pdf' })).toHaveCount(0)
  await expect(clerk.getByText('Tệp đã gỡ khỏi văn bản (2)')).toBeVisible()
})
