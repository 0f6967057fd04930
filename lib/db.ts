import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { pool } from './pool'
import { statementName } from './statement-names'

// Next evaluates this module once for each of its bundles and again after each change while developing: one client
// for the whole process.
const shared = globalThis as typeof globalThis & { registryDb?: PrismaClient }

function client(): PrismaClient {
  shared.registryDb ??= new PrismaClient({
    adapter: new PrismaPg(pool(), {
      statementNameGenerator: ({ sql }) => statementName(sql),
      disposeExternalPool: true,
    }),
  })
  return shared.registryDb
}

/** The application's database. Connects at its first use, not when it is imported, so that building needs none. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, key) {
    const value = Reflect.get(client(), key)
    return typeof value === 'function' ? value.bind(client()) : value
  },
  has: (_, key) => key in client(),
})
