import { Halt } from '../platform/halt.mjs'
import { step } from '../platform/progress.mjs'
import { findChromium } from '../steps/chromium.mjs'
import { testSteps } from './steps.mjs'

/**
 * Runs all steps, or the one that is named with its arguments. The first that fails ends it, and says how to repeat
 * just that one.
 * @param {string[]} args
 */
export async function runTestSteps([name, ...args]) {
  if (name && !testSteps[name])
    throw new Halt(`There is no step "${name}": ${Object.keys(testSteps).join(', ')}.`)
  // the last step needs it: better said now than after minutes
  if (!name) await findChromium()
  for (const { title, run, repeat } of name ? [testSteps[name]] : Object.values(testSteps)) {
    try {
      await step(title, () => run(args))
    } catch (error) {
      if (!(error instanceof Halt)) throw error
      throw new Halt(`${error.message}\n\nFailed: ${title}. To repeat just this step: ${repeat}`)
    }
  }
  if (!name) console.log('\nAll tests passed.')
}
