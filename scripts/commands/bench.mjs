import { parseArgs } from 'node:util'
import { bench } from '../bench/bench.mjs'
import { Halt } from '../platform/halt.mjs'

/**
 * Measures how fast the application is beside what this computer can do at most: docs/performance.md says how to read it.
 * npm run bench [-- --works 20000 --seconds 10 --rows list,work --json --keep --record]
 * @param {string[]} args
 */
export async function run(args) {
  const { values } = options(args)
  const whole = (/** @type {'works' | 'seconds'} */ name, /** @type {number} */ least) => {
    const number = Number(values[name])
    if (Number.isInteger(number) && number >= least) return number
    throw new Halt(`--${name} must be a whole number from ${least} up, and it is "${values[name]}".`)
  }
  await bench({
    works: whole('works', 1_000),
    seconds: whole('seconds', 1),
    only: values.rows?.split(','),
    json: values.json,
    keep: values.keep,
    record: values.record,
  })
}

/** @param {string[]} args */
function options(args) {
  try {
    return parseArgs({
      args,
      options: {
        works: { type: 'string', default: '5000' },
        seconds: { type: 'string', default: '10' },
        rows: { type: 'string' },
        json: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        record: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Halt(
      `${/** @type {Error} */ (error).message}\nnpm run bench -- --works 5000 --seconds 10 --rows list,work --json --keep --record`,
    )
  }
}
