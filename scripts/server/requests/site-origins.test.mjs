import { afterEach, expect, it, vi } from 'vitest'
import { siteOrigins as applications } from '@/lib/env'
import { siteOrigins } from './site-origins.mjs'

afterEach(() => vi.unstubAllEnvs())

it.each([
  {},
  { PORT: '80' },
  { HOST: '0.0.0.0' },
  { HOST: '::' },
  { HOST: '10.0.0.7', PORT: '8080' },
  { HOST: 'fe80::1' },
  { PUBLIC_URL: 'https://so.example.invalid/' },
  { PUBLIC_URL: 'HTTP://So.Example.invalid:8080/x', HOST: '10.0.0.7' },
])('the server in front and the application mean the same site: %o', (set) => {
  vi.stubEnv('DATABASE_URL', 'postgresql://x')
  vi.stubEnv('BETTER_AUTH_SECRET', 'x'.repeat(32))
  for (const name of ['PORT', 'HOST', 'PUBLIC_URL']) vi.stubEnv(name, set[name] ?? '')
  const { PORT = '3000', HOST, PUBLIC_URL } = set
  expect(siteOrigins({ port: Number(PORT), host: HOST, publicUrl: PUBLIC_URL })).toEqual(applications())
})
