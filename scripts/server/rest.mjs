import v8 from 'node:v8'
import vm from 'node:vm'

const LOOK_EVERY_MS = 2_000

/** Less is not worth the two tenths of a second that a collection takes. */
const WORTH_BYTES = 24 * 1024 * 1024

/**
 * Gives memory back when a server has come to rest. V8 collects while it is being filled and leaves what was filled as
 * it is: after a busy hour some hundred megabytes, for as long as nobody asks for anything. No cap: under load it takes
 * what it wants.
 * @param {{ collect?: () => void, rss?: () => number, everyMs?: number }} [options] for tests
 */
export function restingServer({
  collect = fullCollection(),
  rss = process.memoryUsage.rss,
  everyMs = LOOK_EVERY_MS,
} = {}) {
  let isAsked = false
  let held = rss()
  const timer = setInterval(() => {
    held = Math.min(held, rss()) // what was collected goes back bit by bit
    if (!isAsked && rss() > held + WORTH_BYTES) {
      collect()
      held = rss()
    }
    isAsked = false
  }, everyMs)
  timer.unref()
  return {
    /** Somebody asks for something. */
    wake() {
      isAsked = true
    },
    stop: () => clearInterval(timer),
  }
}

/**
 * V8's own, without the flag that would give it to every script. Left to itself it frees what is unused and keeps the
 * pages that it lay on; moved together, they go back to the computer: some 390 MB become 300, then 265.
 */
function fullCollection() {
  v8.setFlagsFromString('--expose-gc')
  const gc = vm.runInNewContext('gc')
  return () => {
    v8.setFlagsFromString('--compact-on-every-full-gc')
    gc()
    gc()
    v8.setFlagsFromString('--no-compact-on-every-full-gc')
  }
}
