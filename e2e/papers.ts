import { type Page, unique } from './fixtures'
import type { Registry } from './registry'

/** A file as a person chooses it. */
export const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })

/** A letter that nobody wrote, about three works; its id. */
export async function letter(registry: Registry, more: object = {}) {
  const works = [await registry.workAt('H0'), await registry.workAt('H0')]
  const number = unique()
  const paper = {
    symbol: `${number}/UBND-THU`,
    issuer: 'UBND tỉnh Lai Châu',
    date: '2020-05-12',
    receivedOn: '2020-05-13',
    incomingNumber: `TH${number}`,
    type: 'CONG_VAN',
    abstract: `Về việc khảo sát suối thử nghiệm số ${number}`,
    ...more,
  }
  const acts = works.map(({ slug, version }) => ({
    type: 'ACT',
    work: slug,
    version,
    act: 'SURVEY_PERMITTED',
  }))
  await registry.send(acts, paper)
  return { ...paper, number, works }
}

/** Looks for papers on the clerk's page. */
export async function find(page: Page, q: string): Promise<void> {
  await page.goto('/staff/documents')
  await page.getByRole('searchbox', { name: 'Số, ký hiệu, số đến hoặc trích yếu' }).fill(q)
  await page.getByRole('main').getByRole('button', { name: 'Tìm', exact: true }).click()
  await page.waitForURL(/[?&]q=/)
}
