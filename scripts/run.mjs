import './platform/node-version.mjs'

// node scripts/run.mjs NAME …: one of the small commands in ./commands, with the packages it needs.
const { command } = await import('./platform/lifecycle.mjs')
const [name, ...args] = process.argv.slice(2)

await command(async () => {
  const { installPackages } = await import('./steps/install.mjs')
  await installPackages()
  const { run } = await import(`./commands/${name}.mjs`)
  await run(args)
})
