import { expect, type Page, type Scratch, unique } from './fixtures'
import type { Registry } from './registry'

/** The proposal stands before one's eyes long enough to be decided on. */
export const opened = (page: Page, title: string) =>
  expect(acceptOf(page, title)).toHaveAttribute('data-open')
export const acceptOf = (page: Page, title: string) =>
  page
    .getByRole('main')
    .filter({ has: page.getByRole('heading', { level: 1, name: title }) })
    .locator('[data-decision] [aria-keyshortcuts="Control+Enter"]')

export const article = (page: Page) => page.getByRole('main').getByRole('article')
export const result = (page: Page) => page.getByRole('main').getByRole('status').first()

/** "Công suất lắp máy (Nlm): 10 MW → 12,5 MW", as the page says it to those who hear it. */
export const difference = (page: Page, field: string) =>
  article(page)
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: field }) })

/**
 * Presses save; a head sends back what arrived, and its author opens it again and finds the form as it was left.
 * @returns ends it: sends it again, and the head accepts
 */
export async function sentBack(page: Page, registry: Registry, button: string) {
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL(/[?&]sent=[0-9a-f-]{36}|\/staff\/review\/[0-9a-f-]{36}/)
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(page.url())?.[0] ?? ''
  const why = `Xem lại giúp (${unique()})`
  await registry.sendBack(id, why)
  await page.goto(`/staff/review/${id}`)
  await page.getByRole('link', { name: 'Sửa và gửi lại' }).click()
  await expect(page.getByRole('main')).toContainText(why)
  return async () => {
    await page.getByRole('button', { name: 'Gửi lại' }).click()
    await page.waitForURL(`/staff/review/${id}`)
    // Sent, sent back, written anew, sent again.
    return registry.accept(id, 4)
  }
}

export const edit = ({ slug, version }: Scratch, set: Record<string, unknown>) => {
  return { type: 'WORK_EDIT', work: slug, version, set }
}
export const paper = () => {
  const document = { symbol: `${unique()}/UBND-THU`, issuer: 'UBND tỉnh Lai Châu', date: '2020-05-12' }
  return { ...document, type: 'CONG_VAN', abstract: 'Văn bản thử, không có thật' }
}
export const permit = ({ slug, version }: Scratch) => {
  return { type: 'ACT', work: slug, version, act: 'SURVEY_PERMITTED' }
}
export const capacityOf = async (registry: Registry, { slug }: Scratch) =>
  (await registry.read(slug)).capacityMw
