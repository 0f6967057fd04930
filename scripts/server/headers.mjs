/** Headers of every answer. */
export const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
}

/** An answer for programs loads nothing, should a browser show it. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'"

export const API_HEADERS = { ...EVERYWHERE, 'Content-Security-Policy': API_POLICY }
