import { expect, type Page } from './fixtures'

/** A page as somebody may have it before them. */
export type Seen = { name: string; path: string; lang?: 'en'; prepare?: (page: Page) => Promise<void> }

const FILTERED = 'kind=HYDROPOWER&phase=OPERATION&sort=-capacity'

export const PUBLIC: readonly Seen[] = [
  { name: 'the overview', path: '/' },
  { name: 'the list', path: '/works' },
  { name: 'the list, filtered', path: `/works?${FILTERED}`, prepare: openFilter },
  { name: 'an empty list', path: '/works?q=khong+co' },
  { name: 'a list of an unknown place', path: '/works?unit=khong-co-xa-nay' },
  { name: 'a list that was asked for wrongly', path: '/works?stage=H99' },
  { name: 'a hydropower work', path: '/works/thuy-dien-nam-voi' },
  { name: 'a work that shares its row of the plan', path: '/works/thuy-dien-nam-cum-1' },
  { name: 'a substation', path: '/works/tram-220kv-pac-ma' },
  { name: 'the rules', path: '/rules' },
  { name: 'the door', path: '/sign-in' },
  { name: 'the overview in English', path: '/en', lang: 'en' },
  { name: 'the list in English', path: '/en/works', lang: 'en' },
  { name: 'a work in English', path: '/en/works/thuy-dien-lai-chau', lang: 'en' },
  { name: 'the rules in English', path: '/en/rules', lang: 'en' },
]

/** The steps of the door after the password. */
export const DOOR: readonly Seen[] = [
  { name: 'the code at the door', path: '/sign-in/code' },
  { name: 'the recovery code at the door', path: '/sign-in/recovery' },
]

/** What an administrator has of one's own account, and for all. */
export const OWN: readonly Seen[] = [
  { name: 'one’s own account', path: '/staff/account' },
  { name: 'one’s password', path: '/staff/account/password' },
  { name: 'one’s second factor', path: '/staff/account/second-factor' },
  { name: 'the roles', path: '/staff/admin/roles' },
  { name: 'the settings', path: '/staff/admin/settings' },
]

/** What an administrator has of others; `person`: somebody with a long name. */
export const others = (person: string): readonly Seen[] => [
  { name: 'the accounts', path: '/staff/admin/users' },
  { name: 'somebody’s account', path: `/staff/admin/users/${person}` },
  { name: 'erasing a person', path: `/staff/admin/erasure?person=${person}` },
]

/** Pages of the desk, for a work that was made for it. */
export const desk = (slug: string, change: string): readonly Seen[] => [
  { name: 'the list', path: '/staff/works' },
  { name: 'a work', path: `/staff/works/${slug}` },
  { name: 'the form for a paper', path: `/staff/works/${slug}/record`, prepare: fillWrongly },
  { name: 'the form for facts', path: `/staff/works/${slug}/edit` },
  { name: 'the form for a new work', path: '/staff/works/new' },
  { name: 'the form for a correction', path: `/staff/works/${slug}/correct/${change}` },
]

async function openFilter(page: Page): Promise<void> {
  await page.getByText('Lọc và sắp xếp').click()
}

/** Every other part of the form that can be: the rarer acts, warnings, errors, the live line. */
async function fillWrongly(page: Page): Promise<void> {
  await page.getByText('Việc khác').click()
  await page.getByRole('radio', { name: 'Trình bổ sung quy hoạch' }).check()
  await page.getByLabel('Loại văn bản').selectOption({ label: 'Biên bản' })
  await page.getByLabel('Ngày văn bản', { exact: true }).fill('12/05/2024')
  await page.getByLabel('Cơ quan ban hành').fill('Sở Công Thương tỉnh Lai Châu')
  await expect(page.getByRole('region', { name: 'Cần xem lại' })).toBeVisible()
  await page.getByRole('button', { name: 'Lưu ghi nhận' }).click()
  await expect(page.locator('form').getByRole('alert')).toBeVisible()
}

/** How many sheets a page takes on paper. */
export async function sheetsOf(page: Page): Promise<number | undefined> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  // Each is an object of its own.
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length
}
