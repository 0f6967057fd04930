import { describe, expect, it } from 'vitest'
import { madeUpChart, madeUpLocked, madeUpOffice } from '../testing/archive'
import { judged } from '../testing/judged'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('what is taken', () => {
  it.each([
    ['a text with a chart, whose sheet is a file inside', madeUpChart(madeUpOffice('XLSX')), 'DOCX'],
    [
      'a text with a chart, named from the root',
      madeUpChart(madeUpOffice('XLSX'), { target: '/word/embeddings/Microsoft_Excel_Worksheet.xlsx' }),
      'DOCX',
    ],
    ['a text with many charts', madeUpChart(madeUpOffice('XLSX'), { sheets: 60 }), 'DOCX'],
  ])('%s', async (_, file, kind) => expect(await judged(file)).toBe(kind))
})

const sheet = madeUpOffice('XLSX')
describe('sheets of charts', () => {
  it.each<[string, Buffer, string]>([
    [
      'with macros',
      madeUpChart(madeUpOffice('XLSX', { parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] })),
      'office-macros',
    ],
    [
      'of a kind that has macros',
      madeUpChart(madeUpOffice('XLSX', { main: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' })),
      'office-macros',
    ],
    [
      'that fetch from elsewhere',
      madeUpChart(madeUpOffice('XLSX', { parts: [{ name: 'xl/connections.xml', content: 'x' }] })),
      'office-external',
    ],
    [
      'with an object inside',
      madeUpChart(madeUpOffice('XLSX', { parts: [{ name: 'xl/embeddings/oleObject1.bin', content: 'x' }] })),
      'office-embedded',
    ],
    [
      'with a sheet inside in turn',
      madeUpChart(madeUpOffice('XLSX', { parts: [{ name: 'word/embeddings/a.xlsx', content: sheet }] })),
      'office-embedded',
    ],
    ['that are a text with a chart', madeUpChart(madeUpChart(sheet)), 'office-embedded'],
    ['that are a text', madeUpChart(madeUpOffice('DOCX')), 'office-embedded'],
    ['that are a program', madeUpChart(bytes('MZ\x90\0\x03\0')), 'office-embedded'],
    ['that are a program and a sheet', madeUpChart(Buffer.concat([bytes('MZ'), sheet])), 'office-embedded'],
    ['that are of an older Excel', madeUpChart(madeUpLocked('Workbook')), 'office-embedded'],
    ['behind a password', madeUpChart(madeUpLocked()), 'office-embedded'],
    ['that no chart has', madeUpChart(sheet, { target: null }), 'office-embedded'],
    [
      'that the text has, and no chart',
      madeUpChart(sheet, {
        list: 'word/_rels/header1.xml.rels',
        target: 'embeddings/Microsoft_Excel_Worksheet.xlsx',
      }),
      'office-embedded',
    ],
    ['as objects', madeUpChart(sheet, { type: 'oleObject' }), 'office-embedded'],
    ['elsewhere', madeUpChart(sheet, { mode: 'External' }), 'office-embedded'],
    ['that are not there', madeUpChart(sheet, { target: '../embeddings/other.xlsx' }), 'office-embedded'],
    ['without end', madeUpChart(sheet, { sheets: 101 }), 'office-bomb'],
    [
      'that unpack to more than any chart has',
      madeUpChart(
        madeUpOffice('XLSX', {
          parts: [{ name: 'xl/media/a.png', content: Buffer.alloc(15 * 1024 * 1024) }],
        }),
        { sheets: 20 },
      ),
      'office-bomb',
    ],
  ])('%s are refused', async (_, file, rule) => expect(await judged(file)).toBe(`file.${rule}`))
})
