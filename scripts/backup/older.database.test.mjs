import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/database'
import { applyMigrations } from '../migrations/apply.mjs'
import { readMigrations } from '../migrations/folder.mjs'
import { findPending } from '../migrations/history.mjs'
import { checkArchive, unlock } from './archive-reader.mjs'
import { backUpTo } from './file.mjs'
import { restoreArchive } from './restore.mjs'
import { bareDatabase, contentOf, withPg } from './testing.mjs'

/** The last one of the release that knew neither roles nor review, audit, settings, second factors. */
const OLDER = '20261122000500_write_speed'

const IN_IT = `
  insert into "User" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "role")
    values ('u1', 'Người Thử Một', 'mot@thu.example', true, now(), now(), 'officer');
  insert into "SavedView" values (gen_random_uuid(), 'u1', 'Danh sách thử', 'q=1', true, now(), now());
  insert into "StoredFile" values (repeat('a', 64), 3, 'application/pdf', now(), 'u1', now());
  insert into "FileChunk" values (repeat('a', 64), 0, '\\x010203');`

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-older-test-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))
let made = 0
const drops = []
afterEach(async () => {
  for (const drop of drops.splice(0)) await drop()
})

const bare = async () => {
  const database = await bareDatabase()
  drops.push(database.drop)
  return database.url
}

/** A registry as that release left it, and its backup. */
async function olderBackup() {
  const url = await bare()
  const then = readMigrations().filter(({ name }) => name <= OLDER)
  await withPg(url, async (client) => {
    await applyMigrations(client, then)
    await client.query(IN_IT)
  })
  const file = path.join(folder, `${++made}.lcbk`)
  await backUpTo(file, { url, passphrase: null, application: '0.0.0-cũ', extras: {} })
  const lock = await unlock(file, async () => null)
  return { before: await contentOf(url), backup: { file, lock, manifest: await checkArchive(file, lock) } }
}

describe('a backup of an earlier release', () => {
  it('comes back with the tables of its day, and is brought up to date', async () => {
    const { before, backup } = await olderBackup()
    expect(Object.keys(before)).not.toContain('Setting')
    const url = await bare()
    await restoreArchive({ ...backup, url })
    expect(await contentOf(url)).toEqual(before)
    await withPg(url, async (client) => {
      await applyMigrations(client, await findPending(client, readMigrations()))
      expect(await findPending(client, readMigrations())).toEqual([])
      const { rows } = await client.query(`select "name", "role", "mustChangePassword" from "User"`)
      expect(rows).toEqual([{ name: 'Người Thử Một', role: 'officer', mustChangePassword: false }])
    })
    const after = await contentOf(url)
    for (const table of ['SavedView', 'FileChunk', 'AdministrativeUnit'])
      expect(after[table], table).toBe(before[table])
    expect(after.Setting).toBeDefined()
  })

  it('is refused by tables of today with a sentence that says what to do, and they stay empty', async () => {
    const { backup } = await olderBackup()
    const today = await createTestDatabase()
    drops.push(today.drop)
    const before = await contentOf(today.ownerUrl)
    await expect(restoreArchive({ ...backup, url: today.ownerUrl })).rejects.toThrow(
      /newer than the backup\. Make it anew .*db:reset.*drop and create the database/,
    )
    expect(await contentOf(today.ownerUrl)).toEqual(before)
  })
})
