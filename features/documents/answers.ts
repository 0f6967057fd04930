import 'server-only'
import { type NamedFile, readBytes } from './data/files'
import { kindOfType } from './rules/kinds'
import { contentDisposition } from './rules/name'
import { requestedRange } from './rules/range'

/**
 * Next drops Content-Length from what a route answers; the server that `npm start` runs puts it back from here
 * (scripts/server/lengths.mjs).
 */
const LENGTH = 'x-file-length'

/**
 * A file, for saving and never for showing: whatever is in it, a browser runs none of it here. The policy of these
 * addresses stands in next.config.js, which has the last word on it.
 */
export function fileAnswer(request: Request, { sha256, bytes, type, name }: NamedFile): Response {
  const headers = {
    'content-type': type,
    'content-disposition': contentDisposition(name, kindOfType(type) ?? 'PDF'),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    etag: `"${sha256}"`,
    'accept-ranges': 'bytes',
    // What a session may see is kept by nobody (features/access/answers.ts).
    'cache-control': 'no-store',
    vary: 'Cookie',
  }
  if (request.headers.get('if-none-match')?.includes(`"${sha256}"`))
    return new Response(null, { status: 304, headers })
  const range = wholeIfChanged(request, sha256) ? null : requestedRange(request.headers.get('range'), bytes)
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${bytes}` } })
  const part = range ?? { from: 0, to: bytes - 1 }
  const length = String(part.to - part.from + 1)
  return new Response(readBytes(sha256, part), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': length,
      [LENGTH]: length,
      ...(range && { 'content-range': `bytes ${part.from}-${part.to}/${bytes}` }),
    },
  })
}

/** `If-Range` of other content: the parts that the asker has belong to another file. */
function wholeIfChanged(request: Request, sha256: string): boolean {
  const had = request.headers.get('if-range')
  return had !== null && had !== `"${sha256}"`
}
