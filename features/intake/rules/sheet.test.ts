import { describe, expect, it } from 'vitest'
import { COLUMNS, template } from './columns'
import { readSheet } from './sheet'

const sheet = (text: string) => readSheet(new TextEncoder().encode(text))
const rules = (text: string) => {
  const read = sheet(text)
  return read.ok ? [] : read.problems.map(({ line, rule }) => `${line ?? ''} ${rule}`.trim())
}

describe('readSheet', () => {
  it('reads the template itself as a list without lines', () => {
    expect(rules(template())).toEqual(['file.empty'])
    expect(rules(`${template()}Thủy điện,Thử Một`)).toEqual([])
  })

  it.each([
    ['commas', 'Loại công trình,Tên công trình,Công suất (MW)\r\nThủy điện,Thử Một,"1,5"\r\n'],
    ['semicolons', 'Loại công trình;Tên công trình;Công suất (MW)\nThủy điện;Thử Một;1,5\n'],
    ['tabs', 'Loại công trình\tTên công trình\tCông suất (MW)\nThủy điện\tThử Một\t1,5'],
    ['a byte order mark', '\uFEFFLoại công trình;Tên công trình;Công suất (MW)\nThủy điện;Thử Một;1,5'],
    [
      'decomposed letters',
      'Loại công trình;Tên công trình;Công suất (MW)\nThủy điện;Thử Một;1,5'.normalize('NFD'),
    ],
    ['other capitals', ' LOẠI CÔNG TRÌNH ;Tên  công trình;Công suất (MW)\nThủy điện; Thử  Một ;1,5'],
    [
      'a comma in a header',
      'Công suất (MW),Tên công trình,"Sông, suối",Loại công trình\n"1,5",Thử Một,,Thủy điện',
    ],
  ])('reads %s', (_, text) => {
    const read = sheet(text)
    expect(read.ok && read.rows).toMatchObject([
      { line: 2, cells: { kind: 'Thủy điện', name: 'Thử Một', capacityMw: '1,5', river: '', remarks: '' } },
    ])
  })

  it('counts lines as a spreadsheet does, and passes over empty ones', () => {
    const read = sheet('Loại công trình;Tên công trình\n;\nThủy điện;Thử Một\n\nThủy điện;Thử Hai\n;;\n')
    expect(read.ok && read.rows.map(({ line }) => line)).toEqual([3, 5])
  })

  it('says what is wrong with the header, all at once', () => {
    expect(rules('Loại công trình;MW;Xã;xã\nThủy điện;1;;')).toEqual([
      'header.unknown',
      'header.twice',
      'header.missing',
    ])
  })

  it('refuses cells that a bare comma has moved', () => {
    expect(rules('Loại công trình,Tên công trình\nThủy điện,Thử Một,5')).toEqual(['2 row.width'])
  })

  it('refuses another encoding and quotes that do not close', () => {
    const old = readSheet(Uint8Array.from([0x4c, 0x6f, 0xe1, 0x69]))
    expect(old.ok || old.problems).toMatchObject([{ rule: 'file.encoding' }])
    expect(rules('Loại công trình,Tên công trình\nThủy điện,"Thử Một')).toEqual(['2 file.quotes'])
    expect(rules('')).toEqual(['header.missing', 'header.missing'])
  })

  it('has headers that differ from each other', () => {
    expect(new Set(COLUMNS.map(({ header }) => header.toLowerCase())).size).toBe(COLUMNS.length)
  })
})
