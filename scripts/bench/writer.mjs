import { setTimeout as sleep } from 'node:timers/promises'
import { actShots } from './acts.mjs'
import { ask, requireRight } from './fire.mjs'

const EVERY_MS = 1_000

/**
 * Somebody who records one act a second while others read.
 * @param {string} origin
 * @param {import('./session.mjs').Session} session
 * @param {import('./registry.mjs').WorkNow[]} works
 */
export function writerOn(origin, session, works) {
  const next = actShots(works, session, 'W')
  const write = async () => {
    const shot = next()
    requireRight(shot, await ask(origin, shot))
    shot.done?.()
  }
  return {
    write,
    /**
     * Reads while somebody writes; an act that is not accepted ends the bench.
     * @template T
     * @param {() => Promise<T>} read
     * @returns {Promise<T>}
     */
    async during(read) {
      const over = new AbortController()
      const [found] = await Promise.all([
        read().finally(() => over.abort()),
        (async () => {
          while (!over.signal.aborted) {
            await write()
            await sleep(EVERY_MS, undefined, { signal: over.signal }).catch(() => {})
          }
        })(),
      ])
      return found
    },
  }
}
