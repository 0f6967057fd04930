import pino from 'pino'

/**
 * One line of JSON for each event, to standard output. Only what is named here goes into it: no header, no cookie, no
 * body, no query. The application writes to the same (lib/log.ts).
 * @param {string} level
 * @param {import('pino').DestinationStream} [to] for tests
 */
export function openLog(level, to) {
  const destination = to ?? pino.destination({ dest: 1, sync: false })
  const log = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: faultOf },
    },
    destination,
  )
  Object.assign(globalThis, { [Symbol.for('registry.log')]: log })
  return {
    log,
    /** What is still being written. */
    close() {
      if ('flushSync' in destination) destination.flushSync()
    },
  }
}

/**
 * What helps to find a fault, and nothing that it was about: a database's `detail` and `where` hold the values that
 * somebody typed, and `parameters` all of them.
 * @param {unknown} error
 */
function faultOf(error) {
  if (!(error instanceof Error)) return { message: String(error).slice(0, 2_000) }
  const { name, message, stack, cause, code, digest } =
    /** @type {Error & { code?: unknown, digest?: unknown }} */ (error)
  return {
    type: name,
    message: message.slice(0, 2_000),
    stack: stack?.slice(0, 8_000),
    ...(code !== undefined && { code: String(code) }),
    ...(digest !== undefined && { digest: String(digest) }),
    ...(cause instanceof Error && { cause: cause.message.slice(0, 2_000) }),
  }
}

/**
 * What Next and the libraries say to the console of a running server is a line of the log too.
 * @param {import('pino').Logger} log
 */
export function takeConsole(log) {
  const say =
    (/** @type {'error' | 'warn'} */ level) =>
    (/** @type {unknown[]} */ ...said) => {
      const err = said.find((one) => one instanceof Error)
      const text = said.filter((one) => typeof one === 'string').join(' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal
      const msg = text.replace(/\u001b\[\d+m/g, '').slice(0, 2_000)
      log[level](err ? { err } : {}, msg)
    }
  const { error, warn } = console
  Object.assign(console, { error: say('error'), warn: say('warn') })
  return () => Object.assign(console, { error, warn })
}
