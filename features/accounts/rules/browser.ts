/** What a browser says of itself, for people to recognise: it is its own word, and no proof. */
export type Browser = { browser: string | null; system: string | null }

/** In this order: each also calls itself by the names further down. */
const BROWSERS = [
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const

const firstOf = (names: readonly (readonly [RegExp, string])[], said: string): string | null =>
  names.find(([sign]) => sign.test(said))?.[1] ?? null

/** @param said the header User-Agent; null: nothing was said */
export const browserOf = (said: string | null): Browser => ({
  browser: firstOf(BROWSERS, said ?? ''),
  system: firstOf(SYSTEMS, said ?? ''),
})
