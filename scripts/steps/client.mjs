import fs from 'node:fs'
import path from 'node:path'
import { step } from '../platform/progress.mjs'
import { runPackage } from '../platform/run.mjs'
import { root } from '../platform/settings.mjs'
import { digestOf, readStamp, writeStamp } from '../platform/stamp.mjs'

const folder = path.join(root, 'lib/generated/prisma')
const stamp = path.join(folder, '.schema-digest')

/**
 * Prisma's command line downloads a schema engine before every command, even those that never run it. Any existing file
 * named here stops that.
 */
const prismaEnvironment = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }

/** Generates the Prisma client where the schema or Prisma itself has changed. */
export async function generateClient() {
  const digest = digestOf(root, [
    'prisma/schema.prisma',
    'prisma.config.ts',
    'node_modules/prisma/package.json',
  ])
  if (readStamp(stamp) === digest) return
  await step('Generating the database client', async () => {
    fs.rmSync(stamp, { force: true })
    await runPackage('prisma/build/index.js', ['generate'], {
      title: 'prisma generate',
      env: prismaEnvironment,
    })
    // what a build remembers of types outlives the client: without this it knows no table that came after it
    fs.rmSync(path.join(root, '.next/cache/.tsbuildinfo'), { force: true })
    writeStamp(stamp, digest)
  })
}
