import type { Instrumentation } from 'next'

/**
 * Runs once in a server that starts. Hands the server before Next (scripts/server/api) the handlers of the addresses
 * that are asked most: the same functions that Next would call (docs/decisions/0021-api-before-next.md).
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return
  const [{ tellRefused }, { flushAudit }, works, work, changeSets] = await Promise.all([
    import('./features/access/http'),
    import('./features/audit/record'),
    import('./app/api/v1/works/route'),
    import('./app/api/v1/works/[slug]/route'),
    import('./app/api/v1/change-sets/route'),
  ])
  Object.assign(globalThis, {
    // whom it tells of what it refuses itself, and what is to be done last (scripts/server/requests)
    [Symbol.for('registry.refused')]: tellRefused,
    [Symbol.for('registry.closing')]: flushAudit,
    [Symbol.for('registry.api')]: [
      { method: 'GET', path: /^\/api\/v1\/works$/, handle: works.GET },
      // Works have no dots and no capitals in their addresses; `points` and the like are addresses of their own.
      { method: 'GET', path: /^\/api\/v1\/works\/(?!points$)(?<slug>[a-z0-9-]+)$/, handle: work.GET },
      { method: 'POST', path: /^\/api\/v1\/change-sets$/, handle: changeSets.POST },
    ],
  })
}

/** A page that could not be made says `digest` to who asked for it; under that the log has the rest. */
export const onRequestError: Instrumentation.onRequestError = async (error, { path, method, headers }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('./lib/log')
  const { digest } = error as { digest?: unknown }
  const reference = headers['x-registry-request']
  log().error({ reference, digest, method, path: path.split('?', 1)[0], err: error }, 'fault of a page')
}
