import { expect, test } from './fixtures'

const NAM_VOI = '/staff/works/thuy-dien-nam-voi'

test('As a reader I see the desk’s pages, and no way to write', async ({ desk, registry }) => {
  const { page } = await desk('reader')
  await page.goto('/staff/works')
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Thêm công trình' })).toHaveCount(0)
  const work = await registry.work()
  await page.goto(`/staff/works/${work.slug}`)
  await expect(page.getByRole('region', { name: 'Lịch sử ghi nhận' })).toContainText('Chuyên viên')
  for (const name of ['Ghi nhận văn bản', 'Sửa thông tin', 'Sửa'])
    await expect(page.getByRole('link', { name })).toHaveCount(0)
})

test('Pages that write do not exist for a reader', async ({ playwright, baseURL, session }) => {
  const storageState = await session('reader')
  const api = await playwright.request.newContext({ baseURL, storageState })
  for (const path of ['/staff/works/new', `${NAM_VOI}/record`, `${NAM_VOI}/edit`])
    expect((await api.get(path)).status(), path).toBe(404)
  await api.dispose()
})

test('Without a session the desk sends me to the door, and back to the page that I wanted', async ({
  page,
  account,
}) => {
  await page.goto(`${NAM_VOI}/record`)
  await page.waitForURL(/\/sign-in\?next=/)
  const { email, password } = account('officer')
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(`${NAM_VOI}/record`)
})

test('What is sent by hand is refused: 401 without a session, 403 without the Origin or the right', async ({
  playwright,
  baseURL,
  session,
  registry,
}) => {
  const work = await registry.workAt('H0')
  const change = { type: 'ACT', work: work.slug, version: 2, act: 'SURVEY_PERMITTED' }
  const data = { document: { type: 'CONG_VAN', date: '2020-05-12' }, changes: [change] }
  const send = async (storageState: Awaited<ReturnType<typeof session>> | undefined, origin?: string) => {
    const extraHTTPHeaders = origin ? { origin } : undefined
    const api = await playwright.request.newContext({ baseURL, storageState, extraHTTPHeaders })
    const answer = await api.post('/api/v1/change-sets', { data })
    const { problems } = await answer.json()
    await api.dispose()
    return [answer.status(), problems[0].rule]
  }
  expect(await send(undefined, baseURL)).toEqual([401, 'access.noSession'])
  expect(await send(await session('officer'))).toEqual([403, 'access.foreignOrigin'])
  expect(await send(await session('officer'), 'https://khac.example')).toEqual([403, 'access.foreignOrigin'])
  for (const role of ['reader', 'clerk', 'admin'] as const)
    expect(await send(await session(role), baseURL), role).toEqual([403, 'access.noPermission'])
  expect((await registry.read(work.slug)).stage).toBe('H0')
})
