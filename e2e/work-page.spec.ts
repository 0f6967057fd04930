import { barriers, COLOURS } from './axe'
import { expect, liveLine, type Page, refusal, save, test } from './fixtures'
import type { Registry } from './registry'

const region = (page: Page, name: string) => page.getByRole('region', { name })

test('I raise a difficulty, edit it, and settle it: it is folded away with how it was settled', async ({
  officer: page,
  registry,
}) => {
  const { slug, name } = await registry.workAt('H0')
  await page.goto(`/staff/works/${slug}`)
  const difficulties = region(page, 'Khó khăn, vướng mắc')
  await expect(difficulties).toContainText('Chưa ghi nhận vướng mắc nào')
  await difficulties.getByRole('link', { name: 'Thêm vướng mắc' }).click()
  await page.getByLabel('Loại vướng mắc').selectOption({ label: 'Đất đai, giải phóng mặt bằng' })
  await page.getByLabel('Nội dung').fill('Ba hộ chưa nhận bồi thường (thử)')
  await page.getByLabel('Kiến nghị').fill('Đối thoại lần hai (thử)')
  await page.getByLabel('Cơ quan giải quyết').fill('Cơ quan thử')
  await page.getByLabel('Thời hạn').fill('1/3/2021')
  await page.getByLabel('Ngày nêu').fill('1/2/2021')
  await expect(liveLine(page)).toContainText(`${name}: thêm vướng mắc – Đất đai`)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/saved=\d+#difficulties/)
  await expect(difficulties).toContainText('Hẹn: 01/03/2021')
  await expect(difficulties).toContainText(/quá hẹn \d+ ngày/)
  await expect(page.getByRole('link', { name: 'Vướng mắc 1 (có việc quá hẹn)' })).toBeVisible()

  await difficulties.getByRole('link', { name: /^Sửa.*Ba hộ/ }).click()
  await page.getByLabel('Thời hạn').fill('31/12/2099')
  await save(page, 'Lưu sửa đổi')
  await expect(difficulties).toContainText('Hẹn: 31/12/2099')
  await expect(difficulties).not.toContainText('quá hẹn')

  await difficulties.getByRole('link', { name: /^Đã giải quyết.*Ba hộ/ }).click()
  await page.getByLabel('Kết quả', { exact: true }).fill('Đã chi trả xong (thử)')
  await expect(liveLine(page)).toContainText('vướng mắc đã giải quyết')
  await save(page, 'Lưu kết quả')
  await expect(difficulties).toContainText('Không còn vướng mắc nào chưa giải quyết')
  await expect(difficulties.getByText('Đã chi trả xong (thử)')).toBeHidden()
  await difficulties.getByText('Đã giải quyết: 1').click()
  await expect(difficulties.getByText('Đã chi trả xong (thử)')).toBeVisible()

  // What stands in the way is the office's business, not the public's.
  await page.goto(`/works/${slug}`)
  await expect(page.getByRole('main')).not.toContainText('Ba hộ')
})

test('What is missing is said beside its field, and a reload brings back what I typed', async ({
  officer: page,
  registry,
}) => {
  const { slug } = await registry.workAt('H0')
  await page.goto(`/staff/works/${slug}/difficulties/new`)
  await page.getByLabel('Loại vướng mắc').selectOption({ label: 'Khác' })
  await page.getByLabel('Thời hạn').fill('31/2/2026')
  await page.getByRole('button', { name: 'Lưu vướng mắc' }).click()
  await expect(refusal(page)).toContainText('Ngày không đúng')
  await page.getByLabel('Thời hạn').fill('')
  await page.getByRole('button', { name: 'Lưu vướng mắc' }).click()
  await expect(refusal(page)).toContainText('nội dung')
  await page.getByLabel('Nội dung').fill('Gõ dở (thử)')
  await page.reload()
  await expect(page.getByText('Đã mở lại nội dung đang nhập dở')).toBeVisible()
  await expect(page.getByLabel('Nội dung')).toHaveValue('Gõ dở (thử)')
})

test('I note a call: it stands first in the diary, with my name', async ({ officer: page, registry }) => {
  const { slug, version } = await registry.workAt('H0')
  const met = { type: 'FOLLOW_UP', means: 'MEETING', on: '2021-01-05', content: 'Họp thử' }
  await registry.send([{ ...met, work: slug, version }], null)
  await page.goto(`/staff/works/${slug}`)
  const diary = region(page, 'Nhật ký theo dõi')
  await diary.getByRole('link', { name: 'Ghi nhật ký' }).click()
  await page.getByRole('radio', { name: 'Gọi điện' }).check()
  await page.getByLabel('Nội dung').fill('Hứa gửi báo cáo (thử)')
  await page.getByLabel('Làm việc với').fill('Bà Thử')
  await save(page, 'Lưu nhật ký')
  const first = diary.getByRole('listitem').first()
  await expect(first).toContainText('Gọi điện · Bà Thử')
  await expect(first).toContainText('Hứa gửi báo cáo (thử)')
  await expect(first).toContainText('Chuyên viên (tài khoản thử) ghi')
  await expect(diary.getByRole('listitem').nth(1)).toContainText('Họp thử')
  await page.goto(`/works/${slug}`)
  await expect(page.getByRole('main')).not.toContainText('Hứa gửi báo cáo')
})

