/** @param {number} since milliseconds of performance.now() */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Where a program reads the answer, standard output is for that alone. */
const tell = process.argv.includes('--json') ? console.error : console.log

export const say = (/** @type {string} */ text) => tell(`  ${text}`)

/**
 * Prints the heading of a step, runs it, and says how long it took where that was noticeable.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now()
  tell(`• ${title}`)
  const result = await work()
  if (performance.now() - began > 1000) say(`done in ${seconds(began)}`)
  return result
}
