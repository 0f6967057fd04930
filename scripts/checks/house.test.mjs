import { describe, expect, it } from 'vitest'
import { checkCycles } from './cycles.mjs'
import { missingFromLock } from './lock.mjs'
import { checkNamesAndSizes } from './names-and-sizes.mjs'
import { checkPurity } from './purity.mjs'

const source = (file, text = '', targets = []) => ({
  file,
  text,
  imports: targets.map((target) => ({ target, typeOnly: false, line: 1 })),
})

describe('cycles', () => {
  it('names the whole circle, once', () => {
    const sources = [source('a.ts', '', ['b.ts']), source('b.ts', '', ['c.ts']), source('c.ts', '', ['b.ts'])]
    expect(checkCycles(sources).map(({ reason }) => reason)).toEqual([
      'is part of a circle of imports: b.ts → c.ts → b.ts',
    ])
  })

  it('does not take two ways to one file for a circle', () => {
    const sources = [source('a.ts', '', ['b.ts', 'c.ts']), source('b.ts', '', ['c.ts']), source('c.ts')]
    expect(checkCycles(sources)).toEqual([])
  })
})

describe('names and sizes', () => {
  it.each(['features/works/index.ts', 'lib/utils.ts', 'lib/date-helpers.ts', 'components/utils/x.tsx'])(
    'refuses the name %s',
    (file) => expect(checkNamesAndSizes([source(file)])).toHaveLength(1),
  )

  it('refuses 301 lines, but not in a table of reference data', () => {
    const long = 'x\n'.repeat(301)
    expect(checkNamesAndSizes([source('lib/long.ts', long)])).toHaveLength(1)
    expect(checkNamesAndSizes([source('lib/just.ts', 'x\n'.repeat(300))])).toEqual([])
    expect(checkNamesAndSizes([source('prisma/seed/data/works.ts', long)])).toEqual([])
  })
})

describe('purity', () => {
  it.each(['new Date()', 'Date.now()', 'process.env.X', 'Math.random()'])('refuses %s in rules', (code) => {
    expect(checkPurity([source('features/works/rules.ts', `export const x = ${code}`)])).toHaveLength(1)
    expect(checkPurity([source('features/works/data.ts', `export const x = ${code}`)])).toEqual([])
  })

  it('leaves dates that are given alone', () => {
    expect(
      checkPurity([source('features/works/rules.ts', `new Date(text)\n// new Date() is not allowed`)]),
    ).toEqual([])
  })
})

describe('the lock', () => {
  it('misses an optional package without an entry', () => {
    const packages = { '': {}, 'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } } }
    expect(missingFromLock({ ...packages, 'node_modules/a-linux': {} })).toHaveLength(1)
    const nested = { 'node_modules/a-linux': {}, 'node_modules/a/node_modules/a-mac': {} }
    expect(missingFromLock({ ...packages, ...nested })).toEqual([])
  })
})
