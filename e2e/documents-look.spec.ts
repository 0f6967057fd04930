import { madeUpPdf } from '@/features/documents/testing/pdf'
import { barriers } from './axe'
import { expect, type Page, saved, test, unique } from './fixtures'

const TELEPHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

const LISTS = [
  ['the list', '/staff/documents'],
  ['the list, filtered', '/staff/documents?q=768&type=QUYET_DINH&date=2025&scan=no'],
  ['an empty list', '/staff/documents?q=khong+co'],
  ['an address that is none', '/staff/documents?date=hom+qua&lol=1'],
] as const

/** Everything that is folded away is looked at too. */
async function unfold(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const one of all) one.open = true
  })
}

async function withoutBarriers(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await barriers(page), `${name}, ${colorScheme}`).toEqual([])
  }
}

/** Nothing is wider than a narrow telephone, and what is pressed is as high as a finger is wide. */
async function fitsATelephone(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(360)
  const low = await page.evaluate(() => {
    const pressed = 'main button, main select, main summary, main input:not([type=hidden])'
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      const { height, width } = (element.closest('label') ?? element).getBoundingClientRect()
      return height > 0 && width > 1 && height < 43.5 ? [`${element.outerHTML.slice(0, 90)} ${height}`] : []
    })
  })
  expect(low, name).toEqual([])
}

for (const [name, path] of LISTS) {
  test(`${name} of papers is without barriers in light and dark, and fits a telephone`, async ({ desk }) => {
    const clerk = await desk('clerk')
    await clerk.page.goto(path, { waitUntil: 'networkidle' })
    await unfold(clerk.page)
    await withoutBarriers(clerk.page, name)
    await clerk.close()
    const small = await desk('officer', TELEPHONE)
    await small.page.goto(path, { waitUntil: 'networkidle' })
    await unfold(small.page)
    await fitsATelephone(small.page, name)
    await small.close()
  })
}

test('a paper with its scan is without barriers in light and dark, and fits a telephone', async ({
  desk,
  registry,
}) => {
  const { slug, version } = await registry.workAt('H0')
  const abstract = `Về việc thử số ${unique()}, một văn bản có trích yếu rất dài để xem nó có xuống dòng hay không`
  const paper = {
    symbol: `${unique()}/UBND-THU`,
    issuer: 'UBND tỉnh Lai Châu',
    date: '2020-05-12',
    type: 'CONG_VAN',
    abstract,
  }
  await registry.send([{ type: 'ACT', work: slug, version, act: 'SURVEY_PERMITTED' }], paper)
  const { page, close } = await desk('officer')
  await page.goto(`/staff/documents?q=${encodeURIComponent(paper.symbol)}`)
  await page.getByRole('link', { name: paper.symbol, exact: true }).click()
  await page.waitForURL(/\/staff\/documents\/[0-9a-f-]{36}/)
  await unfold(page)
  await withoutBarriers(page, 'a paper without a scan')
  const file = {
    name: `${'mot-ten-tep-rat-dai-'.repeat(6)}.pdf`,
    mimeType: 'application/pdf',
    buffer: madeUpPdf(),
  }
  await page.getByLabel('Đính kèm tệp').setInputFiles(file)
  await page.getByRole('button', { name: 'Đính kèm vào văn bản này' }).click()
  await saved(page)
  await seeScan(page)
  await withoutBarriers(page, 'a paper with its scan')
  const path = new URL(page.url()).pathname
  await close()

  const small = await desk('clerk', TELEPHONE)
  await small.page.goto(path, { waitUntil: 'networkidle' })
  await seeScan(small.page)
  await unfold(small.page)
  await fitsATelephone(small.page, 'a paper with its scan')
  await small.close()
})

async function seeScan(page: Page): Promise<void> {
  const canvas = page.getByRole('img', { name: 'Trang 1 trong 1' })
  await page.getByRole('heading', { name: 'Tệp văn bản' }).scrollIntoViewIfNeeded()
  await canvas.scrollIntoViewIfNeeded()
  await expect(canvas).toHaveAttribute('data-drawn', 'true')
}
