import { explain, Halt } from './halt.mjs'

/** @typedef {() => unknown} Cleanup */

/** @type {Cleanup[]} */
const cleanups = []
/** @type {Promise<void> | undefined} */
let stopping
let stoppingSince = 0

/**
 * Runs `cleanup` when this process ends in any way that can be noticed (end, error, Ctrl-C, SIGTERM, SIGHUP);
 * the last one added runs first. Returns a function that takes it off again.
 * @param {Cleanup} cleanup
 */
export function onStop(cleanup) {
  cleanups.push(cleanup)
  return () => {
    const at = cleanups.lastIndexOf(cleanup)
    if (at >= 0) cleanups.splice(at, 1)
  }
}

export const isStopping = () => stopping !== undefined

function stop() {
  stopping ??= (async () => {
    stoppingSince = performance.now()
    for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
      try {
        await cleanup()
      } catch (error) {
        console.error(`  while stopping: ${error instanceof Error ? error.message : error}`)
      }
    }
  })()
  return stopping
}

/** A second Ctrl-C, unless it is the first one arriving twice: leave at once what is still being stopped. */
function hurry() {
  if (performance.now() - stoppingSince > 1_000) process.exit(130)
}

/**
 * npm runs a command inside a shell, and a signal sent to npm alone ends that shell and not the command. So a command
 * that npm started also ends when what started it is gone.
 * @param {() => void} end
 */
function endWithParent(end) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 500).unref()
}

/**
 * The frame of every command: runs it, cleans up behind it, turns what is thrown into a sentence and an exit code.
 * A signal stops it; once `ready()` was called (a server is up) that is the normal end and the exit code is 0.
 * @param {(ready: () => void) => Promise<unknown>} work
 */
export async function command(work) {
  let interruptedCode = (/** @type {number} */ signal) => 128 + signal
  const ready = () => {
    interruptedCode = () => 0
  }
  const end = (/** @type {number} */ signal) => {
    void stop().then(() => process.exit(interruptedCode(signal)))
  }
  for (const [signal, number] of /** @type {const} */ ([
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ])) {
    process.on(signal, () => {
      if (isStopping()) return signal === 'SIGINT' && hurry()
      if (signal === 'SIGINT' && process.stdout.isTTY) console.log()
      end(number)
    })
  }
  endWithParent(() => end(15))
  // a terminal that was closed must not turn the clean stop into a crash on the next line printed
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  let code = 0
  try {
    await work(ready)
  } catch (error) {
    if (isStopping()) return stopping // what breaks while everything is being taken down is not news
    code = 1
    report(explain(error))
  }
  await stop()
  process.exit(code)
}

/** @param {unknown} error */
function report(error) {
  if (error instanceof Halt) console.error(`\n${error.message}`)
  else console.error('\nA fault in the program:', error)
}
