/**
 * Files that import one another in a circle, each circle once.
 * @param {import('./sources.mjs').Source[]} sources
 * @returns {import('./rooms.mjs').Breach[]}
 */
export function checkCycles(sources) {
  const byFile = new Map(sources.map((source) => [source.file, source]))
  /** @type {import('./rooms.mjs').Breach[]} */
  const breaches = []
  const done = new Set()
  /** @type {string[]} */
  const trail = []

  /** @param {string} file */
  function visit(file) {
    const at = trail.indexOf(file)
    if (at >= 0) {
      const circle = [...trail.slice(at), file].join(' → ')
      breaches.push({ file, line: 1, reason: `is part of a circle of imports: ${circle}` })
      return
    }
    if (done.has(file)) return
    trail.push(file)
    for (const { target } of byFile.get(file)?.imports ?? []) if (byFile.has(target)) visit(target)
    trail.pop()
    done.add(file)
  }

  for (const file of byFile.keys()) visit(file)
  return breaches
}
