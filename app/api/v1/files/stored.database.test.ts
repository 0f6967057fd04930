import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TYPE_OF } from '@/features/documents/rules/kinds'
import { madeUpOffice } from '@/features/documents/testing/archive'
import { madeUpPdf } from '@/features/documents/testing/pdf'
import { madeUpJpeg } from '@/features/documents/testing/pictures'
import { sessionOn } from '@/lib/testing/database'
import { type Files, refusal, sha256, startFiles } from './file-client'

const FORBIDDEN = '42501'

let files: Files
let upload: Files['upload']
let count: Files['count']
beforeAll(async () => {
  files = await startFiles()
  ;({ upload, count } = files)
})
afterAll(() => files.stop())

describe('a scan that is asked for', () => {
  const file = madeUpPdf({ bytes: 1_200_000, pages: ['Hai'] })
  const name = sha256(file)
  beforeAll(async () => {
    await upload(file)
    expect((await files.download(name)).status, 'no paper refers to it yet').toBe(404)
    await files.attach(name, 'Công văn số 1 (bản chính).pdf')
  })

  it('comes byte for byte, for saving only, under its name', async () => {
    const response = await files.download(name)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '1200000',
      'content-disposition':
        'attachment; filename="cong-van-so-1-ban-chinh.pdf"; ' +
        "filename*=UTF-8''C%C3%B4ng%20v%C4%83n%20s%E1%BB%91%201%20%28b%E1%BA%A3n%20ch%C3%ADnh%29.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      etag: `"${name}"`,
    })
    expect(sha256(Buffer.from(await response.arrayBuffer()))).toBe(name)
  })

  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=524280-524300', 524_280, 524_300],
    ['bytes=1199990-', 1_199_990, 1_199_999],
    ['bytes=-3', 1_199_997, 1_199_999],
  ])('comes in part: %s', async (range, from, to) => {
    const response = await files.download(name, 'reader', { range })
    expect([response.status, response.headers.get('content-range')]).toEqual([
      206,
      `bytes ${from}-${to}/1200000`,
    ])
    expect(Buffer.from(await response.arrayBuffer())).toEqual(file.subarray(from, to + 1))
  })

  it('comes whole to who has parts of another, and not at all to who has it', async () => {
    const other = await files.download(name, 'reader', { range: 'bytes=0-9', 'if-range': '"another"' })
    expect(other.status).toBe(200)
    await other.body?.cancel()
    expect((await files.download(name, 'reader', { 'if-none-match': `"${name}"` })).status).toBe(304)
    expect((await files.download(name, 'reader', { range: 'bytes=1200000-' })).status).toBe(416)
  })

  it('never comes to strangers, nor under a name that is none', async () => {
    expect((await files.download(name, null)).status).toBe(401)
    expect((await files.download('0'.repeat(64))).status).toBe(404)
    expect((await files.download("' or true --")).status).toBe(404)
  })
})

describe('a file of another kind', () => {
  it.each([
    ['ảnh.jpg', madeUpJpeg(), 'image/jpeg', 'anh.jpg'],
    ['dự toán.xlsx', madeUpOffice('XLSX'), TYPE_OF.XLSX, 'du-toan.xlsx'],
    ['Tờ trình 12.2020', madeUpOffice('DOCX'), TYPE_OF.DOCX, 'to-trinh-12-2020.docx'],
  ])('comes as what it is, and saved under its own ending: %s', async (name, file, type, plain) => {
    await upload(file)
    await files.attach(sha256(file), name)
    const { headers } = await files.download(sha256(file))
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([type, 'nosniff'])
    expect(headers.get('content-disposition')).toContain(`attachment; filename="${plain}"`)
  })
})

