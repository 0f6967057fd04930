import { describe, expect, it } from 'vitest'
import { ALL_DOCUMENTS, documentsHref, readDays, readDocumentFilter } from './filter'
import { type DocumentEntry, findDocuments, indexDocument } from './find'

const paper = (id: string, more: Partial<DocumentEntry>): DocumentEntry => ({
  id,
  symbol: null,
  issuer: null,
  date: null,
  receivedOn: null,
  incomingNumber: null,
  type: 'CONG_VAN',
  abstract: null,
  foundAt: null,
  hasScan: false,
  ...more,
})

const papers = [
  paper('letter', {
    symbol: '961/UBND-KTN',
    issuer: 'UBND tỉnh Lai Châu',
    date: '2025-03-07',
    receivedOn: '2025-03-10',
    incomingNumber: '1204',
    abstract: 'V/v khảo sát thủy điện Suối Thử',
    hasScan: true,
  }),
  paper('decision', {
    symbol: '768/QĐ-THU',
    issuer: 'Bộ Công Thương',
    date: '2025-04-15',
    type: 'QUYET_DINH',
    abstract: 'Phê duyệt điều chỉnh quy hoạch',
  }),
  paper('month', { symbol: '96/BC-SCT', issuer: 'Sở Công Thương', date: '2020-05', type: 'BAO_CAO' }),
  paper('press', { issuer: 'Báo Thử', type: 'BAO_CHI', abstract: 'Dài 961 mét, đường dây Nậm Thử' }),
].map(indexDocument)

const found = (query: string) => {
  const params = Object.fromEntries([...new URLSearchParams(query)])
  const { filter, unread } = readDocumentFilter(params)
  expect(unread).toEqual([])
  return findDocuments(papers, filter).map(({ id }) => id)
}

describe('a paper is found by', () => {
  it.each([
    ['its symbol as printed', 'q=961/UBND-KTN', ['letter']],
    ['its symbol without signs', 'q=961 ubnd ktn', ['letter']],
    ['its symbol in one piece', 'q=961ubndktn', ['letter']],
    ['its symbol with a zero in front', 'q=0961/ubnd', ['letter']],
    ['its number: that paper first, then who speaks of it', 'q=961', ['letter', 'press']],
    ['the beginning of its number', 'q=96', ['letter', 'month', 'press']],
    ['its số đến', 'q=1204', ['letter']],
    ['words of its abstract without diacritics, in any order', 'q=suoi thu khao sat', ['letter']],
    ['words with diacritics', 'q=điều chỉnh quy', ['decision']],
    ['its issuer among the words', 'q=768 bo cong thuong', ['decision']],
    ['its issuer in short', 'issuer=BCT', ['decision']],
    ['its type', 'type=BAO_CHI', ['press']],
    ['its day', 'date=07/03/2025', ['letter']],
    ['its year', 'date=2025', ['decision', 'letter']],
    ['a day that a partial date may mean', 'date=20/05/2020', ['month']],
    ['a range', 'date=01/03/2025 - 31/03/2025', ['letter']],
    ['its scan', 'scan=yes', ['letter']],
    ['the scan that it lacks', 'scan=no', ['decision', 'month', 'press']],
    ['nothing that it says', 'q=khong co', []],
    ['signs alone', 'q=---', []],
  ])('%s', (_, query, ids) => expect(found(query)).toEqual(ids))
})

describe('the order', () => {
  it('puts the newest first, and what has no date last in either direction', () => {
    expect(found('')).toEqual(['decision', 'letter', 'month', 'press'])
    expect(found('sort=date')).toEqual(['month', 'letter', 'decision', 'press'])
  })
  it('counts numbers as numbers', () => {
    expect(found('sort=symbol')).toEqual(['month', 'decision', 'letter', 'press'])
  })
})

describe('the days that are meant', () => {
  it.each([
    ['12/05/2020', '2020-05-12', '2020-05-12'],
    ['05/2020', '2020-05-01', '2020-05-31'],
    ['2019-2020', '2019-01-01', '2020-12-31'],
    ['2019–2020', '2019-01-01', '2020-12-31'],
    ['01-03-2020 - 15-03-2020', '2020-03-01', '2020-03-15'],
    ['tháng 3/2020 đến quý 4/2021', '2020-03-01', '2021-12-31'],
  ])('%s', (typed, from, to) => expect(readDays(typed)).toEqual({ from, to, typed }))

  it.each(['31/02/2020', 'hôm qua', '2021 - 2020', ''])('%j can not be read', (typed) => {
    expect(readDays(typed)).toBe(null)
  })
})

describe('an address', () => {
  it('says what it could not be read for', () => {
    const { filter, unread } = readDocumentFilter({ scan: 'maybe', type: ['CONG_VAN', 'X'], lol: '1' })
    expect(filter.type).toEqual(['CONG_VAN'])
    expect(unread).toEqual([
      { name: 'type', value: 'X' },
      { name: 'scan', value: 'maybe' },
      { name: 'lol', value: '1' },
    ])
  })

  it('leads back to the same list', () => {
    const href = documentsHref({
      ...ALL_DOCUMENTS,
      q: '961/UBND',
      date: readDays('05/2020'),
      type: ['BAO_CHI', 'CONG_VAN'],
      scan: 'no',
      sort: 'issuer',
      offset: 50,
    })
    const params: Record<string, string[]> = {}
    for (const [name, value] of new URL(href, 'http://x').searchParams)
      params[name] = [...(params[name] ?? []), value]
    expect(documentsHref(readDocumentFilter(params).filter)).toBe(
      '/staff/documents?q=961%2FUBND&date=05%2F2020&type=CONG_VAN&type=BAO_CHI&scan=no&sort=issuer&offset=50',
    )
  })
})
