import fs from 'node:fs'
import path from 'node:path'
import { addressList } from '../server/requests/client-address.mjs'
import { Halt } from './halt.mjs'

/** The folder of the checkout. */
export const root = path.resolve(import.meta.dirname, '../..')

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string | undefined} host one address to listen on; without it the two loopback addresses
 * @property {string} dataDir absolute
 * @property {string | undefined} databaseUrl the application's account; without it the embedded PostgreSQL is used
 * @property {string | undefined} migrationDatabaseUrl the owner's account
 * @property {boolean} publicRead may everybody read, or only those who have signed in?
 * @property {string | undefined} publicUrl the address that people use, where it is not this machine's own
 * @property {import('node:net').BlockList} trustedProxies whose word is taken for where a request comes from
 * @property {string} logLevel
 */

/**
 * The settings of the commands, from the environment and, where there is one, from `.env` in the checkout (what is set
 * already is left alone). An empty variable is an absent one.
 * @returns {Settings}
 * @throws {Halt} for a value that can't be used
 */
export function readSettings() {
  const file = path.join(root, '.env')
  if (fs.existsSync(file)) process.loadEnvFile(file)
  // neither tool may call home, whatever this process starts
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.CHECKPOINT_DISABLE = '1'
  requireSiteSettings()
  const databaseUrl = databaseUrlOf('DATABASE_URL')
  const migrationDatabaseUrl = databaseUrlOf('MIGRATION_DATABASE_URL')
  if (migrationDatabaseUrl && !databaseUrl)
    throw new Halt(
      'MIGRATION_DATABASE_URL is set without DATABASE_URL: set both, or neither for the embedded PostgreSQL.',
    )
  return {
    port: portOf(text('PORT') ?? '3000'),
    host: text('HOST'),
    dataDir: path.resolve(root, text('DATA_DIR') ?? '.data'),
    databaseUrl,
    migrationDatabaseUrl,
    publicRead: !NO.includes(text('PUBLIC_READ')?.toLowerCase() ?? ''),
    publicUrl: text('PUBLIC_URL'),
    trustedProxies: trustedProxiesOf(text('TRUSTED_PROXIES') ?? ''),
    logLevel: logLevelOf(text('LOG_LEVEL')?.toLowerCase() ?? 'info'),
  }
}

/** Where the tests keep their own cluster, apart from the application's. */
export const testDataDir = (/** @type {Settings} */ settings) => path.join(settings.dataDir, 'test')

/** @param {string} name */
const text = (name) => process.env[name]?.trim() || undefined

const NO = ['false', '0', 'no', 'off']
const YES_OR_NO = ['true', '1', 'yes', 'on', ...NO]

/** What only the running site reads (lib/env.ts): told at the start, not by a fault on every page. */
function requireSiteSettings() {
  const address = text('PUBLIC_URL')
  if (address && !(/^https?:\/\//i.test(address) && URL.canParse(address)))
    throw new Halt(`PUBLIC_URL must be an address such as https://so.example.vn, and it is "${address}".`)
  const read = text('PUBLIC_READ')
  if (read && !YES_OR_NO.includes(read.toLowerCase()))
    throw new Halt(`PUBLIC_READ must be true or false, and it is "${read}".`)
  const secret = text('BETTER_AUTH_SECRET')
  if (secret && secret.length < 32)
    throw new Halt('BETTER_AUTH_SECRET must have at least 32 characters; left out, one is made in DATA_DIR.')
}

/** @param {string} value */
function trustedProxiesOf(value) {
  const named = value.split(/[\s,]+/).filter(Boolean)
  try {
    return addressList(named)
  } catch (error) {
    throw new Halt(
      `TRUSTED_PROXIES must list addresses such as "127.0.0.1, ::1, 10.0.0.0/8", and one is "${error instanceof Error ? error.message : error}".`,
    )
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** @param {string} value */
function logLevelOf(value) {
  if (!LOG_LEVELS.includes(value))
    throw new Halt(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, and it is "${value}".`)
  return value
}

/** @param {string} value */
function portOf(value) {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Halt(`PORT must be a number from 1 to 65535, and it is "${value}".`)
  return port
}

/** @param {string} name */
function databaseUrlOf(name) {
  const value = text(name)
  if (value && !(/^postgres(ql)?:\/\//.test(value) && URL.canParse(value)))
    throw new Halt(
      `${name} must look like postgresql://account:password@host:5432/database (special characters in it as %XX).`,
    )
  return value
}