describe('what is kept', () => {
  const file = madeUpPdf({ bytes: 700_000, pages: ['Ba'] })
  const name = sha256(file)
  beforeAll(async () => {
    await upload(file)
    await files.attach(name)
  })

  it.each([
    ['update "FileChunk" set "data" = \'x\' where "sha256" = $1', FORBIDDEN],
    ['update "StoredFile" set "bytes" = 1 where "sha256" = $1', FORBIDDEN],
    ['insert into "FileChunk" values ($1, 7, \'x\')', FORBIDDEN],
    ['delete from "FileChunk" where "sha256" = $1', FORBIDDEN],
    ['delete from "StoredFile" where "sha256" = $1', FORBIDDEN],
  ])('can be changed by nobody, its owner neither: %s', async (sql, code) => {
    expect(await refusal(files.owner, sql, [name])).toBe(code)
  })

  it.each(['FileChunk', 'StoredFile'])('is not emptied out of "%s" at once', async (table) => {
    expect(await refusal(files.owner, `truncate "${table}" cascade`)).toBe(FORBIDDEN)
  })

  it.each([
    'insert into "StoredFile" select * from "StoredFile"',
    'update "StoredFile" set "uploadedAt" = now()',
    'delete from "StoredFile"',
    'delete from "FileChunk"',
    'insert into "UploadChunk" select * from "UploadChunk"',
    'delete from "UploadChunk"',
    'select file_sweep()',
  ])('is out of the reach of the application: %s', async (sql) => {
    const app = await sessionOn(process.env.TEST_APP_URL)
    expect(await refusal(app, sql)).toBe(FORBIDDEN)
    await app.end()
  })

  it('is proved by the verification of the ledger, and a byte that was changed all the same is told', async () => {
    const { verifyLedger } = await import('@/features/changes/data/verify')
    const before = await verifyLedger(null)
    expect([before.differences, before.files > 0]).toEqual([[], true])
    const intruder = await sessionOn(process.env.TEST_SUPERUSER_URL)
    await intruder.query(`set session_replication_role = 'replica'`)
    const turn = () =>
      intruder.query(
        `update "FileChunk" set "data" = set_byte("data", 9, 255 - get_byte("data", 9)) where "sha256" = $1 and "position" = 1`,
        [name],
      )
    await turn()
    expect((await verifyLedger(null)).differences).toEqual([
      `StoredFile ${name}: its chunks are other content`,
    ])
    await turn()
    await intruder.end()
  })

  it('is whole: an upload with a hole gets no name', async () => {
    const { db } = await import('@/lib/db')
    const upload = randomUUID()
    await db.$queryRaw`SELECT file_chunk(${upload}::uuid, 1, ${Buffer.alloc(524_288)})`
    await expect(
      db.$queryRaw`SELECT file_store(${upload}::uuid, ${'a'.repeat(64)}, 524288, 'application/pdf', 'u1')`,
    ).rejects.toThrow('is not whole')
  })

  it('goes a day after it came in, unless a paper or what waits for a second person refers to it; chunks too', async () => {
    const [lost, again, fresh, sent, withdrawn] = ['Bon', 'Nam', 'Sau', 'Bay', 'Tam'].map((text) =>
      madeUpPdf({ pages: [text] }),
    )
    if (!lost || !again || !fresh || !sent || !withdrawn) throw new Error('five files')
    for (const [file, status] of [
      [sent, 'SENT'],
      [withdrawn, 'WITHDRAWN'],
    ] as const) {
      await upload(file)
      await propose(sha256(file), status)
    }
    await upload(lost)
    await upload(again)
    const yesterday = `now() - interval '25 hours'`
    await files.owner.query(`update "StoredFile" set "uploadedAt" = ${yesterday}`)
    await files.owner.query(`insert into "UploadChunk" values ($1, 0, 'x', ${yesterday})`, [randomUUID()])
    await upload(again)
    await upload(fresh)
    const kept: number[] = []
    for (const one of [name, ...[lost, again, fresh, sent, withdrawn].map(sha256)])
      kept.push(await count('StoredFile', `sha256 = '${one}'`))
    expect(kept).toEqual([1, 0, 1, 1, 1, 0])
    expect(await count('UploadChunk', `at < now() - interval '1 day'`)).toBe(0)
  })
})

/** A set that was made up to attach a file, in the state that is wanted. */
async function propose(file: string, status: 'SENT' | 'WITHDRAWN'): Promise<void> {
  const input = { changes: [{ type: 'ATTACHMENT', document: randomUUID(), file, name: 'a.pdf' }] }
  await files.owner.query(
    `insert into "Proposal" ("id", "status", "version", "authorId", "source", "input", "works", "warnings", "requestDigest", "noteSalt", "createdAt", "sentAt")
     values ($1, $2, 1, 'u1', 'FORM', $3, '{}', 0, '', '', now(), now())`,
    [randomUUID(), status, input],
  )
}
