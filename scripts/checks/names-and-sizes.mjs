import path from 'node:path'

const MAXIMUM_LINES = 300

/** Tables of reference data, long by nature. */
const isReferenceData = (/** @type {string} */ file) => file.startsWith('prisma/seed/data/')

/**
 * @param {import('./sources.mjs').Source[]} sources
 * @returns {import('./rooms.mjs').Breach[]}
 */
export function checkNamesAndSizes(sources) {
  return sources.flatMap(({ file, text }) => {
    const lines = text.split('\n').length - 1
    const reasons = []
    if (/^index\.[a-z]+$/.test(path.posix.basename(file)))
      reasons.push('is a barrel: import the file that holds the thing')
    if (/(^|[/.-])(helpers?|utils?)([/.-]|$)/i.test(file))
      reasons.push('has a name that says nothing: name it after what it does')
    if (lines > MAXIMUM_LINES && !isReferenceData(file))
      reasons.push(`has ${lines} lines: above ${MAXIMUM_LINES}, a part of it wants a name of its own`)
    return reasons.map((reason) => ({ file, line: 1, reason }))
  })
}
