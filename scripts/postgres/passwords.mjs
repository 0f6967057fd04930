import path from 'node:path'
import { randomSecret, readOrCreatePrivate } from '../platform/private-files.mjs'

/** The accounts of an embedded cluster: the superuser is for the operator alone, no program of ours uses it daily. */
export const accounts = /** @type {const} */ ({
  superuser: 'postgres',
  owner: 'registry_owner',
  app: 'registry_app',
})

/** @typedef {keyof typeof accounts} Role */

/**
 * @param {string} home
 * @returns {Record<Role, string>}
 */
export function passwordsOf(home) {
  const make = () => JSON.stringify({ superuser: randomSecret(), owner: randomSecret(), app: randomSecret() })
  return JSON.parse(readOrCreatePrivate(path.join(home, 'passwords.json'), make))
}
