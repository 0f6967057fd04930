import './platform/node-version.mjs'

// As start.mjs, with the development server, which shows a change at once, in the place of the production build.
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

  const { serve } = await import('./server/serve.mjs')
  await serve(settings, { dev: true })
  ready()

  const { reviveDatabase } = await import('./steps/revive.mjs')
  reviveDatabase(prepared.database)

  const { welcome } = await import('./steps/welcome.mjs')
  welcome(settings, prepared)
  await new Promise(() => {}) // until a signal
}
