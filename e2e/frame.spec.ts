import { expect, test } from '@playwright/test'

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

test('on a telephone the navigation stays at the foot', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/rules')
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
