import { onStop } from '../platform/lifecycle.mjs'

const LOOK_EVERY_MS = 3_000

/**
 * Looks after the embedded server while the application runs: one that was killed is started again on its port, and the
 * application's connections find it there.
 * @param {import('../database/embedded.mjs').Database} database
 */
export function reviveDatabase({ cluster }) {
  if (!cluster) return
  let looking = false
  const timer = setInterval(async () => {
    if (looking) return
    looking = true
    await cluster.revive().catch((error) => console.error(error.message))
    looking = false
  }, LOOK_EVERY_MS)
  onStop(() => clearInterval(timer))
}
