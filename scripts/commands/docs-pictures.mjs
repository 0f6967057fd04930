import fs from 'node:fs'
import path from 'node:path'
import { step } from '../platform/progress.mjs'
import { runTypeScript } from '../platform/run.mjs'
import { readSettings, root, testDataDir } from '../platform/settings.mjs'
import { findChromium } from '../steps/chromium.mjs'
import { demoAccountsFile } from '../steps/demo-accounts.mjs'
import { startE2eServer } from '../testing/e2e-server.mjs'

const WORK = 'thuy-dien-nam-voi'

/** The pages that the README and the guide show, by who looks at them, as a fresh installation has them. */
const PICTURES = {
  officer: {
    overview: '/staff',
    works: '/staff/works',
    board: '/staff/works?kind=HYDROPOWER&view=phases',
    work: `/staff/works/${WORK}`,
    record: `/staff/works/${WORK}/record`,
    plan: '/staff/plan/2020-05',
    documents: '/staff/documents',
    public: '/',
  },
  head: { account: '/staff/account' },
  admin: { users: '/staff/admin/users', audit: '/staff/admin/audit' },
}

/** Takes the pictures of docs/pictures anew: what a document shows is what the application looks like. */
export async function run() {
  const chromium = await findChromium()
  const server = await startE2eServer(testDataDir(readSettings()))
  const { chromium: driver } = await import('playwright')
  const browser = await driver.launch({ executablePath: chromium, args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 1280, height: 860 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    })
    const page = await context.newPage()
    /** @type {string | undefined} */
    let proposal
    for (const [role, pictures] of Object.entries(PICTURES)) {
      await context.clearCookies()
      await signIn(context, server, role)
      for (const [name, address] of Object.entries(pictures)) await take(page, name, address)
      if (role === 'officer') [proposal] = await propose(context, server)
      else if (role === 'head') await take(page, 'review', `/staff/review/${proposal}`)
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** @typedef {{ url: string, dataDir: string }} Server */

/** @param {import('playwright').BrowserContext} context @param {Server} server @param {string} role */
async function signIn(context, { url, dataDir }, role) {
  /** @type {{ accounts: import('../steps/demo-accounts.mjs').DemoAccount[] }} */
  const { accounts } = JSON.parse(fs.readFileSync(demoAccountsFile(dataDir), 'utf8'))
  const account = accounts.find((one) => one.role === role)
  if (!account) throw new Error(`there is no account of ${role}`)
  const { email, password, totpSecret } = account
  const headers = { origin: url }
  const answer = await context.request.post('/api/auth/sign-in/email', { data: { email, password }, headers })
  if (!answer.ok()) throw new Error(`signing in was answered with ${answer.status()}`)
  if (!totpSecret) return
  const code = await codeOf(totpSecret)
  const second = await context.request.post('/api/auth/two-factor/verify-totp', { data: { code }, headers })
  if (!second.ok()) throw new Error(`the code was answered with ${second.status()}`)
}

/** @param {string} secret @returns {Promise<string | undefined>} */
async function codeOf(secret) {
  const env = { ...process.env, TOTP_SECRET: secret }
  const printed = await runTypeScript('scripts/demo-code.ts', [], { title: 'Reading the code', env })
  return /\b\d{6}\b/.exec(printed)?.[0]
}

/**
 * Sends what nobody has decided on, plainly made up: in a fresh installation nothing waits.
 * @param {import('playwright').BrowserContext} context @param {Server} server @returns {Promise<string[]>} their ids
 */
async function propose(context, { url }) {
  const document = {
    symbol: '01/UBND-THU',
    issuer: 'UBND tỉnh Lai Châu',
    date: '2020-05-12',
    receivedOn: '2020-05-13',
    type: 'CONG_VAN',
    abstract: 'Văn bản thử, không có thật: cho phép khảo sát, lập bổ sung quy hoạch',
  }
  const { version } = await (await context.request.get(`/api/v1/works/${WORK}`)).json()
  const on = { work: WORK, version }
  const sets = [
    { document, changes: [{ type: 'ACT', ...on, act: 'SURVEY_PERMITTED' }] },
    { document: null, changes: [{ type: 'WORK_EDIT', ...on, set: { plannedPeriod: '2021 – 2025' } }] },
  ]
  const ids = []
  for (const data of sets) {
    const answer = await context.request.post('/api/v1/change-sets', { data, headers: { origin: url } })
    if (answer.status() !== 201) throw new Error(`a proposal was answered with ${answer.status()}`)
    ids.push((await answer.json()).id)
  }
  return ids
}

/**
 * In WebP, as Chromium itself writes it: half of what a PNG takes.
 * @param {import('playwright').Page} page @param {string} name @param {string} address
 */
async function take(page, name, address) {
  const file = `docs/pictures/${name}.webp`
  await step(file, async () => {
    const answer = await page.goto(address, { waitUntil: 'networkidle' })
    if (!answer?.ok()) throw new Error(`${address} was answered with ${answer?.status()}`)
    const browser = await page.context().newCDPSession(page)
    const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality: 90 })
    await browser.detach()
    fs.writeFileSync(path.join(root, file), Buffer.from(data, 'base64'))
  })
}
