import './platform/node-version.mjs'

// All tests, or one step of them: node scripts/test.mjs [STEP …]. Loaded step by step as in start.mjs.
import('./platform/lifecycle.mjs').then(({ command }) => command(work))

async function work() {
  const { readSettings } = await import('./platform/settings.mjs')
  readSettings()

  const { installPackages } = await import('./steps/install.mjs')
  await installPackages()

  const { runTestSteps } = await import('./testing/run-steps.mjs')
  await runTestSteps(process.argv.slice(2))
}
