import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeUpPdf } from '@/features/documents/testing/pdf'
import { decideFor } from '@/lib/testing/office'
import { type Files, refusal, type Sender, sha256, startFiles } from './file-client'

const FORBIDDEN = '42501'

let files: Files
let made = 0
beforeAll(async () => {
  files = await startFiles()
  await files.api.signIn('head')
})
afterAll(() => files.stop())

const secondPerson = (isAsked: boolean) =>
  decideFor(process.env.DATABASE_URL as string, 'review.secondPerson', isAsked)

/** A paper with a file. @param as who put it there */
async function filed(as: Sender = 'clerk') {
  const file = madeUpPdf({ pages: [`Thu ${++made}`] })
  const { body } = await files.upload(file, as)
  return { file: body.sha256 as string, ...(await files.attach(sha256(file), 'Nhầm.pdf', as)) }
}

const takenOff = (mends: string) => ({ type: 'VOID', mends, version: 0 })
const send = (changes: object[], as: Sender = 'clerk', query = '') =>
  files.api.post({ document: null, note: 'Tệp của văn bản khác, thử', changes }, { as, query })
const savedAs = async (file: string, query = '') => {
  const response = await files.download(file, 'reader', {}, query)
  await response.body?.cancel()
  return [
    response.status,
    decodeURIComponent(response.headers.get('content-disposition')?.split("''")[1] ?? ''),
  ]
}

describe('who files papers', () => {
  it('takes off what they attached themselves', async () => {
    const { file, change } = await filed()
    const unexplained = { document: null, changes: [takenOff(change)] }
    expect((await files.api.post(unexplained, { as: 'clerk' })).status, 'without a reason').toBe(422)
    expect((await send([takenOff(change)])).body).toMatchObject({ status: 'ACCEPTED' })
    expect(await files.count('DocumentFile', `"sha256" = '${file}' and not "isVoid"`)).toBe(0)
    expect((await send([takenOff(change)])).status, 'twice').toBe(422)
  })

  it('puts the right one there in the same breath, and may try both first', async () => {
    const [wrong, right] = [await filed(), await filed()]
    const changes = [
      takenOff(wrong.change),
      { type: 'ATTACHMENT', document: wrong.document, file: right.file, name: 'Đúng.pdf' },
    ]
    expect((await send(changes, 'clerk', '?check=1')).status).toBe(200)
    expect((await send(changes)).status).toBe(201)
    const { rows } = await files.owner.query(
      `select "name" from "DocumentFile" where "documentId" = $1 and not "isVoid"`,
      [wrong.document],
    )
    expect(rows).toEqual([{ name: 'Đúng.pdf' }])
  })

  it('waits for a second person where the office asks for one, and may take it back till then', async () => {
    const { file, change } = await filed()
    await secondPerson(true)
    const sent = await send([takenOff(change)])
    expect([sent.status, sent.body.status]).toEqual([201, 'SENT'])
    expect((await files.api.take('withdraw', sent.body.id, { version: 1 }, { as: 'clerk' })).status).toBe(200)
    const again = await send([takenOff(change)], 'clerk', '?draft=1')
    const own = await files.api.take('send', again.body.id, { version: 1 }, { as: 'clerk' })
    expect(own.body).toMatchObject({ status: 'SENT' })
    expect(await savedAs(file)).toEqual([200, 'Nhầm.pdf'])
    const accepted = await files.api.take('accept', again.body.id, { version: 2 }, { as: 'head' })
    expect(accepted.status).toBe(200)
    expect(await savedAs(file)).toEqual([200, 'Đã gỡ – Nhầm.pdf'])
    await secondPerson(false)
  })

  it('touches nobody else’s, nothing else, and no set as a whole', async () => {
    const [own, other] = [await filed(), await filed('officer')]
    const { rows } = await files.owner.query('select "setId" from "Change" where "id" = $1', [own.change])
    const work = { type: 'WORK_CREATE', kind: 'LINE', set: { name: 'Thử' } }
    for (const changes of [
      [takenOff(other.change)],
      [takenOff(own.change), takenOff(other.change)],
      [takenOff(own.change), work],
      [takenOff(randomUUID())],
      [takenOff("' or true --")],
      [{ type: 'VOID', mendsSet: rows[0].setId, versions: {} }],
      [{ ...takenOff(own.change), mendsSet: rows[0].setId }],
      [{ type: 'REPLACE', mends: own.change, version: 0, with: { name: 'Khác.pdf' } }],
      [null],
    ] as object[][])
      expect((await send(changes)).status, JSON.stringify(changes)).toBe(403)
    expect((await send([takenOff(own.change)], 'reader')).status).toBe(403)
    expect(await savedAs(own.file)).toEqual([200, 'Nhầm.pdf'])
  })

  it('no longer has what somebody else has named anew', async () => {
    const { document, change } = await filed()
    const renamed = { type: 'REPLACE', mends: change, version: 0, with: { name: 'Tên khác.pdf' } }
    const { status, body } = await send([renamed], 'officer')
    expect(status, JSON.stringify(body)).toBe(201)
    const now = takenOff(await files.changeOf(document))
    expect((await send([now])).status).toBe(403)
    expect((await send([now], 'officer')).status).toBe(201)
  })
})

describe('a file that was taken off its paper', () => {
  it('is opened by the staff alone, marked, and the audit says so', async () => {
    const { file, change } = await filed()
    await send([takenOff(change)])
    expect((await files.download(file, null)).status).toBe(401)
    expect(await savedAs(file)).toEqual([200, 'Đã gỡ – Nhầm.pdf'])
    await expect
      .poll(() =>
        files.count(
          'AuditEvent',
          `"subject" = '${file}' and "details" @> '{"takenOff": true, "name": "Nhầm.pdf"}'`,
        ),
      )
      .toBe(1)
  })

  it('is not marked under another paper, nor where it was put back', async () => {
    const [first, second] = [await filed(), await filed()]
    const attach = (document: string) => ({ type: 'ATTACHMENT', document, file: first.file, name: 'Đây.pdf' })
    await send([takenOff(first.change)])
    await send([attach(second.document)])
    expect(await savedAs(first.file)).toEqual([200, 'Đây.pdf'])
    expect(await savedAs(first.file, `?document=${first.document}`)).toEqual([200, 'Đã gỡ – Nhầm.pdf'])
    await send([attach(first.document)])
    expect(await savedAs(first.file, `?document=${first.document}`)).toEqual([200, 'Đây.pdf'])
  })

  it('by another in its place is kept like it, past the sweep and from its owner', async () => {
    const [old, next] = [await filed(), await filed()]
    const replaced = { type: 'REPLACE', mends: old.change, version: 0, with: { file: next.file } }
    expect((await send([replaced], 'officer')).status).toBe(201)
    await files.owner.query(`update "StoredFile" set "uploadedAt" = now() - interval '25 hours'`)
    await files.upload(madeUpPdf({ pages: ['Quet'] }))
    expect(await savedAs(old.file)).toEqual([200, 'Đã gỡ – Nhầm.pdf'])
    for (const table of ['FileChunk', 'StoredFile'])
      expect(await refusal(files.owner, `delete from "${table}" where "sha256" = $1`, [old.file])).toBe(
        FORBIDDEN,
      )
  })
})
