import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRow } from './csv'

describe('a row of a sheet', () => {
  it('has decimal commas, and nothing where nothing is known', () => {
    expect(csvRow(['Nậm Mẫu', 12.5, null, 0, 2438.35])).toBe('Nậm Mẫu;12,5;;0;2438,35\r\n')
  })

  it.each(['=1+1', '+84', '-2', '@SUM(A1)', ' =1+1', '\t=1', '\rx'])('runs no formula: %j', (text) => {
    const [[cell]] = parse(csvRow([text]), { delimiter: ';' }) as [[string]]
    expect(cell).toBe(`'${text}`)
  })

  it('leaves a dash within a name as it is', () => {
    expect(csvRow(['Pắc Ma – Mường Tè', 'A-1'])).toBe('Pắc Ma – Mường Tè;A-1\r\n')
  })

  it('is read back as it was written, whatever it holds', () => {
    const text = fc.string().map((typed) => `x${typed}`)
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (cells) => {
        expect(parse(csvRow(cells), { delimiter: ';', recordDelimiter: '\r\n' })).toEqual([cells])
      }),
    )
  })
})
