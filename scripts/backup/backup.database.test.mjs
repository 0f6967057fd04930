import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { letter } from '@/features/changes/testing/desk'
import { startRegistry } from '@/features/changes/testing/registry'
import { keepFile } from '@/features/changes/testing/stored-file'
import { createTestDatabase } from '@/lib/testing/database'
import { checkArchive, unlock } from './archive-reader.mjs'
import { backUpTo } from './file.mjs'
import { restoreArchive } from './restore.mjs'
import { BROUGHT_BY_MIGRATIONS, NOT_EXPORTED, NOT_KEPT } from './tables.mjs'
import { bareDatabase, contentOf, PEOPLE, withPg } from './testing.mjs'

const PASSPHRASE = 'bốn năm chữ dễ nhớ'
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-test-'))
let registry
let ownerUrl
let made = 0

beforeAll(async () => {
  registry = await startRegistry()
  const { pathname } = new URL(process.env.DATABASE_URL)
  ownerUrl = Object.assign(new URL(process.env.TEST_OWNER_URL), { pathname }).href
  await withPg(ownerUrl, (client) => client.query(PEOPLE))
  const work = await enterWork()
  const [small, large] = [await keepFile(), await keepFile(1_300_000)]
  await registry.record({
    document: letter('1', '2020-05-12'),
    note: 'Ghi chú thử',
    changes: [
      { type: 'ACT', work, version: 1, act: 'PROPOSED' },
      { type: 'ATTACHMENT', file: small, name: 'nhỏ.pdf' },
      { type: 'ATTACHMENT', file: large, name: 'lớn.pdf' },
    ],
  })
})
afterAll(async () => {
  await registry.stop()
  fs.rmSync(folder, { recursive: true })
})

const drops = []
afterEach(async () => {
  for (const drop of drops.splice(0)) await drop()
})

async function enterWork() {
  const set = { name: `Thử ${++made} \u2028 “ngoặc” \\ \u{1F600}`, capacityMw: 12.5 }
  const { changes } = await registry.record({ changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set }] })
  return changes[0].work
}

const backUp = async (passphrase) => {
  const file = path.join(folder, `${++made}.lcbk`)
  const extras = passphrase ? { secret: 'khóa-thử' } : {}
  const manifest = await backUpTo(file, { url: ownerUrl, passphrase, application: '0.0.0-thử', extras })
  return { file, manifest }
}

const restore = async (file, passphrase, url) => {
  const lock = await unlock(file, async () => passphrase)
  const manifest = await checkArchive(file, lock)
  const kept = new Map()
  await restoreArchive({
    url,
    file,
    lock,
    manifest,
    putBack: (files) => {
      for (const [name, bytes] of files) kept.set(name, bytes)
    },
  })
  return kept
}

const emptyDatabase = async () => {
  const database = await createTestDatabase()
  drops.push(database.drop)
  return database.ownerUrl
}

const bare = async () => {
  const database = await bareDatabase()
  drops.push(database.drop)
  return database
}

