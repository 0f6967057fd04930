import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** `--ink: light-dark(#14201f, #e4ecec)` → ink: [light, dark]. */
const tokens = Object.fromEntries(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    [light, dark] as [string, string],
  ]),
)

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast as WCAG 2.2 measures it, the worse of light and dark. */
function contrast(front: string, back: string): number {
  const ratios = [0, 1].map((theme) => {
    const pair = [front, back].map((name) => luminance(tokens[name]?.[theme] ?? ''))
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
  })
  return Math.min(...ratios)
}

const TEXTS = ['ink', 'muted', 'accent', 'accent-strong', 'wrong', 'caution']
const PHASES = ['slate', 'sky', 'violet', 'teal', 'amber', 'orange', 'green']

describe('colours in light and dark', () => {
  it.each([...TEXTS, ...PHASES])('%s reads on the page, on raised ground and under the pointer', (name) => {
    for (const back of ['ground', 'raised', 'hover']) expect(contrast(name, back)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-strong'],
    ['ink', 'accent-soft'],
    ['accent', 'accent-soft'],
    ['ink', 'wrong-soft'],
    ['wrong', 'wrong-soft'],
    ['ink', 'caution-soft'],
    ['caution', 'caution-soft'],
  ])('%s reads on %s', (front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it('edges of controls can be seen', () => {
    for (const back of ['ground', 'raised']) expect(contrast('edge', back)).toBeGreaterThanOrEqual(3)
  })
})
