import { afterEach, expect, it, vi } from 'vitest'
import { ROUTES } from './e2e/access/routes'
import { register } from './instrumentation'

type Early = { method: string; path: RegExp; handle: unknown }

afterEach(() => vi.unstubAllEnvs())

/** `/api/v1/works/[slug]` as somebody asks for it. */
const example = (named: string) => named.replaceAll(/\[\w+\]/g, 'thuy-dien-thu')

it('what is answered before Next is a route of the application, by its own function (V8.2.1)', async () => {
  vi.stubEnv('NEXT_RUNTIME', 'nodejs')
  vi.stubEnv('NODE_ENV', 'production')
  await register()
  const early = (globalThis as unknown as Record<symbol, Early[]>)[Symbol.for('registry.api')] ?? []
  expect(early.length).toBeGreaterThan(0)
  for (const { method, path, handle } of early) {
    const meant = Object.keys(ROUTES).filter((named) => path.test(example(named)))
    expect(meant, `${method} ${path}`).toHaveLength(1)
    const [named = ''] = meant
    const route = await import(/* @vite-ignore */ `./app${named}/route.ts`)
    expect(handle, `${method} ${named}`).toBe(route[method])
    // who may, is said of it: the matrix asks the server that answers here
    expect(ROUTES[named], named).toHaveProperty(method)
  }
})
