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

test('on a telephone the language stands beside the name, as long as that is', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of ['/', '/en']) {
    await page.goto(path)
    const bar = await page.getByRole('banner').boundingBox()
    expect(bar?.height, path).toBeLessThan(80)
  }
})

test('policies: a nonce for the desk and the door, none for stored pages', async ({ request }) => {
  const policy = async (path: string) => (await request.get(path)).headers()['content-security-policy']
  expect(await policy('/sign-in')).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/)
  expect(await policy('/sign-in')).not.toContain("script-src 'self' 'unsafe-inline'")
  for (const path of ['/', '/sign-in', '/api/health'])
    expect(await policy(path)).toContain("frame-ancestors 'none'")
})

test('the API answers the same with what stands before Next as from Next itself', async ({ request }) => {
  const of = (named: Record<string, string>) => {
    const { date: _, connection: __, 'keep-alive': ___, 'transfer-encoding': ____, ...told } = named
    const { 'content-length': _length, 'content-encoding': _coding, ...rest } = told
    // Next also names the headers of its own navigation; HEAD brings nothing that could be packed.
    const vary = rest.vary
      ?.toLowerCase()
      .split(/, */)
      .filter((name) => !/^(rsc|next-|accept-encoding)/.test(name))
    return { ...rest, vary: vary?.sort() }
  }
  // A question by HEAD goes to Next, which asks the same handler.
  for (const path of ['/api/v1/works?limit=2', '/api/v1/works/thuy-dien-nam-voi', '/api/v1/works/khong-co']) {
    const [before, next] = await Promise.all([request.get(path), request.head(path)])
    expect(before.status(), path).toBe(next.status())
    expect(of(before.headers()), path).toEqual(of(next.headers()))
  }
  const unknown = await request.get('/api/v1/works?colour=blue', { headers: { 'accept-language': 'en' } })
  expect([unknown.status(), (await unknown.json()).problems[0].path]).toEqual([400, 'colour'])
})
