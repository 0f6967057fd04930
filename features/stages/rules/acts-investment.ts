import type { ActRule, Authority } from '../types'
import { CIRCULAR_43, GRID, HYDROPOWER, OWNERS, PRACTICE, row, SINCE_CIRCULAR_43 } from './row'

const DECREE_31 = {
  vi: 'NĐ 31/2021/NĐ-CP (Luật Đầu tư 2020); thủ tục trên cổng tỉnh Phú Thọ',
  en: 'Decree 31/2021/NĐ-CP (Investment Law 2020); procedure as published by Phú Thọ province',
}

const DECREE_31_PARTS = {
  vi: '35 ngày làm việc: cơ quan đầu mối 28 ngày (gửi lấy ý kiến trong 3 ngày, cơ quan được hỏi trả lời trong 15 ngày), UBND tỉnh 7 ngày.',
  en: '35 working days: the lead department 28 (asks for opinions within 3 days, answers within 15 days), the province 7.',
}

/** What all rows of the province's approval under NĐ 31/2021 share; 26/3/2021 is the day it was signed. */
const PROVINCE_2021 = {
  act: 'INVESTMENT_APPROVED',
  documentTypes: ['QUYET_DINH'],
  authorities: ['PROVINCE'],
  limit: { value: 35, unit: 'working_days' },
  basis: DECREE_31,
  evidence: 'verified',
  // The page of the procedure names the authority and the days; the form of the result is left blank there.
  practice: ['documentType'],
} as const

const APPROVALS: ActRule[] = [
  row({
    ...PROVINCE_2021,
    id: 'investment-approved.hydropower.province.2021',
    kinds: HYDROPOWER,
    from: [6],
    validFrom: '2021-03-26',
    note: DECREE_31_PARTS,
  }),
  row({
    ...PROVINCE_2021,
    id: 'investment-approved.grid.province.2021',
    kinds: GRID,
    from: [4],
    validFrom: '2021-03-26',
    validTo: '2026-02-28',
    note: DECREE_31_PARTS,
  }),
  row({
    ...PROVINCE_2021,
    id: 'investment-approved.grid.province.2026',
    kinds: GRID,
    from: [4],
    basis: {
      vi: 'NĐ 31/2021/NĐ-CP; NQ 253/2025/QH15 Điều 5 (hiệu lực 01/3/2026)',
      en: 'Decree 31/2021/NĐ-CP; Resolution 253/2025/QH15 Art. 5 (in force 01/3/2026)',
    },
    validFrom: '2026-03-01',
    note: {
      vi: 'Lưới điện đã có trong quy hoạch không phải làm bước này từ 01/3/2026: đi thẳng đến phê duyệt dự án.',
      en: 'Since 01/3/2026 grid works that are in the plan need no such approval: they go straight to the project approval.',
    },
  }),
]

const approvalBefore = (id: string, kinds: ActRule['kinds'], from: number[]) =>
  row({
    id,
    act: 'INVESTMENT_APPROVED',
    kinds,
    from,
    authorities: ['PROVINCE', 'PRIME_MINISTER'],
    basis: {
      vi: 'Pháp luật đầu tư trước NĐ 31/2021/NĐ-CP: chưa đọc được văn bản',
      en: 'Investment law before Decree 31/2021/NĐ-CP: not read',
    },
    validTo: '2021-03-25',
    evidence: 'unverified',
  })

const approvalOfLargest = (id: string, kinds: ActRule['kinds'], from: number[]) =>
  row({
    id,
    act: 'INVESTMENT_APPROVED',
    kinds,
    from,
    authorities: ['PRIME_MINISTER'],
    basis: {
      vi: 'Luật Đầu tư 2020: dự án lớn thuộc thẩm quyền Quốc hội, Thủ tướng',
      en: 'Investment Law 2020: the largest projects belong to the National Assembly or the Prime Minister',
    },
    validFrom: '2021-03-26',
    evidence: 'secondary',
  })

const OTHER_APPROVALS: ActRule[] = [
  approvalBefore('investment-approved.hydropower.before', HYDROPOWER, [6]),
  approvalBefore('investment-approved.grid.before', GRID, [4]),
  approvalOfLargest('investment-approved.hydropower.prime-minister.2021', HYDROPOWER, [6]),
  approvalOfLargest('investment-approved.grid.prime-minister.2021', GRID, [4]),
]

