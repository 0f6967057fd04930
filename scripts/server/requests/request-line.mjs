const READS = new Set(['GET', 'HEAD', 'OPTIONS'])
const WORTH_TELLING = new Set([401, 403, 408, 411, 413, 429])

/**
 * Tells the log of a request when its answer is out: what writes, what was refused and what failed; all others at level
 * `debug`, where they cost nothing as long as nobody asks for them.
 * @param {import('pino').Logger} log
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {import('./known-requests.mjs').Known} known
 */
export function tellOf(log, request, response, known) {
  const began = performance.now()
  response.once('close', () => {
    const { method = 'GET', url = '/' } = request
    const status = response.statusCode
    const isTold = !READS.has(method) || WORTH_TELLING.has(status)
    const level = status >= 500 ? 'error' : isTold ? 'info' : 'debug'
    if (!log.isLevelEnabled(level)) return
    log[level](
      {
        reference: known.reference,
        method,
        path: url.split('?', 1)[0]?.slice(0, 300),
        status,
        ms: Math.round(performance.now() - began),
        who: known.who,
        from: known.address,
        ...(!response.writableFinished && { brokenOff: true }),
      },
      'request',
    )
  })
}
