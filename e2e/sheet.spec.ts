import { expect, test } from './fixtures'
import { sheetsOf } from './pages'

test('The sheet of every real work is one page, with what it rests on and where the ledger stood', async ({
  officer: page,
  registry,
}) => {
  const answer = await registry.open.get('/api/v1/works?limit=500')
  const { items } = (await answer.json()) as { items: { slug: string; name: string; aliases: string[] }[] }
  const real = items.filter(({ name }) => !name.startsWith('Thử Nghiệm'))
  expect(real.length).toBeGreaterThan(0)
  const longest = [...real].sort((a, b) => b.name.length - a.name.length).slice(0, 6)
  const known = ['thuy-dien-lai-chau', 'thuy-dien-nam-voi', 'tram-220kv-pac-ma', 'thuy-dien-nam-cum-1']
  for (const slug of new Set([...known, ...longest.map((work) => work.slug)])) {
    await page.goto(`/staff/works/${slug}/sheet`)
    expect(await sheetsOf(page), slug).toBe(1)
  }
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText(/Ngày in: \d\d\/\d\d\/\d{4}/)
  await expect(sheet).toContainText(/Đầu sổ khi in: ghi nhận số \d+, [0-9a-f]{64}/)
})

for (const [how, times] of [
  ['in long texts', 30],
  ['in short rows', 1],
] as const) {
  test(`A work of which far too much is known, ${how}, is one page too, and says what was left out`, async ({
    officer: page,
    registry,
  }) => {
    const long = (text: string) => `${text} `.repeat(times).trim()
    const { slug } = await registry.work({
      aliases: ['Tên khác rất dài của công trình thử nghiệm', 'Tên khác nữa cũng rất dài'],
      river: 'Suối Thử',
      capacityMw: 12.5,
      scheme: long('Sơ đồ khai thác thử'),
      task: long('Nhiệm vụ thử'),
      connection: long('Phương án đấu nối thử'),
      investor: 'Công ty cổ phần đầu tư và phát triển năng lượng thử nghiệm miền núi phía Bắc',
    })
    const onWork = { work: slug, version: 1 }
    const difficulties = Array.from({ length: 15 }, (_, n) => ({
      ...onWork,
      type: 'DIFFICULTY',
      op: 'CREATE',
      class: 'LAND',
      content: long(`Vướng mắc thử số ${n + 1}`),
      proposal: long('Kiến nghị thử'),
      responsible: 'Ủy ban nhân dân của một huyện thử nghiệm',
      on: '2020-12-01',
      dueOn: '2021-01-01',
    }))
    const months = Array.from({ length: 12 }, (_, n) => `2030-${String(n + 1).padStart(2, '0')}`)
    const expected = months.map((month) => {
      return { ...onWork, type: 'EXPECTED_ACT', op: 'CREATE', act: 'SURVEY_PERMITTED', month }
    })
    await registry.send([...difficulties, ...expected], null)
    let { version } = await registry.read(slug)
    for (let n = 0; n < 24; n++) {
      const document = {
        type: 'CONG_VAN',
        symbol: `${1000 + n}/UBND-THU-RAT-DAI`,
        issuer: `Cơ quan thử nghiệm có tên rất dài số ${n % 4}`,
        date: `2020-${String(1 + (n % 12)).padStart(2, '0')}-${10 + (n % 18)}`,
        abstract: long('Trích yếu thử'),
      }
      const holder = n % 2 ? 'PROVINCE' : 'DEPARTMENT'
      const { changes } = await registry.send(
        [{ type: 'ACT', work: slug, version, act: 'HANDED_OVER', holder }],
        { ...document, symbol: `${slug.slice(-5)}${document.symbol}` },
      )
      version = changes[0]?.version ?? version
    }
    await page.goto(`/staff/works/${slug}/sheet`)
    expect(await sheetsOf(page)).toBe(1)
    const sheet = page.getByRole('article')
    await expect(sheet).toContainText(/… và \d+ mục nữa, xem trang công trình/)
    if (times > 1) await expect(sheet).toContainText('(xem trang công trình)')
    await expect(sheet).toContainText(`/staff/works/${slug}`)
    await expect(sheet).toContainText(/Vướng mắc thử số \d/)
  })
}

test('The sheet is opened from the page of the work, and looks like paper in the dark too', async ({
  desk,
  registry,
}) => {
  const { slug } = await registry.workAt('H0')
  const { page, close } = await desk('reader', { colorScheme: 'dark' })
  await page.goto(`/staff/works/${slug}`)
  await page.getByRole('link', { name: 'Phiếu dự án' }).click()
  await expect(page.getByRole('button', { name: 'In phiếu' })).toBeVisible()
  const paper = await page
    .getByRole('article')
    .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(paper).toBe('rgb(255, 255, 255)')
  await close()
})