const PROJECTS: ActRule[] = [
  row({
    id: 'project-approved.hydropower.2013',
    act: 'PROJECT_APPROVED',
    kinds: HYDROPOWER,
    from: [7],
    authorities: OWNERS,
    basis: { vi: 'TT 43/2012/TT-BCT Điều 16', en: 'Circular 43/2012/TT-BCT Art. 16' },
    ...CIRCULAR_43,
    evidence: 'verified',
    // Điều 16 is about the order of the steps; who signs and by which paper is not in it.
    practice: ['authority', 'documentType'],
    note: {
      vi: 'Chỉ lập dự án đầu tư sau khi cấp có thẩm quyền cho phép đầu tư.',
      en: 'The investment project is prepared only after the competent body has permitted the investment.',
    },
  }),
  row({
    id: 'project-approved.hydropower.2023',
    act: 'PROJECT_APPROVED',
    kinds: HYDROPOWER,
    from: [7],
    authorities: OWNERS,
    basis: PRACTICE,
    ...SINCE_CIRCULAR_43,
    evidence: 'proposal',
  }),
  row({
    id: 'project-approved.grid.before-2026',
    act: 'PROJECT_APPROVED',
    kinds: GRID,
    from: [5],
    documentTypes: ['QUYET_DINH'],
    authorities: OWNERS,
    basis: PRACTICE,
    validTo: '2026-02-28',
    evidence: 'proposal',
  }),
  row({
    id: 'project-approved.grid.2026',
    act: 'PROJECT_APPROVED',
    kinds: GRID,
    from: [4, 5],
    documentTypes: ['QUYET_DINH'],
    authorities: OWNERS,
    basis: {
      vi: 'NQ 253/2025/QH15 Điều 5 (hiệu lực 01/3/2026)',
      en: 'Resolution 253/2025/QH15 Art. 5 (in force 01/3/2026)',
    },
    validFrom: '2026-03-01',
    evidence: 'verified',
    // What was read is that the investment approval may be left out; the owner's decision itself is practice.
    practice: ['authority', 'documentType'],
    note: {
      vi: 'Công trình đã có trong quy hoạch: từ thỏa thuận hướng tuyến, vị trí đi thẳng đến phê duyệt dự án.',
      en: 'Works that are in the plan go from the agreed route or site straight to the project approval.',
    },
  }),
]

const TAKING_OVER: readonly Authority[] = ['PROVINCE', 'MINISTRY', 'DEPARTMENT', 'INVESTOR', 'EVN']

const BUILDING: ActRule[] = [
  ...([HYDROPOWER, GRID] as const).map((kinds) =>
    row({
      id: kinds === GRID ? 'started.grid' : 'started.hydropower',
      act: 'STARTED',
      kinds,
      from: kinds === GRID ? [6] : [8],
      documentTypes: ['THONG_BAO', 'CONG_VAN', 'BAO_CAO'],
      authorities: OWNERS,
      basis: PRACTICE,
      evidence: 'proposal',
      note: {
        vi: 'Thông báo khởi công, khi đủ các thủ tục song song (ĐTM, nước, đất, rừng, đấu nối, thiết kế).',
        en: 'The notice of commencement, once the parallel permits are there (environment, water, land, forest, connection, design).',
      },
    }),
  ),
  row({
    id: 'energised.hydropower.before-2025',
    act: 'ENERGISED',
    kinds: HYDROPOWER,
    from: [9],
    documentTypes: ['BIEN_BAN', 'GIAY_PHEP', 'CONG_VAN', 'THONG_BAO'],
    authorities: TAKING_OVER,
    basis: PRACTICE,
    validTo: '2025-03-03',
    evidence: 'proposal',
  }),
  row({
    id: 'energised.hydropower.2025',
    act: 'ENERGISED',
    kinds: HYDROPOWER,
    from: [9],
    documentTypes: ['BIEN_BAN', 'GIAY_PHEP', 'CONG_VAN', 'THONG_BAO'],
    authorities: TAKING_OVER,
    basis: {
      vi: 'NĐ 61/2025/NĐ-CP ngày 04/3/2025, Điều 22 khoản 1 điểm a (giấy phép hoạt động điện lực, dưới 30 MW)',
      en: 'Decree 61/2025/NĐ-CP of 04/3/2025, Art. 22.1.a (electricity operation licence, below 30 MW)',
    },
    validFrom: '2025-03-04',
    evidence: 'secondary',
    note: {
      vi: 'Chấp thuận nghiệm thu, giấy phép hoạt động điện lực (UBND tỉnh dưới 30 MW, Bộ Công Thương từ 30 MW), biên bản đóng điện.',
      en: 'Acceptance, operation licence (the province below 30 MW, the Ministry from 30 MW), energisation record.',
    },
  }),
  row({
    id: 'energised.grid',
    act: 'ENERGISED',
    kinds: GRID,
    from: [7],
    documentTypes: ['BIEN_BAN', 'CONG_VAN', 'THONG_BAO'],
    authorities: OWNERS,
    basis: PRACTICE,
    evidence: 'proposal',
    note: { vi: 'Biên bản nghiệm thu đóng điện.', en: 'The record of acceptance and energisation.' },
  }),
]

export const INVESTMENT_RULES: readonly ActRule[] = [
  ...APPROVALS,
  ...OTHER_APPROVALS,
  ...PROJECTS,
  ...BUILDING,
]
