import { madeUpOffice } from '@/features/documents/testing/archive'
import { madeUpJpeg } from '@/features/documents/testing/pictures'
import { barriers } from './axe'
import { expect, type Page, test, unique } from './fixtures'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A paper that nobody has issued, opened at somebody's desk. */
async function openPaper(
  page: Page,
  registry: Parameters<Parameters<typeof test>[2]>[0]['registry'],
): Promise<void> {
  const { slug, version } = await registry.workAt('H0')
  const symbol = `${unique()}/UBND-THU`
  const paper = { symbol, issuer: 'UBND tỉnh Lai Châu', date: '2020-05-12', type: 'CONG_VAN' }
  await registry.send([{ type: 'ACT', work: slug, version, act: 'SURVEY_PERMITTED' }], paper)
  await page.goto(`/staff/documents?q=${encodeURIComponent(symbol)}`)
  await page.getByRole('link', { name: symbol, exact: true }).click()
  await page.waitForURL(/\/staff\/documents\/[0-9a-f-]{36}/)
}

async function attach(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Đính kèm tệp').setInputFiles({ name, mimeType, buffer })
  await expect(page.getByRole('main')).toContainText(`Đã nhận ${name}`)
  const before = page.url()
  await page.getByRole('button', { name: 'Đính kèm vào văn bản này' }).click()
  await page.waitForURL((url) => /[?&]saved=\d+/.test(url.search) && url.href !== before)
}

test('The clerk attaches a photograph and a text of Word, looks at the one and saves the other', async ({
  desk,
  registry,
}) => {
  const { page, close } = await desk('clerk')
  await openPaper(page, registry)
  const main = page.getByRole('main')
  const picture = madeUpJpeg({ width: 320, height: 240, comment: `made up ${unique()}` })
  await attach(page, 'hiện trường.jpg', 'image/jpeg', picture)
  const shown = page.getByRole('img', { name: 'Ảnh hiện trường.jpg' })
  await page.getByRole('heading', { name: 'Tệp văn bản' }).scrollIntoViewIfNeeded()
  await expect(shown).toBeVisible()
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([320, 240])
  const before = await shown.evaluate((image) => image.clientWidth)
  await page.getByRole('region', { name: 'Tệp hiện trường.jpg' }).press('+')
  await expect.poll(() => shown.evaluate((image) => image.clientWidth)).toBeGreaterThan(before)

  const text = madeUpOffice('DOCX', { text: `Du thao ${unique()}` })
  await attach(page, 'dự thảo.docx', WORD, text)
  await expect(main).toContainText('hiện trường.jpg (ảnh JPG, 1 KB)')
  await expect(main).toContainText('dự thảo.docx (Word, 1 KB)')
  await page.getByRole('button', { name: 'dự thảo.docx' }).click()
  await expect(main).toContainText('Tệp Word, Excel không xem ở đây; tải về để mở.')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await barriers(page), colorScheme).toEqual([])
  }
  const link = page.getByRole('link', { name: 'Tải về dự thảo.docx' })
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect((await answer.body()).equals(text)).toBe(true)
  expect(answer.headers()).toMatchObject({
    'content-type': WORD,
    'content-disposition': expect.stringMatching(/^attachment; filename="du-thao\.docx"/),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  })
  const saved = page.waitForEvent('download')
  await link.click()
  expect((await saved).suggestedFilename()).toBe('dự thảo.docx')
  await close()
})

test('What has macros, or another content than its name says, is refused in a sentence', async ({
  browser,
  session,
  registry,
}) => {
  // Not the fixture's desk: a refused upload is a line on the browser's console.
  const context = await browser.newContext({ storageState: await session('clerk') })
  const page = await context.newPage()
  await openPaper(page, registry)
  const said = page.locator('#scan-error')
  const macros = { name: 'word/vbaProject.bin', content: 'x' }
  const wrong = [
    ['bieu-mau.docx', madeUpOffice('DOCX', { parts: [macros] }), 'Tệp này có macro (word/vbaProject.bin)'],
    ['bao-cao.pdf', madeUpOffice('DOCX'), 'Tên tệp kết thúc bằng .pdf nhưng nội dung là tệp Word (DOCX).'],
    ['chuong-trinh.pdf', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'nội dung là chương trình'],
  ] as const
  for (const [name, buffer, words] of wrong) {
    await page.getByLabel('Đính kèm tệp').setInputFiles({ name, mimeType: 'application/pdf', buffer })
    await expect(said).toContainText(words)
    await expect(page.getByRole('button', { name: 'Đính kèm vào văn bản này' })).toBeHidden()
  }
  await context.close()
})
