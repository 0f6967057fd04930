import path from 'node:path'
import { randomSecret, readOrCreatePrivate } from '../platform/private-files.mjs'

/**
 * The key that signs sessions: the one in the environment, or one made once and kept in DATA_DIR/secret.
 * @param {import('../platform/settings.mjs').Settings} settings
 */
export function sessionSecret({ dataDir }) {
  const given = process.env.BETTER_AUTH_SECRET?.trim()
  return given || readOrCreatePrivate(path.join(dataDir, 'secret'), () => randomSecret() + randomSecret())
}
