import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { madeUpZip } from '../testing/archive'
import { madeUpModernPdf, madeUpPdf } from '../testing/pdf'
import { sourceOf } from '../testing/source'
import { pdfFault } from './pdf'
import type { Unpack } from './pdf-packed'

const unpack: Unpack = async (packed, most) => {
  try {
    return inflateSync(packed, { maxOutputLength: most })
  } catch {
    return null
  }
}
const judged = async (file: Buffer) => (await pdfFault(sourceOf(file), unpack))?.rule ?? null
const active = async (catalogue: string) =>
  (await pdfFault(sourceOf(madeUpPdf({ catalogue }), 64), unpack))?.params?.what ?? null

describe('a PDF', () => {
  it('is whole in either way of writing its table', async () => {
    expect([await judged(madeUpPdf()), await judged(madeUpModernPdf())]).toEqual([null, null])
  })

  it('that was cut off is told', async () => {
    const file = madeUpPdf({ bytes: 200_000 })
    expect(await judged(file.subarray(0, 150_000))).toBe('file.truncated')
  })

  it('that asks for a password is told, in either way', async () => {
    for (const secret of [madeUpPdf({ encrypted: true }), madeUpModernPdf({ encrypted: true })])
      expect(await judged(secret)).toBe('file.encrypted')
  })

  it('whose end leads nowhere is told', async () => {
    const text = madeUpPdf().toString('latin1')
    expect(await judged(Buffer.from(text.replace(/startxref\n\d+/, 'startxref\n3'), 'latin1'))).toBe(
      'file.broken',
    )
  })

  it('may have words behind it', async () => {
    expect(await judged(Buffer.concat([madeUpPdf(), Buffer.alloc(5000)]))).toBe(null)
  })

  it('that was added to is judged by its last table', async () => {
    const file = madeUpPdf()
    const added = `xref\n0 0\ntrailer\n<< /Root 1 0 R /Encrypt 8 0 R >>\nstartxref\n${file.length}\n%%EOF`
    expect(await judged(Buffer.concat([file, Buffer.from(added)]))).toBe('file.encrypted')
  })

  it('that is a page of the web or an archive too is told', async () => {
    const page = madeUpPdf({ catalogue: '/Title (<script src=x>)' })
    const archive = Buffer.concat([madeUpPdf(), madeUpZip([{ name: 'a.txt', content: 'a' }])])
    expect([await judged(page), await judged(archive)]).toEqual(['file.two-in-one', 'file.two-in-one'])
  })
})

describe('what a PDF does besides being read', () => {
  it.each([
    ['a script', '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>', 'SCRIPT'],
    ['a script, spelled by numbers', '/OpenAction << /S /J#61vaS#63ript /JS (1) >>', 'SCRIPT'],
    ['a script, all of it by numbers', '/S/#4A#61#76#61#53#63#72#69#70#74 /JS', 'SCRIPT'],
    ['a program that is started', '/OpenAction<</S/Launch/F(thu.exe)>>', 'LAUNCH'],
    ['a file inside', '/A << /Type /EmbeddedFile /Length 3 >>', 'FILES'],
  ])('%s is told', async (_, catalogue, what) => expect(await active(catalogue)).toBe(what))

  it.each([
    ['an empty list of files', '/Names << /EmbeddedFiles 9 0 R >>'],
    ['a link', '/A << /S /URI /URI (https://example.invalid/Launch) >>'],
    ['a name that only begins so', '/LaunchPad true /JavaScripts 1'],
  ])('%s is nothing of the kind', async (_, catalogue) => expect(await active(catalogue)).toBe(null))

  it('is told wherever it lies between the pieces that are read', async () => {
    for (let before = 0; before < 70; before++)
      expect(await active(`/A (${'.'.repeat(before)}) /S /#4aavaScript /JS (1)`)).toBe('SCRIPT')
  })
})

describe('what lies packed in a PDF', () => {
  const inside = async (packed: string, head?: string) =>
    (await pdfFault(sourceOf(madeUpModernPdf({ packed, ...(head !== undefined && { head }) }), 97), unpack))
      ?.params?.what ?? null

  it.each([
    ['a script', '<< /S /JavaScript /JS (1) >>', 'SCRIPT'],
    ['a program that is started', '<</S/Launch/F(thu.exe)>>', 'LAUNCH'],
    ['nothing', `<< /Type /Page /Note (${'x'.repeat(50_000)}) >>`, null],
  ])('%s is told', async (_, packed, what) => expect(await inside(packed)).toBe(what))

  it.each([
    ['not packed at all', '', null],
    ['in an array of one', '/Filter [/FlateDecode]', null],
    ['twice', '/Filter [/ASCIIHexDecode /FlateDecode]', 'UNSEEN'],
    ['by something else', '/Filter /LZWDecode', 'UNSEEN'],
    ['in a way that is spelled by numbers', '/F#69lter /FlateDecode', 'UNSEEN'],
    ['as rows of a picture', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>', 'UNSEEN'],
  ])('%s', async (_, head, what) => expect(await inside('<< /Type /Page >>', head)).toBe(what))

  it('beyond all measure, or damaged, is not taken', async () => {
    expect(await inside('x'.repeat(9 * 1024 * 1024))).toBe('UNSEEN')
    const damaged = madeUpModernPdf({ packed: '<< >>' })
    damaged.write('zz', damaged.indexOf('stream\n') + 'stream\n'.length)
    expect((await pdfFault(sourceOf(damaged), unpack))?.params?.what).toBe('UNSEEN')
  })
})
