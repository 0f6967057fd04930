import './platform/node-version.mjs'

// node scripts/run.mjs NAME …: one of the small commands in ./commands, with the packages it needs.
const [name, ...args] = process.argv.slice(2)

import('./platform/lifecycle.mjs').then(({ command }) => command(work))

async function work() {
  const { installPackages } = await import('./steps/install.mjs')
  await installPackages()
  const { run } = await import(`./commands/${name}.mjs`)
  await run(args)
}
