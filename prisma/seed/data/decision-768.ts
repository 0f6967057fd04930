import { create, line, link, listing, type Ref, type Source, type Statement, substation } from '../statements'
import { BAN_CHAT_EXTENSION, DECISION_768_HYDROPOWER } from './decision-768-hydropower'

/** What (*) behind a name means in the annexes of the decision. */
const TENTATIVE = '(*) Tiến độ, quy mô, vị trí sẽ được chuẩn xác sau'
const UPRATED = 'cải tạo, nâng công suất'
const NEW = 'Xây mới'

const nameOf = (nameInPlan: string) => nameInPlan.replace(' (*)', '').replaceAll(' - ', ' – ')
const noteOf = (nameInPlan: string, note: string) =>
  [note, nameInPlan.endsWith('(*)') && TENTATIVE].filter(Boolean).join('. ')

/** Name in the plan, kV, quantity, period, note, and the row of the annex where it is known. */
type Row = readonly [name: string, kv: number, quantity: string, period: string, note: string, row?: string]

const SUBSTATIONS: readonly Row[] = [
  ['Than Uyên', 500, '2700', '2025-2030', NEW],
  ['NLTT Lai Châu 1 (*)', 500, '1800', '2031-2035', NEW],
  ['Pắc Ma', 220, '500', '2025-2030', NEW, '105'],
  ['Phong Thổ', 220, '500', '2025-2030', NEW, '106'],
  ['Sìn Hồ', 220, '250', '2025-2030', NEW],
  ['NLTT Lai Châu 1 (*)', 220, '500', '2025-2030', NEW],
  ['NLTT Lai Châu 2 (*)', 220, '500', '2025-2030', NEW],
]

/** Stations that stand, whose uprate is a work of its own. */
const UPRATES: readonly Row[] = [
  ['Lai Châu', 500, '1800', '2025-2030', 'Cải tạo, nâng công suất'],
  ['Mường Tè', 220, '750', '2025-2030', 'Cải tạo, nâng công suất'],
  ['Than Uyên', 220, '750', '2025-2030', 'Cải tạo, nâng công suất'],
]

const LINES: readonly Row[] = [
  ['Lai Châu - Than Uyên', 500, '2x75', '2025-2030', NEW],
  ['Than Uyên - Yên Bái (*)', 500, '2x170', '2025-2030', 'Xây mới nếu NLTT Tây Bắc phát triển cao'],
  ['Điện Biên - Lai Châu (*)', 500, '2x50', '2025-2030', NEW],
  ['Pắc Ma - Mường Tè', 220, '2x31', '2025-2030', 'Giải tỏa TĐ', '161'],
  [
    'Lai Châu 500 kV - Phong Thổ',
    220,
    '2x60',
    '2025-2030',
    'Giải tỏa công suất TĐ, giảm tải TBA 500 kV Lai Châu, phân pha tiết diện lớn',
  ],
  ['Mường Tè - Sìn Hồ', 220, '2x35', '2025-2030', 'Công suất TĐN khu vực Mường Tè'],
  ['Nậm Ou 7 - Lai Châu', 220, '2x65', '2025-2030', 'Toàn tuyến 2x97 km, trên đất VN 2x65 km'],
  ['Phong Thổ - Than Uyên', 220, '2x88', '2025-2030', 'Giải tỏa thủy điện nhỏ', '165'],
  ['Sìn Hồ - Rẽ Lai Châu 500 kV - Phong Thổ', 220, '4x5', '2025-2030', 'Đấu nối TBA 220 kV Sìn Hồ'],
  [
    'Than Uyên - 500 kV Lào Cai',
    220,
    '2x73',
    '2025-2030',
    'Đấu nối TBA 220 kV Than Uyên, giải tỏa thủy điện nhỏ',
    '90',
  ],
  ['Than Uyên 500 kV - Than Uyên', 220, '2x10', '2025-2030', 'Xây mới, chuyển đấu nối Phong Thổ - Than Uyên'],
  ['Than Uyên 500 kV - Rẽ TĐ Bản Chát - Than Uyên', 220, '4x5', '2025-2030', NEW],
  ['NLTT Lai Châu 1 - Than Uyên (*)', 220, '2x10', '2025-2030', NEW],
  ['NLTT Lai Châu 2 - Than Uyên (*)', 220, '2x10', '2025-2030', NEW],
  ['Điện Biên 1 - Lai Châu (*)', 220, '2x52', '2025-2030', 'Đồng bộ nguồn'],
  [
    'TĐ Bản Chát MR - Rẽ Bản Chát - Than Uyên',
    220,
    '2x1',
    '2025-2030',
    'Đồng bộ nguồn; VB 862/EVN-KH 11/02/2025',
  ],
]

