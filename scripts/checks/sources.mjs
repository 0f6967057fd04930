import fs from 'node:fs'
import path from 'node:path'

/**
 * @typedef {object} Import
 * @property {string} target a file of the project ("features/works/types.ts") or a package ("react", "node:fs")
 * @property {boolean} typeOnly
 * @property {number} line
 *
 * @typedef {object} Source
 * @property {string} file relative to the checkout, with forward slashes
 * @property {string} text
 * @property {Import[]} imports
 */

const folders = ['app', 'components', 'features', 'lib', 'prisma', 'scripts', 'e2e']
const isSource = (/** @type {string} */ file) => /\.(ts|tsx|mjs|js)$/.test(file) && !file.endsWith('.d.ts')

// `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`
const statement =
  /^[ \t]*(import|export)\b([^'";]*?)\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

/**
 * The project's own programs and what each imports. Generated code is no source.
 * @param {string} root
 * @returns {Source[]}
 */
export function readSources(root) {
  const found = folders.flatMap((folder) => list(path.join(root, folder)))
  const files = new Set(found.map((file) => path.relative(root, file).replaceAll(path.sep, '/')))
  return [...files]
    .filter((file) => isSource(file) && !file.startsWith('lib/generated/'))
    .map((file) => {
      const text = fs.readFileSync(path.join(root, file), 'utf8')
      return { file, text, imports: readImports(file, text, files) }
    })
}

/** @param {string} folder @returns {string[]} */
function list(folder) {
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? list(file) : [file]
  })
}

/**
 * @param {string} file
 * @param {string} text
 * @param {Set<string>} files
 * @returns {Import[]}
 */
export function readImports(file, text, files) {
  return [...text.matchAll(statement)].map((match) => {
    const [, , clause = '', from, bare, dynamic] = match
    return {
      target: resolve(file, from ?? bare ?? dynamic ?? '', files),
      typeOnly: /^\s*type\b/.test(clause),
      line: text.slice(0, match.index).split('\n').length,
    }
  })
}

/** @param {string} from @param {string} name @param {Set<string>} files */
function resolve(from, name, files) {
  const inside = name.startsWith('@/') || name.startsWith('.')
  if (!inside) return name
  const base = name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(from), name)
  const endings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx']
  return endings.map((ending) => base + ending).find((file) => files.has(file)) ?? base
}
