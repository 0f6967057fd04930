import { describe, expect, it } from 'vitest'
import type { ListRow } from '../types'
import { COLUMNS, type ColumnKey } from './columns'
import { readRow } from './row'

const TODAY = '2026-11-21'
const EMPTY = Object.fromEntries(COLUMNS.map(({ key }) => [key, ''])) as ListRow['cells']
const plant = { kind: 'Thủy điện', name: 'Thử Một' }

const read = (cells: Partial<Record<ColumnKey, string>>) =>
  readRow({ line: 7, cells: { ...EMPTY, ...cells } }, TODAY)
const work = (cells: Partial<Record<ColumnKey, string>>) => read({ ...plant, ...cells }).work
const wrong = (cells: Partial<Record<ColumnKey, string>>) =>
  read({ ...plant, ...cells }).problems.map(({ column, rule }) => `${column}: ${rule}`)

describe('readRow', () => {
  it('leaves unknown what the list does not say', () => {
    expect(work({})).toEqual({
      line: 7,
      kind: 'HYDROPOWER',
      name: 'Thử Một',
      aliases: [],
      voltageKv: null,
      places: [],
      stage: null,
      condition: null,
      since: null,
      investor: null,
      fields: {},
      approximate: [],
    })
  })

  it('reads every column', () => {
    expect(
      work({
        aliases: 'Thử 1; Thử I',
        communes: 'Tà Tổng; Can Hồ',
        district: 'huyện Mường Tè',
        stage: 'H3',
        condition: 'Tạm dừng',
        since: '5/2020',
        capacityMw: '12,5',
        annualEnergyGwh: '45',
        river: 'Suối Thử',
        investor: 'Công ty Thử nghiệm',
        totalInvestmentBnVnd: 'khoảng 430',
        remarks: 'Ghi chú thử',
      }),
    ).toMatchObject({
      aliases: ['Thử 1', 'Thử I'],
      places: [
        { era: '2020', code: '03463', role: 'SITE', asWritten: 'Tà Tổng' },
        { era: '2020', code: '03469', role: 'SITE', asWritten: 'Can Hồ' },
      ],
      stage: 'H3',
      condition: 'SUSPENDED',
      since: '2020-05',
      investor: 'Công ty Thử nghiệm',
      fields: {
        capacityMw: 12.5,
        annualEnergyGwh: 45,
        river: 'Suối Thử',
        totalInvestmentBnVnd: 430,
        remarks: 'Ghi chú thử',
      },
      approximate: ['totalInvestmentBnVnd'],
    })
  })

  it.each([
    ['Thủy điện', 'NMTĐ Thử Một', '', 'Thử Một', null],
    ['Thuỷ điện', 'thuỷ điện Thử Một', '', 'Thử Một', null],
    ['Trạm biến áp', 'TBA 220kV Thử Hai', '', 'Thử Hai', 220],
    ['Trạm biến áp', 'Trạm Thử', '110', 'Trạm Thử', 110],
    ['Đường dây', 'ĐZ 110 kV đấu nối thủy điện Thử Một', '110 kV', 'đấu nối thủy điện Thử Một', 110],
    ['Đường dây', 'Thử A – Thử B', '', 'Thử A – Thử B', null],
  ])('%s "%s" at %s kV is %s', (kind, name, voltageKv, bare, voltage) => {
    expect(read({ kind, name, voltageKv }).work).toMatchObject({ name: bare, voltageKv: voltage })
  })

  it.each([
    ['H3', 'H3'],
    ['h10', 'H10'],
    ['Đang thi công', 'H9'],
    ['đề xuất', 'H0'],
    ['H9 – Đang thi công', 'H9'],
  ])('reads the stage %s', (stage, code) => expect(work({ stage })).toMatchObject({ stage: code }))

  it.each<[string, Partial<Record<ColumnKey, string>>, string[]]>([
    ['a kind that is none', { kind: 'Điện gió' }, ['kind: kind.unknown']],
    ['a row without kind and name', { kind: '', name: '' }, ['kind: cell.missing', 'name: cell.missing']],
    ['a figure of two readings', { capacityMw: '2,958' }, ['capacityMw: number.ambiguous']],
    ['a figure with its unit', { capacityMw: '5 MW' }, ['capacityMw: number.unreadable']],
    ['a figure of another kind', { capacityMva: '250' }, ['capacityMva: cell.other-kind']],
    ['a voltage of a plant', { voltageKv: '110' }, ['voltageKv: cell.other-kind']],
    ['a stage of another path', { stage: 'L3' }, ['stage: stage.other-path']],
    ['a stage beyond the path', { stage: 'H11' }, ['stage: stage.other-path']],
    ['a stage that is none', { stage: 'Triển khai' }, ['stage: stage.unknown']],
    ['a code beside another name', { stage: 'H3 – Đang thi công' }, ['stage: stage.unknown']],
    ['a condition that is none', { condition: 'Chậm' }, ['condition: condition.unknown']],
    ['a date that is none', { stage: 'H3', since: '31/4/2020' }, ['since: date.unreadable']],
    ['a date to come', { stage: 'H3', since: '12/2026' }, ['since: date.future']],
    ['a date of nothing', { since: '2020' }, ['since: date.of-nothing']],
    ['a place that is none', { communes: 'Chốn Thử' }, ['communes: place.unknown']],
    ['a district that is none', { district: 'Chốn Thử' }, ['district: district.unknown']],
    [
      'a name of two communes of one district',
      { communes: 'Mường Tè', district: 'Mường Tè' },
      ['communes: place.ambiguous'],
    ],
    [
      'two wrong cells at once',
      { capacityMw: 'năm', since: 'hôm qua', stage: 'H1' },
      ['since: date.unreadable', 'capacityMw: number.unreadable'],
    ],
  ])('refuses %s', (_, cells, problems) => expect(wrong(cells)).toEqual(problems))

  it('refuses a voltage in the name that is not that of the column', () => {
    const { problems } = read({ kind: 'Đường dây', name: 'ĐZ 110 kV Thử A – Thử B', voltageKv: '220' })
    expect(problems).toMatchObject([{ rule: 'voltage.differs', params: { inName: 110, inColumn: 220 } }])
  })

  it('takes a district alone as the place, and communes of a line as crossed', () => {
    expect(work({ district: 'Sìn Hồ' })?.places).toEqual([
      { era: '2020', code: '108', role: 'SITE', asWritten: 'Sìn Hồ' },
    ])
    expect(read({ kind: 'Đường dây', name: 'Thử', communes: 'Tà Tổng' }).work?.places).toEqual([
      { era: '2025', code: '03463', role: 'CROSSED', asWritten: 'Tà Tổng' },
    ])
  })

  it.each([
    ['Mường Tè', '2025:03445'],
    ['TT Mường Tè', '2020:03433'],
    ['Can Hồ', '2020:03469'],
    ['xã Mường Than (mới)', '2025:03618'],
    ['Mường Than (cũ)', '2020:03619'],
  ])('reads the commune %s as %s', (communes, unit) => {
    expect(work({ communes })?.places.map(({ era, code }) => `${era}:${code}`)).toEqual([unit])
  })

  it('does not choose between a commune of today and an old namesake that lies elsewhere', () => {
    expect(read({ ...plant, communes: 'Mường Than' }).problems).toMatchObject([
      { rule: 'place.ambiguous', params: { units: 'Xã Mường Than (cũ), Xã Mường Than (mới)' } },
    ])
    expect(work({ communes: 'Mường Than', district: 'Than Uyên' })?.places).toMatchObject([{ code: '03619' }])
  })
})
