import { defineConfig } from '@playwright/test'

// `npm run test:e2e` starts a fresh installation and says where it is; without it there is nothing to test.
const { E2E_URL, CHROMIUM_PATH, CI } = process.env
if (!E2E_URL) throw new Error('Run the browser tests with: npm run test:e2e [-- FILE …]')

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // one registry, one ledger: tests that write at the same time would see each other's changes
  workers: 1,
  forbidOnly: Boolean(CI),
  timeout: 30_000,
  reporter: [['list']],
  use: {
    baseURL: E2E_URL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      // also as root and in containers; no call of the browser's own to anywhere
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
