import { describe, expect, it } from 'vitest'
import { checkRooms } from './rooms.mjs'
import { readImports } from './sources.mjs'

/** What is said of one import. */
function objections(file, statement) {
  const text = `${statement}\n`
  // every path that the examples name exists
  const known = new Set([
    'lib/db.ts',
    'lib/pool.ts',
    'lib/query.ts',
    'lib/env.ts',
    'lib/dates/partial.ts',
    'components/ui/button.tsx',
    'features/stages/rules/acts.ts',
    'features/stages/data.ts',
    'features/places/types.ts',
    'features/works/types.ts',
    'features/works/rules.ts',
    'features/works/data.ts',
    'features/works/mutations.ts',
    'features/works/actions.ts',
    'features/changes/types.ts',
    'app/staff/page.tsx',
    'scripts/start.mjs',
  ])
  return checkRooms([{ file, text, imports: readImports(file, text, known) }]).map(({ reason }) => reason)
}

describe('imports go downwards', () => {
  it.each([
    ['lib/dates/partial.ts', '@/components/ui/button'],
    ['lib/db.ts', '@/features/works/types'],
    ['components/ui/button.tsx', '@/features/works/types'],
    ['features/works/data.ts', '@/app/staff/page'],
    ['features/works/data.ts', '@/features/changes/types'],
    ['features/places/data.ts', '@/features/stages/data'],
    ['features/works/data.ts', '@/scripts/start'],
  ])('%s may not import %s', (file, target) => {
    expect(objections(file, `import { x } from '${target}'`)).toHaveLength(1)
  })

  it.each([
    ['app/staff/page.tsx', '@/features/works/data'],
    ['features/works/data.ts', '@/lib/db'],
    ['features/changes/rules/fold.ts', '@/features/works/rules'],
    ['features/places/rules.ts', '../stages/rules/acts'],
    ['features/stages/rules/paths.ts', './acts'],
    ['features/changes/mutations.ts', '@/features/works/mutations'],
    ['lib/testing/database.ts', '@/features/works/types'],
    ['features/works/data.database.test.ts', '@/features/changes/types'],
  ])('%s may import %s', (file, target) => {
    expect(objections(file, `import { x } from '${target}'`)).toEqual([])
  })
})

describe('each piece of furniture', () => {
  it.each([
    ['features/works/rules.ts', '@/lib/db'],
    ['features/works/rules.ts', '@/lib/query'],
    ['features/works/rules/search.ts', 'react'],
    ['features/works/rules.ts', 'node:fs'],
    ['features/works/rules.ts', 'server-only'],
    ['features/works/types.ts', '@/features/works/data'],
    ['features/works/schema.ts', '@/lib/env'],
    ['features/works/data.ts', 'next/headers'],
    ['features/works/loaders.ts', './actions'],
    ['features/works/components/list.tsx', '@/lib/db'],
    ['features/works/mutations.ts', './actions'],
    ['features/intake/actions.ts', '@/features/works/mutations'],
    ['app/api/health/route.ts', '@/lib/db'],
    ['app/api/health/route.ts', '@/lib/query'],
    ['app/api/health/route.ts', '@/lib/pool'],
    ['app/staff/page.tsx', 'pg'],
  ])('%s may not import %s', (file, target) => {
    expect(objections(file, `import { x } from '${target}'`)).toHaveLength(1)
  })

  it('may take types from anywhere below, since they weigh nothing', () => {
    expect(objections('features/works/rules.ts', `import type { X } from '@/lib/db'`)).toEqual([])
  })

  it('asks for the floor of a new feature', () => {
    expect(objections('features/maps/data.ts', `import { x } from '@/features/works/types'`)[0]).toMatch(
      /no floor/,
    )
  })
})

describe('readImports', () => {
  it('sees every form of import and its line', () => {
    const text = [
      `import a, { b } from '@/x'`,
      `import './side-effect'`,
      `export { c } from "pkg"`,
      `const d = await import('./late')`,
      `import type { T } from './types'`,
      `import {`,
      `  many,`,
      `} from './many'`,
    ].join('\n')
    const imports = readImports('features/f/g.ts', text, new Set(['x.ts', 'features/f/many.ts']))
    expect(imports.map(({ target, line }) => `${line} ${target}`)).toEqual([
      '1 x.ts',
      '2 features/f/side-effect',
      '3 pkg',
      '4 features/f/late',
      '5 features/f/types',
      '6 features/f/many.ts',
    ])
    expect(imports.filter(({ typeOnly }) => typeOnly)).toHaveLength(1)
  })
})
