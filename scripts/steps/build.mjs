import path from 'node:path'
import { step } from '../platform/progress.mjs'
import { runPackage } from '../platform/run.mjs'
import { root } from '../platform/settings.mjs'
import { requireSpace } from '../platform/space.mjs'
import { digestOf, readStamp, writeStamp } from '../platform/stamp.mjs'

const BUILD_MB = 300
const stamp = path.join(root, '.next/source-digest')

/** Everything that the production build is made from. */
const sources = [
  'app',
  'components',
  'features',
  'lib',
  'messages',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'scripts/server/headers.mjs',
  'postcss.config.mjs',
  'instrumentation-client.ts',
  'instrumentation.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
]

/** The generated client follows from schema.prisma; tests are not built. */
const isNoSource = (/** @type {string} */ file) =>
  file.startsWith('lib/generated/') || /\.test\.tsx?$/.test(file)

/** Builds the application for production, where the sources have changed since the last build. Needs no database. */
export async function buildApplication() {
  const digest = digestOf(root, sources, isNoSource)
  if (readStamp(stamp) === digest) return
  requireSpace(root, BUILD_MB, 'the files of the build')
  await step('Building the application (half a minute)', async () => {
    const env = { NODE_ENV: 'production', DATABASE_URL: undefined, MIGRATION_DATABASE_URL: undefined }
    await runPackage('next/dist/bin/next', ['build'], { title: 'next build', env })
    writeStamp(stamp, digest)
  })
}
