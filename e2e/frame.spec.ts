import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** What the browser refused to run or load, and what failed in the page. */
function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()))
  page.on('pageerror', (error) => found.push(error.message))
  return found
}

for (const [path, lang] of [
  ['/', 'vi'],
  ['/en', 'en'],
  ['/works', 'vi'],
  ['/en/works', 'en'],
  ['/rules', 'vi'],
  ['/en/rules', 'en'],
  ['/sign-in', 'vi'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} in ${colorScheme} colours is without barriers, and within its policy`, async ({ page }) => {
      const found = complaints(page)
      await page.emulateMedia({ colorScheme })
      await page.goto(path, { waitUntil: 'networkidle' })
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      expect(found).toEqual([])
    })
  }
}

test('the Vietnamese address is the bare one', async ({ page }) => {
  await page.goto('/vi/works')
  expect(new URL(page.url()).pathname).toBe('/works')
})

test('changing the language stays on the page', async ({ page }) => {
  await page.goto('/rules')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/rules$/)
  await page.getByRole('link', { name: 'Tiếng Việt' }).click()
  await expect(page).toHaveURL(/[^n]\/rules$/)
})

test('the first stop of the keyboard leads past the bar', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('an unknown address is said to be unknown, without scripts too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  const answer = await page.goto('/khong-co/trang-nay')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Không có trang này' })).toBeVisible()
  await context.close()
})

test('on a telephone nothing is wider than the screen, and the navigation stays at the foot', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/rules')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const box = await page.getByRole('navigation', { name: 'Các trang chính' }).boundingBox()
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(740)
})

test('policies: a nonce for the desk and the door, none for stored pages', async ({ request }) => {
  const policy = async (path: string) => (await request.get(path)).headers()['content-security-policy']
  expect(await policy('/sign-in')).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/)
  expect(await policy('/sign-in')).not.toContain("script-src 'self' 'unsafe-inline'")
  for (const path of ['/', '/sign-in', '/api/health'])
    expect(await policy(path)).toContain("frame-ancestors 'none'")
})
