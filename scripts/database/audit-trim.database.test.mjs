import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/database'
import { auditSize, trimAudit } from './audit-trim.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'audit-'))
let database
let owner

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client(database.ownerUrl)
  await owner.connect()
  await owner.query(`INSERT INTO "AuditEvent" ("at", "who", "action", "details")
    SELECT now() - interval '3 years' + g * interval '1 minute', 'person ' || g, 'SIGN_IN', '{}' FROM generate_series(1, 2500) g`)
  await owner.query(
    `INSERT INTO "AuditEvent" ("at", "who", "action", "details") VALUES (now(), 'today', 'SIGN_IN', '{}')`,
  )
})

afterAll(async () => {
  await owner.end()
  await database.drop()
  fs.rmSync(folder, { recursive: true })
})

const yearsAgo = (years) => {
  const day = new Date()
  day.setUTCFullYear(day.getUTCFullYear() - years)
  return day.toISOString().slice(0, 10)
}
const left = async () =>
  (await owner.query('SELECT "action", "details" FROM "AuditEvent" ORDER BY "id"')).rows

it('keeps what is younger than a year, and a file that is there', async () => {
  const file = path.join(folder, 'young.jsonl')
  await expect(trimAudit(database.ownerUrl, { before: yearsAgo(0), file })).rejects.toThrow(/kept for a year/)
  expect(fs.existsSync(file)).toBe(false)
  fs.writeFileSync(file, 'mine')
  await expect(trimAudit(database.ownerUrl, { before: yearsAgo(2), file })).rejects.toThrow(/there already/)
  expect(fs.readFileSync(file, 'utf8')).toBe('mine')
  expect(await auditSize(database.ownerUrl)).toMatchObject({ events: 2_501, old: 2_500 })
})

it('puts the old ones into a file, and the audit says so', async () => {
  const file = path.join(folder, 'old.jsonl')
  expect(await trimAudit(database.ownerUrl, { before: yearsAgo(2), file })).toBe(2_500)
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n')
  expect(lines).toHaveLength(2_500)
  expect(JSON.parse(lines.at(-1))).toMatchObject({ who: 'person 2500', action: 'SIGN_IN' })
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  expect(await left()).toEqual([
    { action: 'SIGN_IN', details: {} },
    { action: 'AUDIT_TRIMMED', details: expect.objectContaining({ events: 2_500 }) },
  ])
})
