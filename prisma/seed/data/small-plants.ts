import { commune, create, district, hydropower, type Source, say, state } from '../statements'

const NAM_LUNG = hydropower('Nậm Lụng')
const CHU_VA_12 = hydropower('Chu Va 12')
const NAM_CAT = hydropower('Nậm Cát')
const NAM_XI_LUNG_1 = hydropower('Nậm Xí Lùng 1')
const NAM_PAC_1 = hydropower('Nậm Pạc 1')
const NAM_PAC_2 = hydropower('Nậm Pạc 2')
const PA_VAY_SU = hydropower('Pa Vây Sử')
const TA_PAO_HO_1A = hydropower('Tả Páo Hồ 1A')
const TA_PAO_HO_1B = hydropower('Tả Páo Hồ 1B')

const NAM_XI_LUNG = {
  river: 'Suối Nậm Xí Lùng',
  places: [commune('Pa Vệ Sủ', 'Mường Tè')],
  investor: 'Công ty CP Thủy điện Nậm Xí Lùng',
}
const NO_STAGE = 'Nguồn ghi "triển khai", không rõ đến bước nào.'

const NAM_PAC = {
  river: 'Suối Dền Sung, Phìn Hồ, Van Hồ',
  places: [commune('Nậm Xe', 'Phong Thổ'), commune('Sin Suối Hồ', 'Phong Thổ')],
  investor: 'CTCP Tư vấn Đầu tư và XD Thủy điện (Kosy)',
}

const ICON_AND_OTHERS: Source[] = [
  {
    key: 'icon-lai-chau',
    document: {
      type: 'BAO_CHI',
      issuer: 'icon.com.vn',
      abstract: 'Bài về thủy điện với kinh tế - xã hội Lai Châu',
      foundAt: 'icon.com.vn (Thủy điện: Đòn bẩy phát triển KT-XH Lai Châu)',
    },
    statements: [
      create(NAM_LUNG, { capacityMw: 3.6, annualEnergyGwh: 13.53 }),
      state(NAM_LUNG, 'H10', null),
      create(CHU_VA_12, { capacityMw: 1.85, annualEnergyGwh: 7.6, places: [district('Tam Đường')] }),
      state(CHU_VA_12, 'H10', null),
    ],
  },
  {
    key: 'icon-and-wri-nam-cat',
    document: {
      type: 'TRANG_THAM_KHAO',
      abstract: 'Trang tham khảo về thủy điện Nậm Cát',
      foundAt: 'icon.com.vn; WRI GPPD v1.3 (CC BY 4.0)',
    },
    statements: [
      create(NAM_CAT, {
        capacityMw: 5,
        annualEnergyGwh: 17.96,
        places: [commune('Hoang Thèn', 'Phong Thổ')],
        investor: 'Northern Cement Commercial JSC',
      }),
      state(NAM_CAT, 'H10', null),
    ],
  },
  {
    key: 'danviet-nam-na-1',
    document: {
      type: 'BAO_CHI',
      issuer: 'danviet.vn',
      abstract: 'Trang chủ đề về thủy điện Nậm Na 1',
      foundAt: 'danviet.vn/thuy-dien-nam-na-1.html',
    },
    statements: [
      create(hydropower('Nậm Na 1'), {
        river: 'Nậm Na',
        places: [commune('Hoang Thèn', 'Phong Thổ', 'Hoang Thèn (bản Nậm Cấy)')],
        investor: 'Tập đoàn Hưng Hải',
      }),
    ],
  },
  {
    key: 'vietnamconstruction-nam-xi-lung',
    document: {
      type: 'BAO_CHI',
      issuer: 'vietnamconstruction.vn',
      abstract: 'Bài về nhà máy thủy điện Nậm Xí Lùng 1',
      foundAt: 'vietnamconstruction.vn/vi/lai-chau-co-nha-may-thuy-dien-gan-1-000-ty-dong/',
    },
    statements: [
      // It runs, but since when is not said; a start of building dated after "unknown" would set it back to H9.
      create(
        NAM_XI_LUNG_1,
        {
          ...NAM_XI_LUNG,
          capacityMw: 29,
          totalInvestmentBnVnd: 800,
          remarks: 'Khởi công 12/2018. Ba nhà máy trên suối: gần 90 MW, khoảng 3.000 tỷ đồng.',
        },
        { approximate: ['totalInvestmentBnVnd'] },
      ),
      state(NAM_XI_LUNG_1, 'H10', null),
      create(hydropower('Nậm Xí Lùng 2'), { ...NAM_XI_LUNG, remarks: NO_STAGE }),
      create(hydropower('Nậm Xí Lùng 2A'), { ...NAM_XI_LUNG, remarks: NO_STAGE }),
    ],
  },
]