test('I enter two figures of a month; a month without one is a gap and no zero', async ({
  officer: page,
  registry,
}) => {
  const { slug, version } = await registry.workAt('H0')
  const seen = { type: 'OBSERVATION', measure: 'PROGRESS_PERCENT', month: '2021-01', value: 10 }
  await registry.send([{ ...seen, work: slug, version }], null)
  await page.goto(`/staff/works/${slug}/observe`)
  await page.getByRole('textbox', { name: /^Tháng/ }).fill('3/2021')
  await page.getByLabel('Tiến độ (%)').fill('120')
  await page.getByLabel('Giải ngân lũy kế').fill('45,5')
  await page.getByRole('button', { name: 'Lưu số liệu' }).click()
  await expect(refusal(page)).toBeVisible()
  await page.getByLabel('Tiến độ (%)').fill('32')
  await expect(liveLine(page)).toContainText('32')
  await save(page, 'Lưu số liệu')
  const figures = region(page, 'Số liệu theo tháng').first()
  const row = (month: string) => figures.getByRole('row').filter({ hasText: month })
  await expect(row('03/2021')).toContainText('32')
  await expect(row('03/2021')).toContainText('45,5')
  await expect(row('02/2021')).toContainText('chưa có số liệu')
  await expect(row('02/2021')).not.toContainText('0%')
  await page.goto(`/works/${slug}`)
  await expect(page.getByRole('main')).toContainText('45,5')
})

test('Two of us note something at once: nothing stands in the way of the other', async ({
  officer: page,
  registry,
}) => {
  const { slug, version } = await registry.workAt('H0')
  await page.goto(`/staff/works/${slug}/follow-up`)
  await page.getByRole('radio', { name: 'Đôn đốc' }).check()
  await page.getByLabel('Nội dung').fill('Đôn đốc thử')
  const call = { type: 'FOLLOW_UP', means: 'CALL', on: '2021-01-05', content: 'Gọi thử' }
  await registry.send([{ ...call, work: slug, version }], null)
  await save(page, 'Lưu nhật ký')
  const diary = region(page, 'Nhật ký theo dõi')
  await expect(diary).toContainText('Đôn đốc thử')
  await expect(diary).toContainText('Gọi thử')
})

const VIEWS = [
  ['a telephone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
  ['a desk', { viewport: { width: 1280, height: 800 } }],
] as const

const PARTS = [
  ['the work’s page and its sheet', (own: string) => [own, `${own}/sheet`, '/staff/record', '/staff/keys']],
  [
    'the forms of the desk',
    (own: string, raised: string) => [
      `${own}/difficulties/new`,
      `${own}/difficulties/${raised}`,
      `${own}/difficulties/${raised}/settle`,
      `${own}/follow-up`,
      `${own}/observe`,
    ],
  ],
] as const

for (const [where, options] of VIEWS) {
  for (const [what, pages] of PARTS) {
    test(`On ${where} ${what} are without barriers, in light and dark`, async ({ desk, registry }) => {
      const { slug, raised } = await busyWork(registry)
      const { page, close } = await desk('officer', options)
      for (const path of pages(`/staff/works/${slug}`, raised)) {
        await page.goto(path, { waitUntil: 'networkidle' })
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        expect(await barriers(page), `${path}, light`).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        expect(await barriers(page, COLOURS), `${path}, dark`).toEqual([])
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(width, path).toBe(options.viewport.width)
      }
      await close()
    })
  }
}

/** A work with something in every part that the desk writes. */
async function busyWork(registry: Registry): Promise<{ slug: string; raised: string }> {
  const { slug, version } = await registry.workAt('H0')
  const onWork = { work: slug, version }
  const content = 'Vướng mắc thử '.repeat(20)
  const observed = { ...onWork, type: 'OBSERVATION', measure: 'ENERGY_KWH' }
  const { changes } = await registry.send(
    [
      {
        ...onWork,
        type: 'DIFFICULTY',
        op: 'CREATE',
        class: 'FOREST',
        content,
        on: '2020-12-01',
        dueOn: '2021-01-01',
      },
      { ...onWork, type: 'FOLLOW_UP', means: 'CALL', on: '2021-01-05', content: 'Gọi thử' },
      { ...observed, month: '2021-01', value: 1_234_567 },
      { ...observed, month: '2021-04', value: 2_345_678 },
    ],
    null,
  )
  return { slug, raised: changes[0]?.id ?? '' }
}

test('The contents lead to every part of the page, and the paper is always in reach', async ({
  officer: page,
  registry,
}) => {
  const { slug } = await registry.workAt('H0')
  await page.goto(`/staff/works/${slug}`)
  const contents = page.getByRole('navigation', { name: 'Mục lục của trang' })
  for (const link of await contents.getByRole('link').all()) {
    const target = (await link.getAttribute('href')) ?? ''
    await link.click()
    await expect(page.locator(target), target).toBeInViewport()
    await expect(page.getByRole('link', { name: 'Ghi nhận văn bản', exact: true })).toBeInViewport()
  }
})
