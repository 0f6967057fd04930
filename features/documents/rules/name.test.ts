import { describe, expect, it } from 'vitest'
import { contentDisposition, fileName } from './name'
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
  ])('%j is kept as %j', (typed, kept) => expect(fileName(typed)).toBe(kept))

  it('never grows beyond its length', () => expect(fileName('a'.repeat(900))).toHaveLength(200))

  it('is said to browsers in full, and without marks to older programs', () => {
    expect(contentDisposition("Tờ trình (số 1) 'bản chính'.pdf")).toBe(
      'attachment; filename="to-trinh-so-1-ban-chinh.pdf"; ' +
        "filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20%28s%E1%BB%91%201%29%20%27b%E1%BA%A3n%20ch%C3%ADnh%27.pdf",
    )
  })
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
