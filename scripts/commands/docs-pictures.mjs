import fs from 'node:fs'
import path from 'node:path'
import { step } from '../platform/progress.mjs'
import { readSettings, root, testDataDir } from '../platform/settings.mjs'
import { findChromium } from '../steps/chromium.mjs'
import { demoAccountsFile } from '../steps/demo-accounts.mjs'
import { startE2eServer } from '../testing/e2e-server.mjs'

const WORK = 'thuy-dien-nam-voi'

/** The pages that the README and the guide show, as a fresh installation has them. */
const PICTURES = {
  overview: '/staff',
  works: '/staff/works',
  board: '/staff/works?kind=HYDROPOWER&view=phases',
  work: `/staff/works/${WORK}`,
  record: `/staff/works/${WORK}/record`,
  plan: '/staff/plan/2020-05',
  documents: '/staff/documents',
  public: '/',
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
    await signIn(context, server)
    const page = await context.newPage()
    for (const [name, address] of Object.entries(PICTURES))
      await step(`docs/pictures/${name}.png`, () => take(page, name, address))
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** @param {import('playwright').BrowserContext} context @param {{ url: string, dataDir: string }} server */
async function signIn(context, { url, dataDir }) {
  const { accounts } = JSON.parse(fs.readFileSync(demoAccountsFile(dataDir), 'utf8'))
  const { email, password } = accounts.find((/** @type {{ role: string }} */ { role }) => role === 'officer')
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email, password },
    headers: { origin: url },
  })
  if (!answer.ok()) throw new Error(`signing in was answered with ${answer.status()}`)
}

/** @param {import('playwright').Page} page @param {string} name @param {string} address */
async function take(page, name, address) {
  const answer = await page.goto(address, { waitUntil: 'networkidle' })
  if (!answer?.ok()) throw new Error(`${address} was answered with ${answer?.status()}`)
  await page.screenshot({ path: path.join(root, 'docs/pictures', `${name}.png`) })
}
