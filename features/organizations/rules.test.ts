import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authorityOf, organizationKey } from '@/features/organizations/rules'
import { AUTHORITIES } from '@/features/stages/types'

describe('organizationKey', () => {
  it.each([
    [
      [
        'UBND tỉnh Lai Châu',
        'Ủy ban nhân dân tỉnh Lai Châu',
        'Uỷ ban nhân dân tỉnh',
        'UBND TỈNH',
        'ubnd tinh lai chau',
      ],
    ],
    [['Sở Công Thương', 'Sở Công thương tỉnh Lai Châu', 'SỞ CÔNG THƯƠNG LAI CHÂU', 'Sở CT', 'SCT']],
    [['Bộ Công Thương', 'BCT', 'Bộ Công thương', 'Bộ CT', 'Bộ Công Thương (BCT)']],
    [['Thủ tướng Chính phủ', 'TTg', 'Thủ tướng', 'Thủ tướng Chính phủ (TTg)']],
    [['EVN', 'Tập đoàn Điện lực Việt Nam', 'Tập đoàn Điện lực Việt Nam (EVN)', 'tap doan dien luc viet nam']],
    [
      [
        'EVNNPT',
        'EVN NPT',
        'NPT',
        'Tổng công ty Truyền tải điện Quốc gia',
        'Tổng Công ty Truyền tải điện quốc gia (EVNNPT)',
      ],
    ],
    [['EVNNPC', 'NPC', 'Tổng công ty Điện lực miền Bắc']],
    [['CTCP Thử Nghiệm', 'Công ty CP Thử Nghiệm', 'Công ty cổ phần Thử Nghiệm', 'Cty CP Thử Nghiệm']],
    [['Công ty TNHH MTV Mẫu', 'Công ty trách nhiệm hữu hạn một thành viên Mẫu']],
    [['HĐND tỉnh', 'Hội đồng nhân dân tỉnh Lai Châu']],
    [['Sở Xây dựng', 'Sở Xây dựng tỉnh Lai Châu']],
    [['UBND TP Lai Châu', 'UBND thành phố Lai Châu']],
  ])('is one for %j', (names) => {
    expect(new Set(names.map(organizationKey)).size).toBe(1)
    expect(new Set(names.map((name) => organizationKey(name.normalize('NFD')))).size).toBe(1)
  })

  it('is another for each body', () => {
    const names = [
      ...[
        'UBND tỉnh',
        'Chủ tịch UBND tỉnh',
        'UBND thành phố Lai Châu',
        'UBND huyện Mường Tè',
        'UBND xã Mường Tè',
      ],
      ...['UBND tỉnh Sơn La', 'HĐND tỉnh', 'Sở Công Thương', 'Sở Công Thương tỉnh Sơn La', 'Sở Xây dựng'],
      ...[
        'Bộ Công Thương',
        'Bộ Công an',
        'Thủ tướng Chính phủ',
        'Chính phủ',
        'EVN',
        'EVNNPT',
        'EVNNPC',
        'EVNGENCO1',
      ],
      ...['Công ty cổ phần Mẫu', 'Công ty TNHH Mẫu', 'Báo Lai Châu'],
    ]
    expect(new Set(names.map(organizationKey)).size).toBe(names.length)
  })

  it('is its own key', () => {
    const word = fc.constantFrom(
      ...'EVN NPT UBND TTg CTCP Cty CP TNHH TP thủ tướng Chính phủ Sở CT tỉnh Mẫu'.split(' '),
    )
    const words = fc.array(word, { maxLength: 6 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), words), (name) => {
        expect(organizationKey(organizationKey(name))).toBe(organizationKey(name))
      }),
    )
  })
})

