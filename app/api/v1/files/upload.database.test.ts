import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeUpOffice } from '@/features/documents/testing/archive'
import { madeUpModernPdf, madeUpPdf } from '@/features/documents/testing/pdf'
import { madeUpJpeg, madeUpPng } from '@/features/documents/testing/pictures'
import { letter, permitted } from '../test-requests'
import { type Files, type Sender, sha256, startFiles } from './file-client'

let files: Files
let upload: Files['upload']
let count: Files['count']
beforeAll(async () => {
  files = await startFiles()
  ;({ upload, count } = files)
})
afterAll(() => files.stop())

describe('a scan that comes in', () => {
  it('is kept once under its content, in chunks, whoever brings it', async () => {
    const file = madeUpPdf({ bytes: 1_300_000 })
    const first = await upload(file)
    const type = 'application/pdf'
    expect(first).toEqual({ status: 201, body: { sha256: sha256(file), bytes: file.length, type } })
    expect((await upload(file, 'officer')).body).toEqual(first.body)
    expect(await count('StoredFile', `sha256 = '${sha256(file)}'`)).toBe(1)
    expect(await count('FileChunk', `sha256 = '${sha256(file)}'`)).toBe(3)
    expect(await count('UploadChunk')).toBe(0)
  })

  it('may end on the edge of a chunk', async () => {
    const file = madeUpPdf({ bytes: 524_288 })
    expect(file.length).toBe(524_288)
    expect((await upload(file)).status).toBe(201)
    expect(await count('FileChunk', `sha256 = '${sha256(file)}'`)).toBe(1)
  })

  it('may have been written by a newer program', async () => {
    expect((await upload(madeUpModernPdf())).status).toBe(201)
  })

  it.each([
    [
      'a program',
      Buffer.from('MZ\x90\0\x03', 'latin1'),
      415,
      'Không nhận loại tệp này: nội dung là chương trình.',
    ],
    [
      'a text with macros',
      madeUpOffice('DOCX', { parts: [{ name: 'word/vbaProject.bin', content: 'x' }] }),
      422,
      'Tệp này có macro (word/vbaProject.bin)',
    ],
    [
      'a picture that claims too much',
      madeUpPng({}, { width: 65_000, height: 65_000 }),
      422,
      '65.000 × 65.000 điểm ảnh; một ảnh có nhiều nhất 100 triệu',
    ],
    [
      'a PDF that starts a program',
      madeUpPdf({ catalogue: '/A << /S /Launch >>' }),
      422,
      'ra lệnh chạy chương trình khác',
    ],
    ['nothing', Buffer.alloc(0), 422, 'Tệp này trống.'],
    ['half a file', madeUpPdf({ bytes: 900_000 }).subarray(0, 700_000), 422, 'bị cắt cụt'],
    ['a damaged one', Buffer.from('%PDF-1.4\nstartxref\n2\n%%EOF'), 422, 'bị hỏng'],
    ['one behind a password', madeUpPdf({ encrypted: true }), 422, 'có mật khẩu'],
  ])('is refused in words when it is %s', async (_, file, status, words) => {
    const files = await count('StoredFile')
    const answer = await upload(file)
    expect(answer.status).toBe(status)
    expect(answer.body.problems[0].message).toContain(words)
    expect([await count('StoredFile'), await count('UploadChunk')]).toEqual([files, 0])
  })

  it.each([
    ['PDF', madeUpPdf(), 'application/pdf'],
    ['DOCX', madeUpOffice('DOCX'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['XLSX', madeUpOffice('XLSX'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['JPG', madeUpJpeg({ bytes: 1_300_000 }), 'image/jpeg'],
    ['PNG', madeUpPng({ bytes: 700_000 }), 'image/png'],
  ])('is kept as what it is: %s', async (ending, file, type) => {
    const answer = await upload(file, 'clerk', {}, `?name=${encodeURIComponent(`Tệp thử.${ending}`)}`)
    expect(answer).toEqual({ status: 201, body: { sha256: sha256(file), bytes: file.length, type } })
    expect(await count('StoredFile', `sha256 = '${sha256(file)}' and type = '${type}'`)).toBe(1)
  })

  it('is refused where its name says something else than its content', async () => {
    const answer = await upload(madeUpOffice('DOCX'), 'clerk', {}, '?name=bao-cao.pdf')
    expect([answer.status, answer.body.problems[0].message]).toEqual([
      422,
      'Tên tệp kết thúc bằng .pdf nhưng nội dung là tệp Word (DOCX).',
    ])
  })

  it('is refused above 50 MB by what it says of itself, and by what it is', async () => {
    const said = await upload(madeUpPdf(), 'clerk', { 'content-length': String(51 * 1024 * 1024) })
    expect([said.status, said.body.problems[0].message]).toEqual([
      413,
      'Tệp này nặng 51 MB; một tệp có nhiều nhất 50 MB.',
    ])
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1
        controller.enqueue(sent === 1 ? madeUpPdf() : Buffer.alloc(1024 * 1024))
      },
    })
    expect((await upload(endless)).status).toBe(413)
    expect(sent).toBeLessThan(60)
    expect(await count('UploadChunk')).toBe(0)
  })

  it('is taken from who may file papers, on a page of this site', async () => {
    const file = madeUpPdf()
    expect((await upload(file, null)).status).toBe(401)
    expect((await upload(file, 'reader')).status).toBe(403)
    expect((await upload(file, 'clerk', { origin: 'https://elsewhere.example' })).status).toBe(403)
  })

  it('leaves nothing behind when it is broken off', async () => {
    let sent = 0
    const broken = new ReadableStream({
      pull(controller) {
        sent += 1
        if (sent < 4) controller.enqueue(Buffer.alloc(400_000, '%PDF-1.4 '))
        else controller.error(Object.assign(new Error('gone'), { code: 'ECONNRESET' }))
      },
    })
    const answer = await upload(broken)
    expect([answer.status, answer.body.problems[0].rule]).toEqual([400, 'file.broken-off'])
    expect(await count('UploadChunk')).toBe(0)
  })
})

describe('who files papers', () => {
  const file = madeUpPdf({ pages: ['Mot'] })
  const attachment = { type: 'ATTACHMENT', file: sha256(file), name: 'quet.pdf' }
  beforeAll(() => upload(file))
  const sent = async (body: object, as: Sender) => (await files.api.post(body, { as })).status

  it('registers a paper together with its scan', async () => {
    const body = { document: letter(8001), changes: [attachment] }
    expect([await sent(body, 'reader'), await sent(body, 'clerk')]).toEqual([403, 201])
  })

  it('records no act, not even beside a scan', async () => {
    const act = permitted(await files.api.newWork({}))
    expect(await sent({ document: letter(8002), changes: [act] }, 'clerk')).toBe(403)
    expect(await sent({ document: letter(8003), changes: [attachment, act] }, 'clerk')).toBe(403)
    expect(await sent({ document: letter(8004), changes: [] }, 'clerk')).toBe(403)
  })
})
