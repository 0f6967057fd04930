import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/database'
import { checkArchive, unlock } from './archive-reader.mjs'
import { backUpTo } from './file.mjs'
import { PEOPLE, withPg } from './testing.mjs'

const PASSPHRASE = 'bốn năm chữ dễ nhớ'
const REFUSED = /Nothing was changed/
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-test-'))
let database
let made = 0

beforeAll(async () => {
  database = await createTestDatabase()
  await withPg(database.ownerUrl, async (client) => {
    await client.query(PEOPLE)
    // some records of 64 KiB, so that one can be missing between others
    await client.query(
      `insert into "Setting" select n::text, to_jsonb(sha512(n::text::bytea)::text), now() from generate_series(1, 3000) n`,
    )
  })
})
afterAll(async () => {
  await database.drop()
  fs.rmSync(folder, { recursive: true })
})

const backUp = async (passphrase) => {
  const file = path.join(folder, `${++made}.lcbk`)
  const extras = passphrase ? { secret: 'khóa-thử' } : {}
  await backUpTo(file, { url: database.ownerUrl, passphrase, application: '0.0.0-thử', extras })
  return { file }
}

describe('a damaged backup', () => {
  const damage = (file, change) => {
    const other = path.join(folder, 'damaged.lcbk')
    fs.writeFileSync(other, change(fs.readFileSync(file)))
    return other
  }
  const check = async (file, passphrase) => checkArchive(file, await unlock(file, async () => passphrase))

  const altered = (file, at) =>
    damage(file, (bytes) => {
      bytes[at] ^= 1
      return bytes
    })

  it.each([null, PASSPHRASE])(
    'is refused, whichever byte it is (passphrase: %s)',
    async (passphrase) => {
      const { file } = await backUp(passphrase)
      const { size } = fs.statSync(file)
      const lock = await unlock(file, async () => passphrase)
      await checkArchive(file, lock)
      // the fields of the first header, the edges of the last file and of the end; the rest here and there
      const edges = [100, 124, 148, 257, 345, 511, 1030, 1500]
        .flatMap((at) => [at, size - at])
        .concat(size - 1)
      const spread = Array.from({ length: 60 }, (_, n) => Math.floor((n * size) / 60))
      const header = lock?.header.length ?? 0
      for (const at of [...edges, ...spread].filter((place) => place >= header))
        await expect(checkArchive(altered(file, at), lock), `byte ${at} of ${size}`).rejects.toThrow(REFUSED)
      for (const at of lock ? [0, 20, 34, 80, header - 90, header - 5] : [])
        await expect(check(altered(file, at), passphrase), `byte ${at} of the lock`).rejects.toThrow(REFUSED)
    },
    60_000,
  )

  it.each([null, PASSPHRASE])(
    'is refused where it was cut off or goes on (passphrase: %s)',
    async (passphrase) => {
      const { file } = await backUp(passphrase)
      const { size } = fs.statSync(file)
      const lock = await unlock(file, async () => passphrase)
      for (const end of [size - 1, size - 1024, size - 65_552, size >> 1, 700]) {
        const cut = damage(file, (bytes) => bytes.subarray(0, end))
        await expect(checkArchive(cut, lock), `${end} of ${size}`).rejects.toThrow(REFUSED)
      }
      for (const end of [10, 0])
        await expect(
          check(
            damage(file, (bytes) => bytes.subarray(0, end)),
            passphrase,
          ),
        ).rejects.toThrow(REFUSED)
      const longer = damage(file, (bytes) => Buffer.concat([bytes, Buffer.alloc(512)]))
      await expect(checkArchive(longer, lock)).rejects.toThrow(REFUSED)
    },
    60_000,
  )

  it('says that the passphrase is wrong, or missing', async () => {
    const { file } = await backUp(PASSPHRASE)
    await expect(check(file, 'bốn năm chữ khác')).rejects.toThrow('The passphrase is wrong')
    await expect(check(file, null)).rejects.toThrow('This backup is sealed')
  })

  it('tells nothing of what is in it without the passphrase', async () => {
    const { file } = await backUp(PASSPHRASE)
    const bytes = fs.readFileSync(file)
    for (const word of ['tables/', 'manifest', 'thu.example', 'không-phải', 'khóa-thử'])
      expect(bytes.includes(word), word).toBe(false)
  })
})
