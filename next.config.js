import createNextIntlPlugin from 'next-intl/plugin'
import { API_POLICY, EVERYWHERE } from './scripts/server/headers.mjs'

/**
 * Messages are read while building: formatted from their text each request would parse them anew, in every render, and
 * every browser would fetch the parser. Scripts and tests read the same files as they are.
 */
const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
})

const dev = process.env.NODE_ENV === 'development'

/** First parts of addresses that are no public page in Vietnamese. A new top folder of app/ is named here too. */
const NOT_VIETNAMESE = ['en', 'vi', 'staff', 'sign-in', 'api', '_next'].join('|')

/**
 * Public pages need no script, and are sent without Next's (scripts/server/pages); while developing they keep them. The
 * staff's pages have a nonce policy (scripts/server/requests/desk-pages.mjs). No style="" in public pages.
 */
const PUBLIC_POLICY = [
  "default-src 'self'",
  dev ? "script-src 'self' 'unsafe-inline' 'unsafe-eval'" : "script-src 'none'",
  `style-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** @param {Record<string, string>} named */
const listed = (named) => Object.entries(named).map(([key, value]) => ({ key, value }))

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { globalNotFound: true },
  // The head of a page with the page, not behind it by script: public pages are sent without scripts.
  htmlLimitedBots: /.*/,

  async headers() {
    return [
      { source: '/:path*', headers: listed(EVERYWHERE) },
      {
        source: '/((?!staff(?:/|$)|sign-in(?:/|$)|api/|_next/).*)',
        headers: [
          { key: 'Content-Security-Policy', value: PUBLIC_POLICY },
          // Next would let any cache in front keep a stored page for a year, past every act recorded since.
          { key: 'Cache-Control', value: 'no-cache' },
        ],
      },
      {
        source: '/api/:path*',
        headers: [{ key: 'Content-Security-Policy', value: API_POLICY }],
      },
      {
        // Scans are for saving: should a browser show one all the same, nothing in it runs.
        source: '/api/v1/files/:path*',
        headers: [
          { key: 'Content-Security-Policy', value: "sandbox; default-src 'none'; frame-ancestors 'none'" },
        ],
      },
      {
        // The worker that reads scans brings its own policy: it may load its own parts, and reach nothing.
        source: '/_next/static/media/:file(.*\\.mjs)',
        headers: [
          {
            key: 'Content-Security-Policy',
            value: "default-src 'none'; script-src 'self'; connect-src 'none'",
          },
        ],
      },
    ]
  },

  async redirects() {
    return [
      { source: '/vi', destination: '/', permanent: true },
      { source: '/vi/:path*', destination: '/:path*', permanent: true },
    ]
  },

  async rewrites() {
    // Vietnamese addresses are bare: app/(public)/[locale] answers them with locale `vi`.
    // After the files of public/, before [locale] could take `works` for a language.
    const afterFiles = [
      { source: '/', destination: '/vi' },
      { source: `/:first((?!(?:${NOT_VIETNAMESE})(?:/|$))[^/]+)/:rest*`, destination: '/vi/:first/:rest*' },
    ]
    return { beforeFiles: [], afterFiles, fallback: [] }
  },
}

export default withNextIntl(config)
