import { listen } from '../server/listen.mjs'

/**
 * Ends with a sentence when the port is taken, before anything long is begun. It is let go again: what is installed and
 * built in between may take minutes.
 * @param {{ port: number, host: string | undefined }} settings
 */
export async function requireFreePort(settings) {
  for (const server of await listen(settings)) server.close()
}
