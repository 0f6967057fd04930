import './platform/node-version.mjs'

// Everything else is loaded step by step: an old Node must get no further than the line above, and the packages are
// there only after the second step.
import('./platform/lifecycle.mjs').then(({ command }) => command(work))

/** @param {() => void} ready */
async function work(ready) {
  const { readSettings } = await import('./platform/settings.mjs')
  const settings = readSettings()

  const { requireFreePort } = await import('./steps/port.mjs')
  await requireFreePort(settings)

  const { installPackages } = await import('./steps/install.mjs')
  await installPackages()

  const { prepareApplication } = await import('./steps/prepare.mjs')
  const prepared = await prepareApplication(settings)

  const { buildApplication } = await import('./steps/build.mjs')
  await buildApplication()

  const { serve } = await import('./server/serve.mjs')
  await serve(settings)
  ready()

  const { reviveDatabase } = await import('./steps/revive.mjs')
  reviveDatabase(prepared.database)

  const { welcome } = await import('./steps/welcome.mjs')
  welcome(settings, prepared)
  await new Promise(() => {}) // until a signal
}
