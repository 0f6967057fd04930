import {
  commune,
  create,
  district,
  hydropower,
  line,
  type Source,
  say,
  state,
  substation,
} from '../statements'
import { PAC_MA_SUBSTATION, PHONG_THO_THAN_UYEN, THAN_UYEN_LAO_CAI } from './article-2020'

const EVNNPT = 'Tổng công ty Truyền tải điện quốc gia (EVNNPT)'
const EVNNPC = 'Tổng công ty Điện lực miền Bắc (EVNNPC)'

const SECOND_CIRCUIT = line(110, 'Phong Thổ – Than Uyên mạch 2')
const MUONG_TE = substation(220, 'Mường Tè')
const THAN_UYEN = substation(220, 'Than Uyên')

/** What became known of the grid works since: their opening states of 04/2020 stay in the history. */
export const GRID_NEWS: Source[] = [
  {
    key: 'evn-2017-12-06',
    document: {
      type: 'BAO_CHI',
      issuer: 'evn.com.vn',
      date: '2017-12-06',
      abstract: 'Tin về đóng điện đường dây 110 kV Phong Thổ – Than Uyên mạch 2',
      foundAt: 'evn.com.vn 6-13-21018',
    },
    statements: [
      create(SECOND_CIRCUIT, {
        lengthKm: 84.9,
        totalInvestmentBnVnd: 306.406,
        investor: EVNNPC,
        remarks: 'Quản lý dự án: NPCPNP. Ngày đóng điện không nêu; trạng thái ghi theo ngày của tin.',
      }),
      state(SECOND_CIRCUIT, 'L8'),
    ],
  },
  {
    key: 'pecc1-than-uyen-2010',
    document: {
      type: 'TRANG_THAM_KHAO',
      abstract: 'Dự án đầu tư trạm biến áp 220 kV Than Uyên, PECC1 lập 10/2010',
      foundAt: '123docz 11349523',
    },
    statements: [say(THAN_UYEN, { remarks: 'Dự án đầu tư do PECC1 lập 10/2010.' })],
  },
  {
    key: 'vov-muong-te-2021',
    document: {
      type: 'BAO_CHI',
      issuer: 'vov1.vov.gov.vn',
      abstract: 'Tin về đóng điện trạm biến áp 220 kV Mường Tè',
      foundAt: 'vov1.vov.gov.vn',
    },
    statements: [
      say(MUONG_TE, {
        remarks:
          'AT1 220/110/22 kV 250 MVA đóng điện 01:42 ngày 26/02/2021 cùng đường dây 220 kV Mường Tè – Lai Châu; 781,64 tỷ đồng; CPMB/EVNNPT.',
      }),
      state(MUONG_TE, 'S8', '2021-02-26'),
    ],
  },
  {
    key: 'cafef-2024-11-25',
    document: {
      type: 'BAO_CHI',
      issuer: 'cafef.vn',
      date: '2024-11-25',
      abstract: 'Tin về chấp thuận chủ trương đầu tư trạm biến áp 220 kV Pắc Ma',
      foundAt: 'cafef.vn 25/11/2024',
    },
    statements: [
      say(
        PAC_MA_SUBSTATION,
        {
          capacityMva: 500,
          transformers: '2x250 MVA',
          totalInvestmentBnVnd: 430,
          investor: EVNNPT,
          places: [commune('xã Mường Tè', 'Mường Tè')],
          plannedPeriod: 'Dự kiến Quý IV/2025',
          sourceConflict:
            'Quy mô theo quy hoạch ghi khác nhau: 750 MVA với 3 máy, giai đoạn này 2x250 MVA (cafef.vn, 25/11/2024); 500 MVA (QĐ 768/QĐ-TTg ngày 15/4/2025).',
        },
        { approximate: ['totalInvestmentBnVnd'] },
      ),
      state(PAC_MA_SUBSTATION, 'S5', '2024-11'),
    ],
  },
  {
    key: 'vneconomy-2025-09-10',
    document: {
      type: 'BAO_CHI',
      issuer: 'vneconomy.vn',
      date: '2025-09-10',
      abstract: 'Tin về chấp thuận chủ trương đầu tư đường dây 220 kV Phong Thổ – Than Uyên',
      foundAt: 'vneconomy.vn 10/9/2025',
    },
    statements: [
      say(
        PHONG_THO_THAN_UYEN,
        { circuits: 2, lengthKm: 89, investor: EVNNPT, plannedPeriod: 'Dự kiến Quý IV/2025' },
        { approximate: ['lengthKm'] },
      ),
      state(PHONG_THO_THAN_UYEN, 'L5', '2025-09'),
    ],
  },
  {
    key: 'lao-cai-plan-tables',
    document: {
      type: 'TRANG_THAM_KHAO',
      abstract: 'Các bảng của quy hoạch tỉnh Lào Cai',
      foundAt: 'Quy hoạch tỉnh Lào Cai, Bảng 32',
    },
    statements: [
      say(THAN_UYEN_LAO_CAI, { remarks: 'Quy hoạch tỉnh Lào Cai ghi "vận hành năm 2025".' }),
      create(hydropower('Nậm Mở 1A'), {
        river: 'Nậm Mở',
        places: [district('Than Uyên')],
        remarks: 'Chỉ biết có trạm biến áp 110 kV của nhà máy (quy hoạch tỉnh Lào Cai, Bảng 32).',
      }),
    ],
  },
]
