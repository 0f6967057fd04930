import { describe, expect, it } from 'vitest'
import { contentDisposition, falseEnding, fileName } from './name'
import { requestedRange } from './range'

describe('the name of a file', () => {
  it.each([
    ['CV 961 khảo sát.pdf', 'CV 961 khảo sát.pdf'],
    ['QUYẾT ĐỊNH.PDF', 'QUYẾT ĐỊNH.pdf'],
    ['C:\\Scan\\2020\\tờ trình.pdf', 'tờ trình.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['961/UBND-KTN', 'UBND-KTN.pdf'],
    ['a"b\r\nc.pdf', 'a b c.pdf'],
    ['...pdf', 'van-ban.pdf'],
    ['', 'van-ban.pdf'],
    ['Tờ trình 12.2020', 'Tờ trình 12.2020.pdf'],
  ])('%j is kept as %j', (typed, kept) => expect(fileName(typed, 'PDF')).toBe(kept))

  it.each([
    ['hiện trường.JPEG', 'JPEG', 'hiện trường.jpeg'],
    ['hiện trường', 'JPEG', 'hiện trường.jpg'],
    ['Biểu 01.xlsx', 'XLSX', 'Biểu 01.xlsx'],
    ['Dự thảo.DOCX', 'DOCX', 'Dự thảo.docx'],
  ] as const)('%j, %s, is kept as %j', (typed, kind, kept) => expect(fileName(typed, kind)).toBe(kept))

  it('never grows beyond its length', () => expect(fileName('a'.repeat(900), 'DOCX')).toHaveLength(200))

  it('is said to browsers in full, and without marks to older programs', () => {
    expect(contentDisposition("Tờ trình (số 1) 'bản chính'.pdf", 'PDF')).toBe(
      'attachment; filename="to-trinh-so-1-ban-chinh.pdf"; ' +
        "filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20%28s%E1%BB%91%201%29%20%27b%E1%BA%A3n%20ch%C3%ADnh%27.pdf",
    )
  })

  it('ends for browsers as its content does, whatever an old record calls it', () => {
    expect(contentDisposition('anh.exe', 'PNG')).toContain('filename="anh-exe.png"')
  })
})

describe('a name and a content', () => {
  it.each([
    ['bao-cao.pdf', 'DOCX', 'pdf'],
    ['bao-cao.docm', 'DOCX', 'docm'],
    ['anh.png', 'JPEG', 'png'],
    ['thu.EXE', 'PDF', 'exe'],
    ['anh.JPG', 'JPEG', null],
    ['Công văn 45.UBND', 'PDF', null],
    ['Kế hoạch 2021.2025', 'XLSX', null],
    ['khong-duoi', 'PNG', null],
  ] as const)('%s with %s: %s', (name, kind, ending) => expect(falseEnding(name, kind)).toBe(ending))
})

describe('the part that is asked for', () => {
  it.each([
    [null, null],
    ['bytes=0-99', { from: 0, to: 99 }],
    ['bytes=900-', { from: 900, to: 999 }],
    ['bytes=-100', { from: 900, to: 999 }],
    ['bytes=-5000', { from: 0, to: 999 }],
    ['bytes=990-5000', { from: 990, to: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', null],
    ['bytes=0-1,5-6', null],
    ['pages=1-2', null],
    ['bytes=-', null],
  ])('%s of 1000 bytes', (header, part) => expect(requestedRange(header, 1000)).toEqual(part))
})
