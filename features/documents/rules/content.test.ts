import { describe, expect, it } from 'vitest'
import { madeUpPdf } from '../testing/pdf'
import { madeUpPng } from '../testing/pictures'
import { contentKind } from './content'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('what a file is', () => {
  it.each([
    ['a PDF', madeUpPdf(), 'PDF'],
    ['a PDF behind the words of a mail program', bytes(`From: nobody\r\n\r\n%PDF-1.4\n`), 'LATE_PDF'],
    ['a page of the web that is a PDF too', bytes('<html><!--\n%PDF-1.4\n--></html>'), 'LATE_PDF'],
    ['a program that is a PDF too', bytes('MZ\x90\0%PDF-1.4\n'), 'PROGRAM'],
    ['a picture', madeUpPng(), 'PNG'],
    ['a photograph', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'JPEG'],
    ['a scan in another form', bytes('II*\0\x08\0\0\0'), 'TIFF'],
    ['a photograph of a telephone', bytes('\0\0\0\x18ftypheic'), 'HEIC'],
    ['a text of Word', bytes('PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml'), 'OFFICE'],
    ['a text of an older Word', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'OLD_OFFICE'],
    ['an archive', bytes('PK\x03\x04\x14\0\0\0\0\0anh.jpg'), 'ZIP'],
    ['a program', bytes('MZ\x90\0'), 'PROGRAM'],
    ['a page of the web', bytes('\n<!DOCTYPE html><title>%PDF</title>'), 'WEB_PAGE'],
    ['a text that speaks of PDF', Buffer.from('Tệp này là %PDF, thật đấy'), 'TEXT'],
    ['nothing', bytes(''), 'EMPTY'],
    ['anything else', bytes('\0\x01\x02\x03'), 'UNKNOWN'],
  ])('%s', (_, content, kind) => expect(contentKind(content)).toBe(kind))

  it('is not told by a header far behind the beginning', () => {
    expect(contentKind(bytes(`${' '.repeat(1100)}%PDF-1.4`))).toBe('TEXT')
  })
})
