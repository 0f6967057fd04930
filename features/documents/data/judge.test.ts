import { describe, expect, it } from 'vitest'
import { madeUpLocked, madeUpOffice, madeUpZip, relationship } from '../testing/archive'
import { judged } from '../testing/judged'
import { madeUpPdf } from '../testing/pdf'
import { madeUpJpeg, madeUpPng } from '../testing/pictures'
import { sourceOf } from '../testing/source'
import { judgeFile } from './judge'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const refused = (name: string, cases: [string, Buffer, string][]) =>
  describe(name, () => {
    it.each(cases)('%s', async (_, file, rule) => expect(await judged(file)).toBe(`file.${rule}`))
  })

describe('what is taken', () => {
  it.each([
    ['a PDF', madeUpPdf(), 'PDF'],
    ['a text of Word', madeUpOffice('DOCX'), 'DOCX'],
    ['a sheet of Excel', madeUpOffice('XLSX'), 'XLSX'],
    ['a photograph', madeUpJpeg({ width: 4000, height: 3000, bytes: 200_000 }), 'JPEG'],
    ['a picture', madeUpPng({ width: 300, height: 200, bytes: 20_000 }), 'PNG'],
    [
      'a text with a picture and links to pages',
      madeUpOffice('DOCX', {
        relationships:
          relationship('image', 'media/image1.png') +
          relationship('hyperlink', 'https://example.invalid/', 'External'),
        parts: [{ name: 'word/media/image1.png', content: madeUpPng(), isStored: true }],
      }),
      'DOCX',
    ],
    [
      'a photograph with its preview behind it, as telephones write them',
      Buffer.concat([madeUpJpeg(), madeUpJpeg()]),
      'JPEG',
    ],
  ])('%s', async (_, file, kind) => expect(await judged(file)).toBe(kind))
})

describe('a name that says something else than the content', () => {
  it.each([
    ['bao-cao.pdf', madeUpOffice('DOCX'), { ending: 'pdf', content: 'DOCX', right: 'docx' }],
    ['bang.docx', madeUpOffice('XLSX'), { ending: 'docx', content: 'XLSX', right: 'xlsx' }],
    ['quet.pdf', madeUpPng(), { ending: 'pdf', content: 'PNG', right: 'png' }],
    ['hoa-don.exe', madeUpPdf(), { ending: 'exe', content: 'PDF', right: 'pdf' }],
  ])('%s is refused', async (name, file, params) => {
    expect(await judgeFile(sourceOf(file), name)).toEqual({
      ok: false,
      fault: { rule: 'file.name-differs', params },
    })
  })

  it('in a name without an ending is nothing', async () => {
    expect(await judged(madeUpJpeg(), 'Ảnh hiện trường 12.2020')).toBe('JPEG')
  })
})

refused('other kinds', [
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a program', bytes('MZ\x90\0\x03\0'), 'not-taken'],
  ['a program of Linux', bytes('\x7fELF\x02\x01'), 'not-taken'],
  ['a program that is a PDF too', Buffer.concat([bytes('MZ\x90\0'), madeUpPdf()]), 'not-taken'],
  ['a page that is a PDF too', Buffer.concat([bytes('<html><!--'), madeUpPdf()]), 'not-taken'],
  ['an archive', madeUpZip([{ name: 'anh.jpg', content: madeUpJpeg() }]), 'not-taken'],
  ['a program that unpacks itself', Buffer.concat([bytes('MZ\x90\0'), madeUpOffice('DOCX')]), 'not-taken'],
  ['a text of an older Word', madeUpLocked('WordDocument'), 'not-taken'],
  [
    'a template',
    madeUpOffice('DOCX', {
      main: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
    }),
    'not-taken',
  ],
  [
    'slides',
    madeUpOffice('DOCX', {
      main: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    }),
    'not-taken',
  ],
])

