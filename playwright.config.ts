import { defineConfig } from '@playwright/test'

// `npm run test:e2e` starts a fresh installation and says where it is; without it there is nothing to test.
const { E2E_URL, CHROMIUM_PATH, CI } = process.env
if (!E2E_URL) throw new Error('Run the browser tests with: npm run test:e2e [-- FILE …]')

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One registry for all, and each test makes its own works in it: they may run beside each other, in any order.
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(CI),
  // for slow machines; nothing waits that long where things are well
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: E2E_URL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    // Each step of each test is recorded for it, a tenth of the whole work: for whoever looks at a failure, not for CI.
    trace: CI ? 'off' : 'retain-on-failure',
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