describe('a backup', () => {
  it.each([null, PASSPHRASE])('comes back to the last digit (passphrase: %s)', async (passphrase) => {
    const { file } = await backUp(passphrase)
    const { url } = await bare()
    const kept = await restore(file, passphrase, url)
    const [before, after] = [await contentOf(ownerUrl), await contentOf(url)]
    for (const table of Object.keys(NOT_KEPT)) {
      expect(after[table]).toMatch(/^0 /)
      delete before[table]
      delete after[table]
    }
    expect(after).toEqual(before)
    expect(kept.get('secret')?.toString()).toBe(passphrase ? 'khóa-thử' : undefined)
  })

  it('goes into tables that are there but empty, and counters go on', async () => {
    const { file } = await backUp(null)
    const url = await emptyDatabase()
    await restore(file, null, url)
    const ids = await withPg(url, async (client) => {
      await client.query(`select audit_record('[{"action": "RESTORE", "who": "system:owner"}]')`)
      return (await client.query(`select "id"::int, "action" from "AuditEvent" order by "id"`)).rows
    })
    expect(ids.map(({ action }) => action)).toEqual(['SIGN_IN', 'SIGN_OUT', 'RESTORE'])
    expect(ids[2].id).toBeGreaterThan(ids[1].id)
  })

  it('leaves the guards of the ledger on', async () => {
    const { file } = await backUp(null)
    const url = await emptyDatabase()
    await restore(file, null, url)
    await withPg(url, async (client) => {
      await expect(client.query('delete from "ChangeSet"')).rejects.toThrow(/append-only/)
      await expect(client.query('delete from "FileChunk"')).rejects.toThrow(/do not change/)
    })
  })

  it('is refused where something is already, and nothing is touched', async () => {
    const { file } = await backUp(null)
    const url = await emptyDatabase()
    await withPg(url, (client) => client.query(PEOPLE))
    const before = await contentOf(url)
    await expect(restore(file, null, url)).rejects.toThrow(/not empty .*Nothing was changed/)
    expect(await contentOf(url)).toEqual(before)
  })

  it('of a newer program is refused', async () => {
    const { file, manifest } = await backUp(null)
    const { url } = await bare()
    const migrations = [...manifest.migrations, { name: '29990101000000_later', checksum: 'x' }]
    const newer = { url, file, lock: null, manifest: { ...manifest, migrations } }
    await expect(restoreArchive(newer)).rejects.toThrow(/newer version .*29990101000000_later/)
    expect(await contentOf(url)).toEqual({})
  })

  it('never takes the place of another file, and leaves no half of one', async () => {
    const { file } = await backUp(null)
    const options = { url: ownerUrl, passphrase: null, application: '', extras: {} }
    await expect(backUpTo(file, options)).rejects.toThrow(/nothing is overwritten/)
    const nowhere = path.join(folder, 'nowhere.lcbk')
    await expect(backUpTo(nowhere, { ...options, url: 'postgresql://x:y@127.0.0.1:1/z' })).rejects.toThrow()
    expect(
      fs.readdirSync(folder).filter((name) => name.includes('nowhere') || name.endsWith('.part')),
    ).toEqual([])
  })
})

describe('while people work', () => {
  it('a backup is one moment: its ledger is the beginning of the one that goes on', async () => {
    let isOver = false
    const clerk = async () => {
      while (!isOver) await enterWork()
    }
    const clerks = [clerk(), clerk(), clerk()]
    const backups = []
    for (const passphrase of [null, PASSPHRASE, null])
      backups.push({ passphrase, ...(await backUp(passphrase)) })
    isOver = true
    await Promise.all(clerks)
    const [whole] = await Promise.all([registry.verify(null)])
    expect(whole.differences).toEqual([])
    const heads = backups.map(({ manifest }) => Number(manifest.head?.split(':')[0]))
    expect(heads[2]).toBeGreaterThan(heads[0])
    expect(whole.sets).toBeGreaterThanOrEqual(heads[2])
    for (const { file, passphrase, manifest } of backups) {
      const { url, appUrl } = await bare()
      await restore(file, passphrase, url)
      const verified = await verifyAt(url, appUrl, manifest.head)
      expect(verified).toMatchObject({ differences: [], head: manifest.head })
      expect((await registry.verify(manifest.head)).differences).toEqual([])
    }
  }, 120_000)
})

/** Proves a restored ledger as the application would, with its own account. */
async function verifyAt(url, appUrl, head) {
  await withPg(url, (client) => client.query(`select registry_grant('registry_app')`))
  const before = process.env.DATABASE_URL
  const elsewhere = async (address) => {
    await registry.db.$disconnect()
    delete globalThis.registryDb
    process.env.DATABASE_URL = address
  }
  await elsewhere(appUrl)
  try {
    return await registry.verify(head)
  } finally {
    await elsewhere(before)
  }
}

describe('the lists of tables', () => {
  it('name what there is: a new table has to be thought of', async () => {
    const tables = Object.keys(await contentOf(ownerUrl))
    for (const name of [...Object.keys(NOT_KEPT), ...NOT_EXPORTED, ...BROUGHT_BY_MIGRATIONS])
      expect(tables).toContain(name)
    expect(
      tables.filter((name) => !(name in NOT_KEPT) && !NOT_EXPORTED.includes(name)).sort(),
    ).toMatchInlineSnapshot(`
      [
        "AdministrativeUnit",
        "Change",
        "ChangeSet",
        "Difficulty",
        "Document",
        "DocumentFile",
        "Erasure",
        "ExpectedAct",
        "FileChunk",
        "FollowUp",
        "HydropowerDetail",
        "LedgerNote",
        "LineDetail",
        "Observation",
        "Organization",
        "PlanListing",
        "PlanListingWork",
        "PlanQuota",
        "Proposal",
        "ProposalEvent",
        "SavedView",
        "Setting",
        "StageStay",
        "StoredFile",
        "SubstationDetail",
        "User",
        "Work",
        "WorkLink",
        "WorkPlace",
      ]
    `)
  })
})