const vba = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
refused('macros', [
  [
    'by the kind of the whole',
    madeUpOffice('DOCX', { main: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    'office-macros',
  ],
  [
    'by the kind of the whole, spelled by numbers',
    madeUpOffice('DOCX', { main: 'application/vnd.ms-word.document.m&#97;cro&#x45;nabled.main+xml' }),
    'office-macros',
  ],
  ['by the kind of a part', madeUpOffice('DOCX', { types: vba }), 'office-macros'],
  [
    'by the name of a part',
    madeUpOffice('XLSX', { parts: [{ name: 'xl/VBAProject.bin', content: 'x' }] }),
    'office-macros',
  ],
  [
    'by what refers to them',
    madeUpOffice('DOCX', { relationships: relationship('vbaProject', 'thu.bin') }),
    'office-macros',
  ],
  [
    'of the time before there were macros',
    madeUpOffice('XLSX', { parts: [{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }] }),
    'office-macros',
  ],
])

refused('objects inside', [
  [
    'an object of another program',
    madeUpOffice('DOCX', { parts: [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }] }),
    'office-embedded',
  ],
  [
    'a control',
    madeUpOffice('DOCX', { parts: [{ name: 'word/activeX/activeX1.xml', content: 'x' }] }),
    'office-embedded',
  ],
  [
    'by what refers to it',
    madeUpOffice('DOCX', { relationships: relationship('oleObject', 'media/x.png') }),
    'office-embedded',
  ],
  [
    'a program among the parts',
    madeUpOffice('XLSX', { parts: [{ name: 'xl/media/thu.exe', content: 'MZ' }] }),
    'office-embedded',
  ],
])

refused('what fetches from elsewhere', [
  [
    'a template',
    madeUpOffice('DOCX', {
      relationships: relationship('attachedTemplate', 'http://example.invalid/a.dotm', 'External'),
    }),
    'office-external',
  ],
  [
    'a picture',
    madeUpOffice('DOCX', {
      relationships: relationship('image', 'http://example.invalid/a.png', 'External'),
    }),
    'office-external',
  ],
  [
    'in single quotes, and hidden by a sign in its address',
    madeUpOffice('DOCX', {
      relationships: "<Relationship TargetMode='External' Target='a>b' Type='x/image'/>",
    }),
    'office-external',
  ],
  [
    'another book',
    madeUpOffice('XLSX', { parts: [{ name: 'xl/externalLinks/externalLink1.xml', content: 'x' }] }),
    'office-external',
  ],
  [
    'a connection',
    madeUpOffice('XLSX', { parts: [{ name: 'xl/connections.xml', content: 'x' }] }),
    'office-external',
  ],
])

const zeros = { name: 'word/media/image1.png', content: Buffer.alloc(40 * 1024 * 1024) }
const types = { name: '[Content_Types].xml', content: '<Types/>' }
refused('archives that are not what they seem', [
  ['a bomb', madeUpOffice('DOCX', { parts: [zeros] }), 'office-bomb'],
  [
    'parts that say they are small, and are not',
    madeUpZip([{ name: '[Content_Types].xml', content: 'x'.repeat(5000), size: 9 }]),
    'office-broken',
  ],
  [
    'a name that leads out of the folder',
    madeUpOffice('DOCX', { parts: [{ name: 'word/../../thu.xml', content: 'x' }] }),
    'office-broken',
  ],
  [
    'a name of Windows',
    madeUpOffice('DOCX', { parts: [{ name: 'word\\thu.xml', content: 'x' }] }),
    'office-broken',
  ],
  [
    'a name of the root',
    madeUpOffice('DOCX', { parts: [{ name: '/thu.xml', content: 'x' }] }),
    'office-broken',
  ],
  [
    'two parts of one name',
    madeUpOffice('DOCX', { parts: [{ name: 'WORD/document.xml', content: 'x' }] }),
    'office-broken',
  ],
  [
    'a part under two names',
    madeUpOffice('DOCX', { parts: [{ name: 'word/a.xml', localName: 'word/b.xml', content: 'x' }] }),
    'office-broken',
  ],
  ['something behind the end', Buffer.concat([madeUpOffice('DOCX'), bytes('MZ')]), 'office-broken'],
  ['a remark at the end', madeUpOffice('DOCX', { how: { comment: 'a remark' } }), 'office-broken'],
  ['half of one', madeUpOffice('DOCX').subarray(0, 300), 'office-broken'],
  ['no main part', madeUpZip([types, { name: '_rels/.rels', content: '<Relationships/>' }]), 'not-taken'],
  [
    'an encoding of their own',
    madeUpOffice('DOCX', { relationships: '<!DOCTYPE a [<!ENTITY b "External">]>' }),
    'office-broken',
  ],
  ['parts behind a password', madeUpOffice('XLSX', { how: { flags: 1 } }), 'office-locked'],
  ['a text of Word behind a password', madeUpLocked(), 'office-locked'],
])

const jpeg = madeUpJpeg({ bytes: 90_000 })
refused('pictures', [
  [
    'one that claims four thousand million dots',
    madeUpPng({}, { width: 65_000, height: 65_000 }),
    'picture-too-large',
  ],
  ['one that is too wide', madeUpJpeg({ width: 60_000, height: 1 }), 'picture-too-large'],
  ['one of no height', madeUpJpeg({ height: 0 }), 'picture-broken'],
  ['a frame that no browser draws', madeUpJpeg({ frame: 0xc3 }), 'picture-broken'],
  ['no scan', Buffer.concat([jpeg.subarray(0, 2), bytes('\xff\xd9')]), 'picture-broken'],
  ['a photograph that was cut off', jpeg.subarray(0, 60_000), 'picture-truncated'],
  ['a photograph that was cut off at its last dot', jpeg.subarray(0, -2), 'picture-truncated'],
  [
    'a picture that was cut off',
    madeUpPng({ width: 300, height: 300 }).subarray(0, -14),
    'picture-truncated',
  ],
  ['a picture of no parts', bytes('\x89PNG\r\n\x1a\n\0\0\0\0IEND\0\0\0\0'), 'picture-broken'],
  [
    'an archive behind it',
    Buffer.concat([madeUpPng(), madeUpZip([{ name: 'a.exe', content: 'MZ' }])]),
    'two-in-one',
  ],
  [
    'an archive far behind it',
    Buffer.concat([jpeg, Buffer.alloc(5000), madeUpZip([{ name: 'a', content: 'a' }])]),
    'two-in-one',
  ],
  ['a program behind it', Buffer.concat([jpeg, bytes('MZ\x90\0\x03\0')]), 'two-in-one'],
  ['a page behind it', Buffer.concat([madeUpPng(), bytes('<html><script>')]), 'two-in-one'],
  ['a PDF in its remark', madeUpJpeg({ comment: '%PDF-1.4' }), 'two-in-one'],
])
