import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'

import { codeAt, stepAt } from '../features/access/totp'
import { Registry, unique } from './registry'
import { Reviewers } from './review'

export { expect, type Page } from '@playwright/test'
export { type Scratch, unique } from './registry'

export type Role = 'officer' | 'head' | 'leader' | 'clerk' | 'reader' | 'admin'
type Account = { role: Role; email: string; password: string; totpSecret?: string }
type Session = Awaited<ReturnType<APIRequestContext['storageState']>>

/** One person at one browser. */
export type Desk = { page: Page; close: () => Promise<void> }

type Fixtures = {
  /** Signs a person in: a browser of its own, whose complaints fail the test. */
  desk: (role: Role, options?: BrowserContextOptions) => Promise<Desk>
  /** An officer's desk. */
  officer: Page
  /** Prepares made-up works over the API, and reads what became of them. */
  registry: Registry
}
type WorkerFixtures = {
  account: (role: Role) => Account
  session: (role: Role) => Promise<Session>
  /** Head and leader, who accept what was sent. */
  reviewers: Reviewers
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  account: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const { accounts } = JSON.parse(readFileSync(process.env.E2E_ACCOUNTS ?? '', 'utf8'))
      await use((role) => accounts.find((one: Account) => one.role === role))
    },
    { scope: 'worker' },
  ],
  session: [
    async ({ account, playwright }, use) => {
      const known = new Map<Role, Session>()
      await use(async (role) => {
        const session =
          known.get(role) ??
          (await onceForAll(role, async () =>
            signIn(await playwright.request.newContext(site), account(role)),
          ))
        known.set(role, session)
        return session
      })
    },
    { scope: 'worker' },
  ],
  reviewers: [
    async ({ playwright, session }, use) => {
      const opened = new Map<string, APIRequestContext>()
      const open = async (role: 'head' | 'leader') => {
        const known = opened.get(role)
        const api =
          known ?? (await playwright.request.newContext({ ...site, storageState: await session(role) }))
        opened.set(role, api)
        return api
      }
      atHand = new Reviewers(open)
      await use(atHand)
      await Promise.all([...opened.values()].map((api) => api.dispose()))
    },
    { scope: 'worker', auto: true },
  ],
  desk: async ({ browser, session }, use) => {
    const complaints: string[] = []
    const contexts: BrowserContext[] = []
    await use(async (role, options = {}) => {
      const context = await browser.newContext({ ...options, storageState: await session(role) })
      contexts.push(context)
      const page = await context.newPage()
      listen(page, complaints)
      return { page, close: () => context.close() }
    })
    const heard = [...complaints]
    // One that is left open goes on working beside all tests after it; closing twice does nothing.
    await Promise.all(contexts.map((context) => context.close()))
    expect(heard, 'what the browser complained of').toEqual([])
  },
  officer: async ({ desk }, use) => {
    const { page, close } = await desk('officer')
    await use(page)
    await close()
  },
  registry: async ({ playwright, session, reviewers }, use) => {
    const storageState = await session('officer')
    const api = await playwright.request.newContext({ ...site, storageState })
    const open = await playwright.request.newContext(site)
    await use(new Registry(api, open, reviewers))
    await Promise.all([api.dispose(), open.dispose()])
  },
})

/** Those who accept, for the journeys of this worker. */
let atHand: Reviewers

const url = process.env.E2E_URL ?? ''
const site = { baseURL: url, extraHTTPHeaders: { origin: url, 'accept-language': 'vi' } }

/**
 * One session of each role for all workers: a code works once, so two who sign in within the same half minute would be
 * in each other's way, and each browser more is one that the person is told of.
 */
async function onceForAll(role: Role, signIn: () => Promise<Session>): Promise<Session> {
  const file = path.join(path.dirname(process.env.E2E_ACCOUNTS ?? ''), `session-${role}.json`)
  const lock = `${file}.lock`
  await expect.poll(() => isTaken(lock), { message: 'the lock of the session', timeout: 60_000 }).toBe(true)
  try {
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
    const session = await signIn()
    writeFileSync(file, JSON.stringify(session))
    return session
  } finally {
    rmSync(lock)
  }
}

function isTaken(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'))
    return true
  } catch {
    return false
  }
}

async function signIn(request: APIRequestContext, account: Account): Promise<Session> {
  const { email, password } = account
  const answer = await request.post('/api/auth/sign-in/email', { data: { email, password } })
  expect(answer.status()).toBe(200)
  if ((await answer.json()).twoFactorRedirect) await secondStep(request, account)
  const session = await request.storageState()
  await request.dispose()
  return session
}

/** A test may have used the code of this half minute: the next one counts already. */
async function secondStep(request: APIRequestContext, { totpSecret = '' }: Account): Promise<void> {
  const statuses: number[] = []
  for (const away of [0, 1]) {
    const code = codeAt(totpSecret, stepAt(new Date()) + away)
    const answer = await request.post('/api/auth/two-factor/verify-totp', { data: { code } })
    statuses.push(answer.status())
    if (answer.ok()) return
  }
  expect(statuses).toContain(200)
}

/** What the browser refused to run or to load, and what failed in the page. */
export function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
}

/** A paper that nobody has issued. */
export const madeUpPaper = (more: Partial<TypedPaper> = {}): TypedPaper => {
  return { symbol: `${unique()}/UBND-THU`, date: '12/05/2020', issuer: 'UBND tỉnh Lai Châu', ...more }
}
type TypedPaper = { symbol: string; date: string; issuer: string; abstract?: string }

/** Types a paper into the form, as printed on it. */
export async function typePaper(page: Page, { symbol, date, issuer, abstract }: TypedPaper): Promise<void> {
  await page.getByLabel('Số, ký hiệu').fill(symbol)
  await page.getByLabel('Ngày văn bản', { exact: true }).fill(date)
  await page.getByLabel('Cơ quan ban hành').fill(issuer)
  if (abstract) await page.getByLabel('Trích yếu').fill(abstract)
}

/** All that stands against what was sent, on top of the form. */
export const refusal = (page: Page) => page.locator('form').getByRole('alert')

/** What saving will change, as the form foretells it. */
export const liveLine = (page: Page) => page.getByRole('status').filter({ hasText: 'Khi lưu sẽ thay đổi' })

/** Presses save and waits until it is in the registry. @returns the number in the ledger */
export async function save(page: Page, button = 'Lưu ghi nhận'): Promise<number> {
  await page.getByRole('button', { name: button }).click()
  return saved(page)
}

/**
 * Waits for what a form has just sent. Where a second person has to look, one does, and the page is shown as its author
 * finds it then. @returns the number in the ledger
 */
export async function saved(page: Page): Promise<number> {
  await page.waitForURL(/[?&](saved=\d+|sent=[0-9a-f-]{36})|\/staff\/review\/[0-9a-f-]{36}/)
  const address = new URL(page.url())
  const known = address.searchParams.get('saved')
  if (known) return Number(known)
  const id = address.searchParams.get('sent') ?? address.pathname.split('/').at(-1) ?? ''
  const { seq, changes } = await atHand.accept(id)
  // A work that did not exist yet has its page now.
  if (!address.searchParams.has('sent')) address.pathname = `/staff/works/${changes[0]?.work}`
  address.searchParams.delete('sent')
  address.searchParams.set('saved', String(seq))
  await page.goto(address.href, { waitUntil: 'networkidle' })
  return seq
}
