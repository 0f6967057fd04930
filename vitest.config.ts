import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// An odd zone, half an hour off and with summer time: a date that depends on the machine's own zone shows at once.
process.env.TZ = 'America/St_Johns'

// Nothing of this machine's own settings may reach the tests; nothing here is a secret.
Object.assign(process.env, {
  DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/none',
  MIGRATION_DATABASE_URL: '',
  BETTER_AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  PUBLIC_READ: '',
  PUBLIC_URL: '',
  HOST: '',
  PORT: '3000',
  CLAMAV_HOST: '',
})

const resolve = {
  alias: {
    '@': import.meta.dirname,
    'server-only': path.join(import.meta.dirname, 'node_modules/server-only/empty.js'),
  },
}
const exclude = ['**/node_modules/**', '.next/**', '.data/**', 'e2e/**']

export default defineConfig({
  test: {
    // By itself Vitest leaves one core to others: of two, that is half. Nothing here is shared between files.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...exclude, '**/*.database.test.{ts,mjs}'],
          testTimeout: 20_000, // properties tried on a busy machine
        },
      },
      {
        resolve,
        test: {
          name: 'database',
          include: ['**/*.database.test.{ts,mjs}'],
          exclude,
          globalSetup: 'scripts/testing/vitest-database.mjs',
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
