/**
 * Runs once in a server that starts. Hands the server before Next (scripts/server/api) the handlers of the addresses
 * that are asked most: the same functions that Next would call (docs/decisions/0021-api-before-next.md).
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return
  const [works, work, changeSets] = await Promise.all([
    import('./app/api/v1/works/route'),
    import('./app/api/v1/works/[slug]/route'),
    import('./app/api/v1/change-sets/route'),
  ])
  Object.assign(globalThis, {
    [Symbol.for('registry.api')]: [
      { method: 'GET', path: /^\/api\/v1\/works$/, handle: works.GET },
      // Works have no dots and no capitals in their addresses; `points` and the like are addresses of their own.
      { method: 'GET', path: /^\/api\/v1\/works\/(?!points$)(?<slug>[a-z0-9-]+)$/, handle: work.GET },
      { method: 'POST', path: /^\/api\/v1\/change-sets$/, handle: changeSets.POST },
    ],
  })
}
