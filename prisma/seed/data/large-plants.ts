import { commune, create, hydropower, type Source, state } from '../statements'

export const EVN = 'Tập đoàn Điện lực Việt Nam (EVN)'

export const LAI_CHAU = hydropower('Lai Châu')
export const BAN_CHAT = hydropower('Bản Chát')
const HUOI_QUANG = hydropower('Huội Quảng')

/** The plants of EVN. Each has its own pair of pages, and which of the two says what is not told. */
export const LARGE_PLANTS: Source[] = [
  {
    key: 'pages-lai-chau',
    document: {
      type: 'TRANG_THAM_KHAO',
      abstract: 'Trang tham khảo về thủy điện Lai Châu',
      foundAt: 'search.com.vn/wiki/vi/Nhà_máy_thủy_điện_Lai_Châu; lichxanuoc.com',
    },
    statements: [
      create(LAI_CHAU, {
        capacityMw: 1200,
        annualEnergyGwh: 4670.8,
        river: 'Sông Đà',
        places: [commune('Nậm Hàng', 'Nậm Nhùn'), commune('TT Nậm Nhùn', 'Nậm Nhùn')],
        investor: EVN,
        totalInvestmentBnVnd: 35700,
        latitude: 22.13944,
        longitude: 102.98528,
        remarks: 'Trước khi lập huyện Nậm Nhùn, địa bàn này thuộc huyện Mường Tè.',
      }),
      state(LAI_CHAU, 'H9', '2011-01-05'),
      state(LAI_CHAU, 'H10', '2016-12-20'),
    ],
  },
  {
    key: 'pages-huoi-quang',
    document: {
      type: 'TRANG_THAM_KHAO',
      abstract: 'Trang tham khảo về thủy điện Huội Quảng',
      foundAt: 'lilama10.com; vi.wikipedia Thủy_điện_Bản_Chát',
    },
    statements: [
      create(HUOI_QUANG, {
        capacityMw: 520,
        annualEnergyGwh: 1904,
        river: 'Nậm Mu',
        places: [commune('Khoen On', 'Than Uyên')],
        investor: EVN,
        totalInvestmentBnVnd: 11082,
        latitude: 21.696071,
        longitude: 103.879753,
        remarks: 'Nằm trên hai tỉnh: còn xã Chiềng Lao (Mường La, Sơn La).',
      }),
      state(HUOI_QUANG, 'H10', '2016-05'),
    ],
  },
  {
    key: 'pages-ban-chat',
    document: {
      type: 'TRANG_THAM_KHAO',
      abstract: 'Trang tham khảo về thủy điện Bản Chát',
      foundAt: 'vi.wikipedia; WRI GPPD v1.3 (CC BY 4.0)',
    },
    statements: [
      create(BAN_CHAT, {
        capacityMw: 220,
        annualEnergyGwh: 1158,
        river: 'Nậm Mu',
        places: [commune('Mường Kim', 'Than Uyên')],
        investor: EVN,
        latitude: 21.86117,
        longitude: 103.8286,
      }),
      state(BAN_CHAT, 'H9', '2006-01'),
      state(BAN_CHAT, 'H10', '2013-05'),
    ],
  },
]
