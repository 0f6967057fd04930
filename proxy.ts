import { type NextRequest, NextResponse } from 'next/server'
import { HERE_HEADER } from './features/access/rules'

const DEV = process.env.NODE_ENV === 'development'

/**
 * The policy of the staff's pages: only scripts that carry this answer's nonce run, and what those load.
 * style="" is allowed (widths of bars); style elements need the nonce. Development needs eval for React's traces.
 */
function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${DEV ? " 'unsafe-eval'" : ''}`,
    DEV ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export function proxy(request: NextRequest) {
  const value = policy(btoa(crypto.randomUUID()))
  // Next reads the nonce from the request's header and writes it onto its own scripts.
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', value)
  headers.set(HERE_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', value)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

/** Never the public pages, whose speed it would halve, nor uploads, whose bodies it would cut at 10 MB. */
export const config = { matcher: ['/staff/:path*', '/sign-in/:path*'] }
