import { defineConfig } from 'prisma/config'

// Generating the client needs no database; `prisma migrate deploy`, where its engine can be had, needs the owner's.
const url = process.env.MIGRATION_DATABASE_URL || process.env.DATABASE_URL || ''

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url },
})