const KOSY: Source[] = [
  {
    key: 'vnfinance-and-kosy-nam-pac-1',
    document: {
      type: 'BAO_CHI',
      abstract: 'Bài về cụm thủy điện Nậm Pạc 1, 2',
      foundAt: 'vnfinance.vn 26/01/2022; kosy.vn/?p=15413',
    },
    statements: [
      create(NAM_PAC_1, {
        ...NAM_PAC,
        capacityMw: 16,
        remarks: 'Cụm Nậm Pạc 1 và 2: 34 MW, khoảng 150 triệu kWh mỗi năm, 1.100 tỷ đồng.',
      }),
      state(NAM_PAC_1, 'H10', '2022-01-26'),
    ],
  },
  {
    key: 'vnfinance-nam-pac-2',
    document: {
      type: 'BAO_CHI',
      issuer: 'vnfinance.vn',
      date: '2022-01-26',
      abstract: 'Bài về cụm thủy điện Nậm Pạc 1, 2',
      foundAt: 'vnfinance.vn 26/01/2022',
    },
    statements: [create(NAM_PAC_2, { ...NAM_PAC, capacityMw: 18 }), state(NAM_PAC_2, 'H10', '2021-12-01')],
  },
  {
    key: 'kosy-pa-vay-su',
    document: {
      type: 'TRANG_THAM_KHAO',
      issuer: 'kosy.vn',
      abstract: 'Trang của doanh nghiệp về cụm thủy điện Pa Vây Sử, Tả Páo Hồ 1A, 1B',
      foundAt: 'kosy.vn/recycled_energy/nha-may-thuy-dien-pa-vay-su-ta-pao-ho-1a-1b/',
    },
    statements: [
      create(PA_VAY_SU, {
        capacityMw: 18,
        river: 'Suối Pan Hồ, suối Thèn Thẻo Hộ',
        places: ['Pa Vây Sử', 'Tung Qua Lìn', 'Sì Lờ Lầu', 'Mồ Sì San'].map((name) =>
          commune(name, 'Phong Thổ'),
        ),
        investor: 'Kosy',
        sourceConflict:
          'Cùng một nguồn ghi cụm Pa Vây Sử, Tả Páo Hồ 1A, 1B hai mức công suất: 50,5 MW (đầu trang) và 38 MW (thân bài).',
        remarks: 'Cả cụm: 160 triệu kWh, 1.700 tỷ đồng.',
      }),
      state(PA_VAY_SU, 'H9', '2021-05'),
      create(TA_PAO_HO_1A, { capacityMw: 8 }),
      create(TA_PAO_HO_1B, { capacityMw: 12 }),
      state(TA_PAO_HO_1B, 'H9', null),
    ],
  },
]

const APART =
  'Tổng công suất 1A và 1B ghi khác nhau: 24 MW, 911 tỷ đồng (danviet.vn); 8 MW và 12 MW, tức 20 MW (kosy.vn).'

const TA_PAO_HO: Source[] = [
  {
    key: 'kosy-and-danviet-ta-pao-ho',
    document: {
      type: 'BAO_CHI',
      abstract: 'Bài về thủy điện Tả Páo Hồ 1A, 1B',
      foundAt: 'kosy.vn; danviet.vn',
    },
    statements: [
      say(TA_PAO_HO_1A, {
        river: 'Suối Pan Hồ',
        places: [commune('Sì Lở Lầu', 'Phong Thổ', 'Sì Lở Lầu (bản Lao Chải)')],
        sourceConflict: APART,
      }),
      state(TA_PAO_HO_1A, 'H9', null),
      say(TA_PAO_HO_1B, { sourceConflict: APART }),
    ],
  },
  {
    key: 'dispatch-66-2025',
    document: {
      symbol: '66/CĐ-TTg',
      issuer: 'Thủ tướng Chính phủ',
      date: '2025-05-16',
      type: 'CONG_DIEN',
      abstract: 'Sự cố sạt lở ngày 16/5/2025 tại thủy điện Tả Páo Hồ 1A',
    },
    statements: [say(TA_PAO_HO_1A, { remarks: 'Sự cố sạt lở ngày 16/5/2025.' })],
  },
]

export const SMALL_PLANTS: Source[] = [...ICON_AND_OTHERS, ...KOSY, ...TA_PAO_HO]
