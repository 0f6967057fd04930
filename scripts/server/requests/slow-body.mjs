/**
 * How slowly a body may come: 32 kbit/s, looked at once a minute. A scan of 50 MB over the slowest line that an office
 * has takes as long as it takes; who sends a letter a minute is told to stop after the first.
 */
const PACE = { bytesPerSecond: 4 * 1024, everyMs: 60_000 }

/**
 * Looks on while the body of a request comes in. Only while this side reads: who has to wait for us is not slow.
 * @param {import('node:http').IncomingMessage} request
 * @param {() => void} tooSlow called once
 * @param {typeof PACE} [pace] for tests
 */
export function watchBody(request, tooSlow, { bytesPerSecond, everyMs } = PACE) {
  const { socket } = request
  const least = (bytesPerSecond * everyMs) / 1_000
  let before = socket.bytesRead
  let wasFull = false
  const timer = setInterval(() => {
    const came = socket.bytesRead - before
    const isFull = request.readableLength >= request.readableHighWaterMark
    // Full at the look before too: it may have begun to read this very moment.
    const isOurs = isFull || wasFull
    before = socket.bytesRead
    wasFull = isFull
    if (came >= least || isOurs) return
    stop()
    tooSlow()
  }, everyMs)
  timer.unref()
  const stop = () => clearInterval(timer)
  for (const told of ['end', 'close', 'error']) request.once(told, stop)
}