/** Authority: names of issuers. */
const ISSUERS = {
  PROVINCE: [
    'UBND tỉnh Lai Châu',
    'UBND tỉnh',
    'Ủy ban nhân dân tỉnh Lai Châu',
    'Uỷ ban Nhân dân tỉnh Lai Châu',
    'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
    'Ủy ban nhân dân tỉnh …',
    'Chủ tịch UBND tỉnh',
    'Chủ tịch Ủy ban nhân dân tỉnh Lai Châu',
    'Phó Chủ tịch UBND tỉnh Lai Châu',
    'uy ban nhan dan tinh lai chau',
  ],
  DEPARTMENT: [
    'Sở Công Thương',
    'Sở Công thương',
    'Sở Công Thương tỉnh Lai Châu',
    'Sở Công Thương Lai Châu',
    'SỞ CÔNG THƯƠNG',
    'so cong thuong',
    'Giám đốc Sở Công Thương',
  ],
  MINISTRY: [
    'Bộ Công Thương',
    'BỘ CÔNG THƯƠNG',
    'Bộ Công thương',
    'BCT',
    'Bộ trưởng Bộ Công Thương',
    'bo cong thuong',
  ],
  PRIME_MINISTER: [
    'Thủ tướng Chính phủ',
    'Thủ tướng',
    'TTg',
    'Phó Thủ tướng Chính phủ',
    'THỦ TƯỚNG CHÍNH PHỦ',
  ],
  EVN: [
    'EVN',
    'EVNNPT',
    'EVNNPC',
    'Tập đoàn Điện lực Việt Nam',
    'Tập đoàn Điện lực Việt Nam (EVN)',
    'Tổng công ty Truyền tải điện quốc gia',
    'Tổng Công ty Truyền tải điện Quốc gia (EVNNPT)',
    'Tổng công ty Điện lực miền Bắc',
    'TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC',
    'EVNGENCO1',
    'CPMB/EVNNPT',
    'NPCPNP/EVNNPC',
    'Công ty Điện lực Lai Châu',
    'PC Lai Châu',
  ],
  PRESS: [
    'Báo Lai Châu',
    'báo Công Thương',
    'Báo điện tử Đảng Cộng sản Việt Nam',
    'BÁO NHÂN DÂN',
    'bao lai chau',
    'Tạp chí Năng lượng Việt Nam',
    'Thông tấn xã Việt Nam',
    'Đài Phát thanh - Truyền hình tỉnh Lai Châu',
    'Cổng thông tin điện tử tỉnh Lai Châu',
    'Trang thông tin điện tử Sở Công Thương',
    'cafef.vn',
    'vneconomy.vn',
    'vov1.vov.gov.vn',
    'danviet.vn/thuy-dien-nam-na-1.html',
    'evn.com.vn',
    'kosy.vn',
    'icon.com.vn',
    'VOV',
    'VnExpress',
    'vi.wikipedia.org',
    'Wikipedia tiếng Việt',
  ],
  INVESTOR: [
    'Công ty CP Thủy điện Pắc Ma',
    'Công ty TNHH Xây dựng Hưng Hải',
    'Tập đoàn Hưng Hải',
    'CTCP Tư vấn Đầu tư và XD Thủy điện (Kosy)',
    'Công ty cổ phần Thủy điện Nậm Xí Lùng',
    'công ty cp thuỷ điện nậm xí lùng',
    'CÔNG TY CỔ PHẦN MẪU',
    'Tổng công ty Mẫu',
    'Doanh nghiệp tư nhân Mẫu',
    'Liên danh Mẫu - Thử',
    'Nhà đầu tư',
    'Northern Cement Commercial JSC',
    'Nam Mo Hydro Power JSC',
    'Mau Power Co., Ltd',
  ],
  OTHER: [
    'UBND tỉnh Sơn La',
    'UBND tỉnh Điện Biên',
    'Ủy ban nhân dân tỉnh Lào Cai',
    'Chủ tịch UBND tỉnh Quảng Ngãi',
    'UBND huyện Mường Tè',
    'UBND xã Pa Ủ',
    'UBND thành phố Lai Châu',
    'UBND TP. Lai Châu',
    'UBND',
    'Văn phòng UBND tỉnh',
    'HĐND tỉnh Lai Châu',
    'Sở Xây dựng',
    'Sở Tài nguyên và Môi trường tỉnh Lai Châu',
    'Sở Công Thương tỉnh Sơn La',
    'Sở Công Thương Lào Cai',
    'Bộ Tài nguyên và Môi trường',
    'Bộ Công an',
    'Bộ Nông nghiệp và Phát triển nông thôn',
    'Chính phủ',
    'Quốc hội',
    'Ủy ban Thường vụ Quốc hội',
    'Văn phòng Chính phủ',
    'Bảo hiểm xã hội tỉnh',
    'Bảo tàng tỉnh',
    'Ban Quản lý dự án',
    'Tỉnh ủy Lai Châu',
    '',
    '…',
    'constructor',
    '__proto__',
  ],
} as const

describe('authorityOf', () => {
  it('is tried with every authority', () => {
    expect(Object.keys(ISSUERS).sort()).toEqual([...AUTHORITIES].sort())
  })

  it.each(Object.entries(ISSUERS).flatMap(([authority, names]) => names.map((name) => [name, authority])))(
    '%j is %s',
    (name, authority) => {
      expect(authorityOf(name)).toBe(authority)
      expect(authorityOf(` ${name.normalize('NFD')} `)).toBe(authority)
      expect(authorityOf(name.toUpperCase())).toBe(authority)
    },
  )
})
