import { say } from './progress.mjs'

const EVERY_MS = 5_000

/** Tells how far long work has come, every few seconds at most. @returns {(progress: string) => void} */
export function heartbeat() {
  let last = performance.now()
  return (progress) => {
    if (performance.now() - last < EVERY_MS) return
    last = performance.now()
    say(`… ${progress}`)
  }
}
