import { expect, type Page, test } from './fixtures'

/** One address for each kind of page: what follows a list's address is a name in it. */
const pattern = (path: string) =>
  path
    .replace(/(\/works|\/documents)\/(?!new$)[^/]+/, '$1/*')
    .replace(/\/(\d{4}-\d\d|[\da-f]{8}-[-\da-f]+)/g, '/*')

/** Pages only: no file that is handed out. */
async function linksOf(page: Page): Promise<string[]> {
  const links = page.locator('a[href^="/staff"]:not([download])')
  const paths = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname))
  return [...new Set(paths)].filter((path) => !path.includes('.'))
}

// The desk fixture fails the test for whatever the browser refuses or complains of.
test('nothing is refused on any page of the desk that links lead to', async ({ desk, registry }) => {
  test.slow()
  const { slug } = await registry.workAt('H0')
  const { page } = await desk('officer')
  const refused: string[] = []
  await page.exposeFunction('policyRefused', (what: string) => refused.push(what))
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) => {
      const { policyRefused } = globalThis as typeof globalThis & { policyRefused: (what: string) => void }
      policyRefused(`${location.pathname}: ${event.violatedDirective} ${event.blockedURI}`)
    }),
  )
  const seen = new Set<string>()
  const waiting = [
    '/staff',
    `/staff/works/${slug}`,
    `/staff/works/${slug}/record`,
    `/staff/works/${slug}/edit`,
  ]
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (seen.has(pattern(path))) continue
    seen.add(pattern(path))
    const answer = await page.goto(path, { waitUntil: 'networkidle' })
    expect(answer?.status(), path).toBeLessThan(400)
    // a file, or a page for print: not the desk's own
    if (!answer?.headers()['content-type']?.startsWith('text/html')) continue
    expect(answer.headers()['content-security-policy'], path).toContain("'strict-dynamic'")
    waiting.push(...(await linksOf(page)))
  }
  expect(refused).toEqual([])
  expect([...seen]).toEqual(expect.arrayContaining(['/staff', '/staff/works', '/staff/works/*']))
})
