import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { madeUpPdf } from '@/features/documents/testing/pdf'
import { madeUpPng } from '@/features/documents/testing/pictures'
import { expect, madeUpPaper, type Page, save, saved, test, typePaper } from './fixtures'
import { find, letter, pdf } from './papers'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const rows = (page: Page) => page.getByRole('main').locator('tbody tr')

/** The pages are drawn, and something stands on them: not every dot has the colour of the paper. */
async function seePage(page: Page, number: number, total: number): Promise<void> {
  const canvas = page.getByRole('img', { name: `Trang ${number} trong ${total}` })
  await canvas.scrollIntoViewIfNeeded()
  await expect(canvas).toHaveAttribute('data-drawn', 'true')
  const dark = await canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {
      data: [],
    }
    return [...data].filter((value, i) => i % 4 === 0 && value < 100).length
  })
  expect(dark).toBeGreaterThan(50)
}

test('The clerk finds the paper by symbol, số đến and abstract, puts the scan to it and reads it back', async ({
  desk,
  registry,
}) => {
  const { symbol, number, incomingNumber, works } = await letter(registry)
  const { page, close } = await desk('clerk')
  for (const q of [symbol, `${number} ubnd thu`, incomingNumber, `khao sat suoi thu nghiem so ${number}`]) {
    await find(page, q)
    await expect(rows(page), q).toHaveCount(1)
    await expect(rows(page)).toContainText(symbol)
  }
  await expect(rows(page)).toContainText('chưa có')
  await page.getByRole('link', { name: symbol, exact: true }).click()
  await page.waitForURL(/\/staff\/documents\/[0-9a-f-]{36}$/)
  const main = page.getByRole('main')
  await expect(main).toContainText(symbol)
  for (const { name } of works) await expect(main.getByRole('table')).toContainText(name)
  await expect(main.getByRole('table')).toContainText('Cho phép khảo sát, lập bổ sung quy hoạch')
  await expect(main.getByText('Ghi nhận văn bản này cho công trình khác')).toBeHidden()

  const file = madeUpPdf({ pages: [`Trang mot ${number}`, 'Trang hai'], bytes: 700_000 })
  await page.getByLabel('Đính kèm tệp').setInputFiles(pdf(`Công văn ${number} (bản chính).pdf`, file))
  await expect(main).toContainText(`Đã nhận Công văn ${number} (bản chính).pdf`)
  await page.getByRole('button', { name: 'Đính kèm vào văn bản này' }).click()
  await saved(page)

  await seePage(page, 1, 2)
  await page.getByRole('button', { name: 'Trang sau của tệp' }).click()
  await seePage(page, 2, 2)
  await page.getByRole('region', { name: `Tệp Công văn ${number}` }).press('PageUp')
  await seePage(page, 1, 2)
  await expect(page.getByRole('region', { name: 'Lịch sử ghi nhận' })).toContainText(
    `Tệp của văn bản: Công văn ${number} (bản chính).pdf`,
  )

  const link = page.getByRole('link', { name: `Tải về Công văn ${number} (bản chính).pdf` })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect((await answer.body()).equals(file)).toBe(true)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(file.length),
    'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''C%C3%B4ng/),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    etag: `"${sha256(file)}"`,
    'cache-control': 'no-store',
  })
  const download = page.waitForEvent('download')
  await link.click()
  expect((await download).suggestedFilename()).toBe(`Công văn ${number} (bản chính).pdf`)

  await find(page, symbol)
  await expect(rows(page)).toContainText('đã có')
  await close()
})

test('What is empty or too large is refused in words', async ({ desk, registry }) => {
  const { symbol } = await letter(registry)
  const { page, close } = await desk('clerk')
  await find(page, symbol)
  await page.getByRole('link', { name: symbol, exact: true }).click()
  const field = page.getByLabel('Đính kèm tệp')
  const said = page.locator('#scan-error')
  // Larger than what the test may hand over by itself, so it lies on the disk.
  const large = test.info().outputPath('quet.pdf')
  writeFileSync(large, Buffer.alloc(51 * 1024 * 1024))
  const wrong = [
    [large, 'Tệp này nặng 51 MB; một tệp có nhiều nhất 50 MB.'],
    [pdf('trong.pdf', Buffer.alloc(0)), 'Tệp này trống.'],
  ] as const
  for (const [file, words] of wrong) {
    await field.setInputFiles(file)
    await expect(said).toContainText(words)
    await expect(page.getByRole('button', { name: 'Đính kèm vào văn bản này' })).toBeHidden()
  }
  await close()
})

