import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { catalogueAdapter } from './catalogue-adapter.mjs'
import { schemaFile } from './folder.mjs'

// Prisma's own schema engine, as WebAssembly over the pg adapter: its command line would download a binary, which is
// not to be had everywhere. It compares schema and database; migrations are applied without it (apply.mjs).

const filters = { externalTables: [], externalEnums: [] }

/** @type {Promise<any> | undefined} */
let loading

const load = () => {
  loading ??= instantiate()
  return loading
}

async function instantiate() {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  )
  const glue = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href)
  const code = await readFile(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: console.error }
  instance.exports.__wbindgen_start()
  return glue
}

/**
 * Opens the engine on one database, runs `work`, closes the connection.
 * @template T
 * @param {string} url the owner's
 * @param {(engine: any, schema: { path: string, content: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withEngine(url, work) {
  const { SchemaEngine } = await load()
  const schema = { path: schemaFile, content: await readFile(schemaFile, 'utf8') }
  const { adapter, close } = catalogueAdapter(url)
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapter)
    const engine = await SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, factory)
    return await work(engine, schema)
  } finally {
    await close()
  }
}

/**
 * The migrations that Prisma itself would still apply to a database: shows that our way of applying them is its way.
 * @param {string} url
 * @param {import('./folder.mjs').Migration[]} migrations
 * @returns {Promise<{ pending: string[], edited: string[], failed: string[] }>}
 */
export function diagnose(url, migrations) {
  const migrationsList = {
    baseDir: path.join(path.dirname(schemaFile), 'migrations'),
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
  return withEngine(url, async (engine) => {
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    })
    return {
      pending: found.history?.unappliedMigrationNames ?? [],
      edited: found.editedMigrationNames,
      failed: found.failedMigrationNames,
    }
  })
}

/**
 * The SQL that leads from a live database to prisma/schema.prisma; empty when they agree.
 * @param {string} url
 * @returns {Promise<string>}
 */
export function diffToSchema(url) {
  return withEngine(url, async (engine, schema) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: path.dirname(schema.path) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters,
    })
    return stdout.includes('This is an empty migration') ? '' : stdout.trim()
  })
}