/** Rows that are works of the article of 2020, by the name that the plan gives them. */
const OF_THE_ARTICLE: Readonly<Record<string, Ref>> = {
  'Pắc Ma': substation(220, 'Pắc Ma'),
  'Phong Thổ': substation(220, 'Phong Thổ'),
  'Pắc Ma - Mường Tè': line(220, 'Pắc Ma – Mường Tè'),
  'Phong Thổ - Than Uyên': line(220, 'Phong Thổ – Than Uyên'),
  'Than Uyên - 500 kV Lào Cai': line(220, 'Than Uyên – Lào Cai'),
}

function substationRow(work: Ref, [nameInPlan, , mva, period, note, row]: Row): Statement {
  return listing([work], {
    ...(row && { row }),
    nameInPlan,
    capacityMva: Number(mva),
    period,
    note: noteOf(nameInPlan, note),
  })
}

function lineRow(work: Ref, [nameInPlan, , quantity, period, note, row]: Row): Statement {
  const [circuits, lengthKm] = quantity.split('x').map(Number)
  return listing([work], {
    ...(row && { row }),
    nameInPlan,
    circuits,
    lengthKm,
    period,
    note: noteOf(nameInPlan, note),
  })
}

function listed(
  row: Row,
  make: (kv: number, name: string) => Ref,
  list: (work: Ref, row: Row) => Statement,
): Statement[] {
  const joined = OF_THE_ARTICLE[row[0]]
  const work = joined ?? make(row[1], nameOf(row[0]))
  return joined ? [list(work, row)] : [create(work), list(work, row)]
}

function uprate(row: Row): Statement[] {
  const base = substation(row[1], row[0])
  const work = substation(row[1], `${row[0]} (${UPRATED})`)
  return [create(base), create(work), link(work, 'EXTENDS', base), substationRow(work, row)]
}

export const DECISION_768: Source = {
  key: 'decision-768-2025',
  document: {
    symbol: '768/QĐ-TTg',
    issuer: 'Thủ tướng Chính phủ',
    date: '2025-04-15',
    type: 'QUYET_DINH',
    abstract: 'Điều chỉnh Quy hoạch phát triển điện lực quốc gia thời kỳ 2021-2030, tầm nhìn đến năm 2050',
  },
  statements: [
    ...SUBSTATIONS.flatMap((row) => listed(row, substation, substationRow)),
    ...UPRATES.flatMap(uprate),
    ...LINES.flatMap((row) => listed(row, line, lineRow)),
    ...DECISION_768_HYDROPOWER,
    link(line(220, 'TĐ Bản Chát MR – Rẽ Bản Chát – Than Uyên'), 'CONNECTS', BAN_CHAT_EXTENSION),
    {
      type: 'QUOTA',
      title: 'Thủy điện nhỏ tăng thêm',
      capacityMw: 892,
      period: '2025-2030',
      note: 'Cao nhất cả nước (toàn quốc 3.780,5 MW)',
    },
    {
      type: 'QUOTA',
      title: 'Thủy điện nhỏ tăng thêm',
      capacityMw: 1092.1,
      period: '2031-2035',
      note: 'Toàn quốc 3.939,3 MW',
    },
    {
      type: 'QUOTA',
      title: 'Thủy điện trên 30 MW đến dưới 50 MW tăng thêm',
      capacityMw: 40.5,
      period: '2025-2030',
      note: 'Toàn quốc 462,3 MW',
    },
  ],
}
