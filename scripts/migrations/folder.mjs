import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from '../platform/settings.mjs'

export const schemaFile = path.join(root, 'prisma/schema.prisma')
export const migrationsFolder = path.join(root, 'prisma/migrations')

/**
 * @typedef {object} Migration
 * @property {string} name the name of its folder, such as 20260101000000_init
 * @property {string} sql
 * @property {string} checksum as Prisma computes it: SHA-256 of the file, in hex
 */

/** The migrations of the project in the order in which they are applied. @returns {Migration[]} */
export function readMigrations() {
  if (!fs.existsSync(migrationsFolder)) return []
  return fs
    .readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** One digest over all migrations: names the test databases that are made from them. */
export function migrationsDigest() {
  const hash = createHash('sha256')
  for (const { name, checksum } of readMigrations()) hash.update(`${name} ${checksum}\n`)
  return hash.digest('hex')
}
