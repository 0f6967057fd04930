import { expect, type Page, test } from './fixtures'

const WORK = '/staff/works/thuy-dien-nam-voi'
const PAGES = [
  '/staff',
  '/staff/works',
  '/staff/plan/2020-05',
  '/staff/documents',
  '/staff/record',
  '/staff/review',
  '/staff/account',
  WORK,
  `${WORK}/record`,
]

const widths = (page: Page) => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])

test('With text twice as large no page of the desk is wider than the screen', async ({ officer: page }) => {
  for (const path of PAGES) {
    await page.goto(path)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    const [content, screen] = await widths(page)
    expect(content, path).toBe(screen)
  }
})

test('At twice the size on a small screen no page of the desk is wider than it', async ({ desk }) => {
  const { page } = await desk('officer', { viewport: { width: 640, height: 400 } })
  for (const path of PAGES) {
    await page.goto(path)
    const [content, screen] = await widths(page)
    expect(content, path).toBe(screen)
  }
})
