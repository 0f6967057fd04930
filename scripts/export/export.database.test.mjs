import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letter } from '@/features/changes/testing/desk'
import { startRegistry } from '@/features/changes/testing/registry'
import { keepFile } from '@/features/changes/testing/stored-file'
import { createTestDatabase } from '@/lib/testing/database'
import { NOT_EXPORTED } from '../backup/tables.mjs'
import { contentOf, PEOPLE, withPg } from '../backup/testing.mjs'
import { checkExport, importFolder } from './read.mjs'
import { writeExport } from './write.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-test-'))
const first = path.join(folder, 'first')
let registry
let ownerUrl
let target

beforeAll(async () => {
  registry = await startRegistry()
  const { pathname } = new URL(process.env.DATABASE_URL)
  ownerUrl = Object.assign(new URL(process.env.TEST_OWNER_URL), { pathname }).href
  await withPg(ownerUrl, (client) => client.query(PEOPLE))
  const set = { name: '=Thử \u2028 “ngoặc”, \\ \u{1F600}', capacityMw: 12.5 }
  const { changes } = await registry.record({ changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set }] })
  await registry.record({
    document: letter('1', '2020-05-12'),
    note: 'Ghi chú\nhai dòng',
    changes: [
      { type: 'ACT', work: changes[0].work, version: 1, act: 'PROPOSED' },
      { type: 'ATTACHMENT', file: await keepFile(700_000), name: 'thử.pdf' },
    ],
  })
  fs.mkdirSync(first)
  await writeExport(ownerUrl, first, { application: '0.0.0-thử' })
  target = await createTestDatabase()
  await importFolder({ url: target.ownerUrl, folder: first, manifest: await checkExport(first) })
})
afterAll(async () => {
  await registry.stop()
  await target.drop()
  fs.rmSync(folder, { recursive: true })
})

describe('an export', () => {
  it('comes back to the last digit into an empty registry, but for what lets people in', async () => {
    const [before, after] = [await contentOf(ownerUrl), await contentOf(target.ownerUrl)]
    for (const table of [...NOT_EXPORTED, 'Session']) {
      expect(before[table], table).toBeDefined()
      expect(after[table], table).toMatch(/^0 /)
      delete before[table]
      delete after[table]
    }
    // a second factor that did not come along is not asked for
    expect(after.User).toMatch(/^1 /)
    delete before.User
    delete after.User
    expect(after).toEqual(before)
    await withPg(target.ownerUrl, async (client) => {
      const { rows } = await client.query(`select "email", "role", "twoFactorEnabled" from "User"`)
      expect(rows).toEqual([{ email: 'mot@thu.example', role: 'admin', twoFactorEnabled: null }])
    })
  })

  it('of what was imported has the same head and the same hash of every file', async () => {
    const second = path.join(folder, 'second')
    fs.mkdirSync(second)
    await writeExport(target.ownerUrl, second, { application: '0.0.0-thử' })
    const [one, two] = [await checkExport(first), await checkExport(second)]
    expect(two.head).toBe(one.head)
    expect(two.parts).toEqual(one.parts)
  })

  it('holds no secret of an account', () => {
    const everything = fs
      .readdirSync(first, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
      .join('')
    expect(everything).toContain('Người Thử Một')
    for (const secret of ['không-phải-mật-khẩu', 'bí-mật-thử', 'mã-thử', 'thẻ-thử'])
      expect(everything).not.toContain(secret)
  })

  it('opens in a spreadsheet, where no name is a formula', () => {
    const csv = fs.readFileSync(path.join(first, 'csv/Work.csv'), 'utf8')
    expect(csv).toMatch(/^\ufeffid,slug,kind,name,/)
    expect(csv).toContain(`"'=Thử “ngoặc”, \\ \u{1F600}"`)
  })

  it('is refused where anything in it was altered or is missing, and where something is already', async () => {
    for (const name of ['json/Change.jsonl', 'csv/Work.csv', 'manifest.json', 'SHA256SUMS', 'READ-ME.txt']) {
      const copy = path.join(folder, 'copy')
      fs.cpSync(first, copy, { recursive: true })
      const file = path.join(copy, name)
      const bytes = fs.readFileSync(file)
      bytes[bytes.length >> 1] ^= 1
      fs.writeFileSync(file, bytes)
      await expect(checkExport(copy), name).rejects.toThrow(/Nothing was changed/)
      fs.rmSync(file)
      await expect(checkExport(copy), name).rejects.toThrow()
      fs.rmSync(copy, { recursive: true })
    }
    const manifest = await checkExport(first)
    await expect(importFolder({ url: target.ownerUrl, folder: first, manifest })).rejects.toThrow(/not empty/)
  })

  it('that names files outside its folder is refused', async () => {
    const copy = path.join(folder, 'outside')
    fs.cpSync(first, copy, { recursive: true })
    const file = path.join(copy, 'manifest.json')
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('"READ-ME.txt"', '"../../secret"'))
    await expect(checkExport(copy)).rejects.toThrow(/altered/)
  })
})
