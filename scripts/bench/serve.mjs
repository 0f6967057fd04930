import { command } from '../platform/lifecycle.mjs'
import { readSettings } from '../platform/settings.mjs'
import { serve } from '../server/serve.mjs'

// The application as `npm start` serves it, in a process of its own that tells the bench what it took so far.
command(async (ready) => {
  await serve(readSettings())
  ready()
  process.on('message', () => process.send?.({ rss: process.memoryUsage.rss(), cpu: process.cpuUsage() }))
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.send?.('ready')
  await new Promise(() => {})
})
