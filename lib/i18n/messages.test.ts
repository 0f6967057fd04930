import { describe, expect, it } from 'vitest'
import { MESSAGES } from './messages'

/** Every leaf as `a.b.c`. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

/** The names of ICU arguments. Braces nest as argument, sub-message, argument …: names stand after every second one. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  let depth = 0
  for (const [index, character] of [...message].entries()) {
    if (character === '{' && depth % 2 === 0)
      names.add(
        message
          .slice(index + 1)
          .match(/^\s*\w+/)?.[0]
          .trim() ?? '',
      )
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
  }
  return [...names].sort()
}

const vi = new Map(leaves(MESSAGES.vi))
const en = new Map(leaves(MESSAGES.en))

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort())
  })

  it('leave no sentence empty', () => {
    const empty = [...vi, ...en].filter(([, text]) => typeof text !== 'string' || text.trim() === '')
    expect(empty).toEqual([])
  })

  it('ask for the same arguments', () => {
    const apart = [...vi].filter(([key, text]) => {
      const other = en.get(key)
      if (typeof text !== 'string' || typeof other !== 'string') return false
      return argumentsOf(text).join() !== argumentsOf(other).join()
    })
    expect(apart.map(([key]) => key)).toEqual([])
  })

  it('are written in NFC, so that they equal what people type and search', () => {
    const decomposed = [...vi, ...en].filter(
      ([, text]) => typeof text === 'string' && text !== text.normalize('NFC'),
    )
    expect(decomposed.map(([key]) => key)).toEqual([])
  })
})
