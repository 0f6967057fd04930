/**
 * What came over the wire, as a route takes it. Routes read path and parameters of the address; under what name the
 * site was called they know from the settings.
 * @param {import('node:http').IncomingMessage} request
 */
export function questionOf(request) {
  const { method = 'GET', url, headers } = request
  const about = { method, headers: joined(headers) }
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(
    `http://localhost${url}`,
    hasBody ? { ...about, body: bodyOf(request), duplex: 'half' } : about,
  )
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
function joined(headers) {
  return Object.entries(headers).map(
    ([name, value]) => /** @type {[string, string]} */ ([name, String(value)]),
  )
}

/**
 * The body as it comes. Who has read enough of it leaves the rest: it is let run off, for a connection that was cut
 * would take the answer with it.
 * @param {import('node:http').IncomingMessage} request
 */
function bodyOf(request) {
  const parts = request.iterator({ destroyOnReturn: false })
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await parts.return?.()
      request.resume()
    },
  })
}
