import { describe, expect, it } from 'vitest'
import { madeUpModernPdf, madeUpPdf } from '../testing/pdf'
import { pdfFault, TAIL_BYTES, tableAt } from './pdf'

/** As an upload is judged. */
function judged(file: Buffer) {
  const found = tableAt(file.subarray(0, 4096), file.subarray(-TAIL_BYTES))
  return found.ok ? pdfFault(file.subarray(found.at)) : 'TRUNCATED'
}

describe('a PDF', () => {
  it('is whole in either way of writing its table', () => {
    expect([judged(madeUpPdf()), judged(madeUpModernPdf())]).toEqual([null, null])
  })

  it('that was cut off is told', () => {
    const file = madeUpPdf({ bytes: 200_000 })
    expect(judged(file.subarray(0, 150_000))).toBe('TRUNCATED')
  })

  it('that asks for a password is told, in either way', () => {
    const secret = [madeUpPdf({ encrypted: true }), madeUpModernPdf({ encrypted: true })]
    expect(secret.map(judged)).toEqual(['ENCRYPTED', 'ENCRYPTED'])
  })

  it('whose end leads nowhere is told', () => {
    const file = Buffer.from(
      madeUpPdf()
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n3'),
      'latin1',
    )
    expect(judged(file)).toBe('BROKEN')
  })

  it('may stand behind other words, and may have some behind it', () => {
    const between = Buffer.concat([Buffer.from('A scanner wrote this.\n'), madeUpPdf(), Buffer.alloc(5000)])
    expect(judged(between)).toBe(null)
  })

  it('that was added to is judged by its last table', () => {
    const file = madeUpPdf()
    const added = `xref\n0 0\ntrailer\n<< /Root 1 0 R /Encrypt 8 0 R >>\nstartxref\n${file.length}\n%%EOF`
    expect(judged(Buffer.concat([file, Buffer.from(added)]))).toBe('ENCRYPTED')
  })
})
