import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { madeUpPdf } from '@/features/documents/testing/pdf'
import { EICAR, hasClamd, type Scanner, startClamd, startStandIn } from '@/lib/testing/clamd'
import { type Files, sha256, startFiles } from './file-client'

let files: Files
let upload: Files['upload']
beforeAll(async () => {
  files = await startFiles()
  ;({ upload } = files)
})
afterAll(() => files.stop())

let scanner: Scanner | null = null
async function use(start: Promise<Scanner>): Promise<void> {
  scanner = await start
  process.env.CLAMAV_HOST = scanner.address
}
afterEach(async () => {
  process.env.CLAMAV_HOST = ''
  await scanner?.stop()
  scanner = null
})

/** A sound PDF in every other way. */
const withEicar = Buffer.concat([madeUpPdf({ pages: ['Mau thu'] }), Buffer.from(`\n%${EICAR}\n`)])

const events = async (action: string) =>
  (await files.owner.query('select * from "AuditEvent" where "action" = $1 order by "id"', [action])).rows
const isKept = async (file: Buffer) => (await files.count('StoredFile', `sha256 = '${sha256(file)}'`)) === 1

const REAL = hasClamd() ? [['a real clamd', startClamd] as const] : []
describe.each([...REAL, ['a stand-in for clamd', () => startStandIn()] as const])(
  'with %s',
  (name, start) => {
    it('a file that is called a virus is refused in words, and the audit is told', async () => {
      await use(start())
      const before = (await events('FILE_INFECTED')).length
      const answer = await upload(withEicar)
      expect(answer.status).toBe(422)
      expect(answer.body.problems[0].message).toMatch(/^Máy quét vi-rút báo tệp này có mã độc: Eicar-Test/)
      expect([await isKept(withEicar), await files.count('UploadChunk')]).toEqual([false, 0])
      const told = await events('FILE_INFECTED')
      expect(told).toHaveLength(before + 1)
      expect(told.at(-1)).toMatchObject({
        subject: sha256(withEicar),
        details: { found: expect.stringContaining('Eicar-Test') },
      })
      expect(told.at(-1).who).toEqual(expect.any(String))
    })

    it('a clean file of several chunks is kept', async () => {
      await use(start())
      const file = madeUpPdf({ pages: [name], bytes: 1_300_000 })
      expect((await upload(file)).status).toBe(201)
      expect(await isKept(file)).toBe(true)
    })
  },
)

describe('without a verdict nothing is taken', () => {
  const file = madeUpPdf({ pages: ['Khong ai xem'] })

  it.each([
    ['the scanner is away', '127.0.0.1:1'],
    ['its address is none', 'tcp://clamav'],
  ])('where %s', async (_, address) => {
    process.env.CLAMAV_HOST = address
    const before = (await events('SCANNER_AWAY')).length
    const answer = await upload(file)
    expect([answer.status, answer.body.problems[0].message]).toEqual([
      503,
      'Chưa nhận được tệp: máy quét vi-rút của cơ quan không trả lời.',
    ])
    expect([await isKept(file), await files.count('UploadChunk')]).toEqual([false, 0])
    expect(await events('SCANNER_AWAY')).toHaveLength(before + 1)
  })

  it('but what is kept is read as always', async () => {
    await upload(file)
    await files.attach(sha256(file))
    process.env.CLAMAV_HOST = '127.0.0.1:1'
    const answer = await files.download(sha256(file))
    expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(sha256(file))
  })
})
