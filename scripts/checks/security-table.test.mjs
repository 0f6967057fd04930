import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../platform/settings.mjs'

const page = fs.readFileSync(path.join(root, 'docs/security.md'), 'utf8')
/** What each file of attacks tries. @type {Record<string, string>} */
const attacks = Object.fromEntries(
  ['e2e/attacks.spec.ts', 'e2e/attacks-wire.spec.ts'].map((file) => [
    file,
    fs.readFileSync(path.join(root, file), 'utf8'),
  ]),
)

/** The lines of the table: number, level, how far it is met, by what. */
const rows = [...page.matchAll(/^\| (V[\d.]+) \| ([12]) \| .+? \| (.+?) \| (.+) \|$/gm)].map(
  ([, number, level, how, by]) => ({ number, level, how, by }),
)
const numbers = rows.map(({ number }) => number)

/** What a text calls a file of this repository. */
const filesIn = (text) =>
  [...text.matchAll(/`((?:app|components|docs|e2e|features|lib|prisma|scripts)\/[^`*]+\.\w+)`/g)].map(
    ([, file]) => file,
  )

describe('the table of security', () => {
  it('has each requirement of levels 1 and 2 once, and says how many are met', () => {
    expect(rows).toHaveLength(253)
    expect(new Set(numbers).size).toBe(253)
    const count = (how) => rows.filter((row) => row.how === how).length
    const words = ['met', 'in part', 'not met', 'not applicable']
    expect(words.reduce((sum, how) => sum + count(how), 0)).toBe(253)
    expect(page).toContain(`${words.map((how) => `${count(how)} ${how}`).join(', ')}.`)
    expect(page).toContain(
      `${count('met')} đạt, ${count('in part')} đạt một phần, ${count('not met')} chưa đạt, ${count('not applicable')} không áp dụng`,
    )
  })

  it('names files that are there', () => {
    const gone = filesIn(page).filter((file) => !fs.existsSync(path.join(root, file)))
    expect(gone).toEqual([])
  })

  it('says something of each, and of what is met by what', () => {
    for (const { number, how, by } of rows) {
      expect(by.length, number).toBeGreaterThan(3)
      if (how === 'met') expect(by, number).toMatch(/[a-z]{3}/)
    }
  })

  it('is tried where it says so: the attack has the number, or the number that stands in brackets', () => {
    const titles = (text) =>
      [...text.matchAll(/test\('(V[^':]*):/g)].flatMap(([, named = '']) => named.split(', '))
    let claims = 0
    for (const [file, text] of Object.entries(attacks)) {
      for (const { number, by } of rows.filter((row) => row.by.includes(`\`${file}\``))) {
        const after = by.slice(by.indexOf(`\`${file}\``) + file.length + 2)
        expect(titles(text), number).toContain(/^ \((V[\d.]+)\)/.exec(after)?.[1] ?? number)
        claims++
      }
      for (const number of titles(text)) expect(numbers).toContain(number)
    }
    expect(claims).toBeGreaterThan(20)
  })
})
