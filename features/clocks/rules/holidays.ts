import type { CalendarRow, CalendarYear } from '../types'

/**
 * Public holidays: Bộ luật Lao động 2019 Điều 112 (1/1: 1 day, Tết: 5, Giỗ Tổ 10/3 âm lịch: 1, 30/4: 1, 1/5: 1,
 * Quốc khánh: 2/9 and one day beside it); a holiday on a day of rest is made up for on the next working day
 * (Điều 111 khoản 3). Tết and Quốc khánh are set anew for each year, so are days exchanged for a Saturday:
 * a year stands here only with the notices that were found for it. Rows are added, never changed.
 */
const OCCASIONS = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year' },
  tet: { vi: 'Tết Âm lịch', en: 'Lunar New Year' },
  kings: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hung Kings’ Day' },
  april: { vi: 'Ngày Chiến thắng 30/4, Quốc tế lao động 1/5', en: '30 April and 1 May' },
  nation: { vi: 'Quốc khánh', en: 'National Day' },
  exchanged: { vi: 'Hoán đổi ngày làm việc', en: 'Exchanged working day' },
} as const

const off = (occasion: keyof typeof OCCASIONS, ...dates: string[]): CalendarRow[] =>
  dates.map((date) => ({ date, kind: 'OFF', occasion: OCCASIONS[occasion] }))

const worked = (date: string): CalendarRow => ({ date, kind: 'WORKED', occasion: OCCASIONS.exchanged })

const LAW = { vi: 'BLLĐ 2019 Điều 111, 112', en: 'Labour Code 2019 Art. 111, 112' }

const basis = (vi: string, en: string) => ({ vi: `${LAW.vi}; ${vi}`, en: `${LAW.en}; ${en}` })

/** Weekdays off and weekend days worked. The notices were read in the press and on pages of offices: second-hand. */
export const CALENDAR_YEARS: readonly CalendarYear[] = [
  {
    year: 2022,
    rows: [
      ...off('newYear', '2022-01-03'),
      ...off('tet', '2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'),
      ...off('kings', '2022-04-11'),
      ...off('april', '2022-05-02', '2022-05-03'),
      ...off('nation', '2022-09-01', '2022-09-02'),
    ],
    basis: basis(
      'công văn của Văn phòng Chính phủ ngày 11/01/2022',
      'Government Office letter of 11/01/2022',
    ),
    evidence: 'secondary',
    missing: null,
  },
  {
    year: 2023,
    rows: [
      ...off('newYear', '2023-01-02'),
      ...off('tet', '2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26'),
      ...off('april', '2023-05-01', '2023-05-02', '2023-05-03'),
      ...off('nation', '2023-09-01', '2023-09-04'),
    ],
    basis: basis('8056/VPCP-KGVX ngày 01/12/2022', '8056/VPCP-KGVX of 01/12/2022'),
    evidence: 'secondary',
    missing: null,
  },
  {
    year: 2024,
    rows: [
      ...off('newYear', '2024-01-01'),
      ...off('tet', '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'),
      ...off('kings', '2024-04-18'),
      ...off('exchanged', '2024-04-29'),
      ...off('april', '2024-04-30', '2024-05-01'),
      worked('2024-05-04'),
      ...off('nation', '2024-09-02', '2024-09-03'),
    ],
    basis: basis(
      '5015/TB-LĐTBXH ngày 22/11/2023, 2450/VPCP-KGVX ngày 12/4/2024',
      '5015/TB-LĐTBXH of 22/11/2023, 2450/VPCP-KGVX of 12/4/2024',
    ),
    evidence: 'secondary',
    missing: null,
  },
  {
    year: 2025,
    rows: [
      ...off('newYear', '2025-01-01'),
      ...off('tet', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
      ...off('kings', '2025-04-07'),
      worked('2025-04-26'),
      ...off('april', '2025-04-30', '2025-05-01'),
      ...off('exchanged', '2025-05-02'),
      ...off('nation', '2025-09-01', '2025-09-02'),
    ],
    basis: basis('lịch nghỉ năm 2025 theo báo chí', 'the holidays of 2025 as the press gives them'),
    evidence: 'secondary',
    missing: null,
  },
  {
    year: 2026,
    rows: [
      ...off('newYear', '2026-01-01'),
      ...off('exchanged', '2026-01-02'),
      worked('2026-01-10'),
      ...off('tet', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
      ...off('kings', '2026-04-27'),
      ...off('april', '2026-04-30', '2026-05-01'),
      ...off('nation', '2026-09-02'),
    ],
    basis: basis(
      'thông báo của Bộ Nội vụ về nghỉ Tết năm 2026, 12729/VPCP-KGVX ngày 25/12/2025',
      'the Ministry of Home Affairs’ notice on Tết 2026, 12729/VPCP-KGVX of 25/12/2025',
    ),
    evidence: 'secondary',
    missing: {
      vi: 'ngày nghỉ liền kề Quốc khánh 02/9/2026',
      en: 'the day off beside National Day of 02/9/2026',
    },
  },
]