test('A picture that calls itself PDF is told by what it is', async ({ browser, session, registry }) => {
  const { symbol } = await letter(registry)
  // Not the fixture's desk: a refused upload is a line on the browser's console.
  const context = await browser.newContext({ storageState: await session('clerk') })
  const page = await context.newPage()
  await find(page, symbol)
  await page.getByRole('link', { name: symbol, exact: true }).click()
  await page.getByLabel('Đính kèm tệp').setInputFiles(pdf('quet.pdf', madeUpPng()))
  await expect(page.locator('#scan-error')).toContainText(
    'Tên tệp kết thúc bằng .pdf nhưng nội dung là ảnh PNG.',
  )
  await page.getByLabel('Đính kèm tệp').setInputFiles(pdf('quet.pdf', madeUpPdf({ encrypted: true })))
  await expect(page.locator('#scan-error')).toContainText('có mật khẩu')
  await context.close()
})

test('A reader reads papers and scans, and attaches nothing; a stranger sees neither', async ({
  desk,
  registry,
}) => {
  const { symbol } = await letter(registry)
  const { page, close } = await desk('reader')
  await find(page, symbol)
  await page.getByRole('link', { name: symbol, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(symbol)
  await expect(page.getByLabel('Đính kèm tệp')).toHaveCount(0)
  const refused = await page.request.post('/api/v1/files', {
    data: madeUpPdf(),
    headers: { origin: new URL(page.url()).origin },
  })
  expect(refused.status()).toBe(403)
  const stranger = await registry.open.get(`/api/v1/files/${'0'.repeat(64)}`)
  expect(stranger.status()).toBe(401)
  await close()
})

test('The scan is on its way while I type, and is saved with the paper', async ({
  officer: page,
  registry,
}) => {
  const work = await registry.workAt('H0')
  const paper = madeUpPaper()
  await page.goto(`/staff/works/${work.slug}/record`)
  const file = madeUpPdf({ pages: [`Ban quet ${paper.symbol}`] })
  await page.getByLabel('Tệp văn bản').setInputFiles(pdf('quet.pdf', file))
  await page.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  await typePaper(page, paper)
  await expect(page.getByRole('main')).toContainText('Đã nhận quet.pdf')
  // Beside the form, where there is room.
  await seePage(page, 1, 1)

  await page.reload()
  await expect(page.getByRole('main'), 'a reload loses nothing').toContainText('Đã nhận quet.pdf')
  const seq = await save(page)
  expect(seq).toBeGreaterThan(0)
  await find(page, paper.symbol)
  await expect(rows(page)).toContainText('đã có')

  // The same paper, for another work: nothing of it is typed again.
  const other = await registry.workAt('H0')
  await page.getByRole('link', { name: paper.symbol, exact: true }).click()
  await page.getByText('Ghi nhận văn bản này cho công trình khác').click()
  const picker = page.getByRole('combobox', { name: 'Công trình', exact: true })
  await picker.fill(other.name.replace('Thử Nghiệm', 'thu nghiem'))
  await expect(page.getByRole('option', { name: other.name })).toBeVisible()
  await picker.press('Enter')
  await page.waitForURL(/\/record\?document=/)
  await expect(page.getByRole('main')).toContainText(`Văn bản đã có trong sổ: Công văn ${paper.symbol}`)
  await page.getByRole('radio', { name: 'Cho phép khảo sát' }).check()
  await save(page)
  await page.waitForURL(/\/staff\/documents\//)
  for (const { name } of [work, other])
    await expect(page.getByRole('main').getByRole('table')).toContainText(name)
  expect((await registry.read(other.slug)).stays.at(-1).document.symbol).toBe(paper.symbol)
})

test('What is awaited leads to the form with the act filled in', async ({ officer: page, registry }) => {
  const work = await registry.workAt('H0')
  await registry.send(
    [
      {
        type: 'EXPECTED_ACT',
        work: work.slug,
        version: work.version,
        op: 'CREATE',
        act: 'SURVEY_PERMITTED',
        month: '2031-05',
      },
    ],
    null,
  )
  await page.goto('/staff/documents')
  await page.getByText(/^Văn bản đang chờ: \d+/).click()
  await expect(page.getByRole('heading', { name: 'Tháng 05/2031' })).toBeVisible()
  await page.getByRole('link', { name: new RegExp(`^Ghi nhận: Cho phép khảo sát.*${work.name}$`) }).click()
  await page.waitForURL(new RegExp(`/staff/works/${work.slug}/record`))
  await expect(page.getByRole('radio', { name: 'Cho phép khảo sát' })).toBeChecked()
})
