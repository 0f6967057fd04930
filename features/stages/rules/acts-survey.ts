import type { ActRule } from '../types'
import { ALL, GRID, HYDROPOWER, LINE, OWNERS, PRACTICE, row, SUBSTATION } from './row'

/** Proposal, survey, and the agreement of routes and sites: mostly practice, hardly any text. */
const PROPOSALS: ActRule[] = [
  row({
    id: 'proposed.all',
    act: 'PROPOSED',
    kinds: ALL,
    authorities: ['INVESTOR', 'DEPARTMENT', 'PROVINCE', 'EVN'],
    basis: PRACTICE,
    evidence: 'proposal',
  }),
]

const SURVEY_BASIS = {
  vi: 'Thông lệ của tỉnh: nhiệm vụ tháng 5/2020 của Sở Công Thương Lai Châu; các tỉnh Quảng Ngãi (31/5/2019), Kon Tum làm tương tự',
  en: 'Practice of the provinces: the Department’s tasks of May 2020 in Lai Châu; Quảng Ngãi (31/5/2019) and Kon Tum do likewise',
}

const SURVEYS: ActRule[] = [
  row({
    id: 'survey-permitted.hydropower',
    act: 'SURVEY_PERMITTED',
    kinds: HYDROPOWER,
    from: [0],
    documentTypes: ['CONG_VAN'],
    authorities: ['PROVINCE'],
    basis: SURVEY_BASIS,
    evidence: 'secondary',
    note: {
      vi: 'Công văn của UBND tỉnh, Sở Công Thương tham mưu. Không tìm thấy thời hạn luật định; văn bản nên ghi hạn hiệu lực.',
      en: 'A letter of the province on the Department’s advice. No statutory time limit was found; the letter should say how long it holds.',
    },
  }),
  row({
    id: 'survey-started.hydropower',
    act: 'SURVEY_STARTED',
    kinds: HYDROPOWER,
    from: [1],
    documentTypes: ['BAO_CAO', 'CONG_VAN'],
    authorities: OWNERS,
    basis: PRACTICE,
    evidence: 'proposal',
  }),
  row({
    id: 'survey-started.grid',
    act: 'SURVEY_STARTED',
    kinds: GRID,
    from: [0, 1],
    documentTypes: ['KE_HOACH', 'CONG_VAN', 'BAO_CAO'],
    authorities: OWNERS,
    basis: PRACTICE,
    evidence: 'proposal',
    note: {
      vi: 'Đề cương hoặc kế hoạch khảo sát của chủ đầu tư.',
      en: 'The owner’s outline or plan of the survey.',
    },
  }),
]

const NO_LIMIT = {
  vi: 'Không tìm thấy thời hạn luật định chung và trình tự thống nhất cho lưới 110–220 kV; thời hạn để cơ quan tự đặt.',
  en: 'No general statutory limit or uniform procedure was found for 110–220 kV; the office sets its own limit.',
}

/** The same two steps for a line (hướng tuyến) and a substation (vị trí trạm). */
function agreement(kind: 'line' | 'substation'): ActRule[] {
  const isLine = kind === 'line'
  const kinds = isLine ? LINE : SUBSTATION
  return [
    row({
      id: `${isLine ? 'route' : 'site'}-requested.${kind}`,
      act: isLine ? 'ROUTE_REQUESTED' : 'SITE_REQUESTED',
      kinds,
      from: [2],
      documentTypes: ['TO_TRINH', 'CONG_VAN'],
      authorities: OWNERS,
      basis: PRACTICE,
      evidence: 'secondary',
      note: isLine
        ? {
            vi: 'Kèm bình đồ tuyến và tọa độ góc lái (VN-2000).',
            en: 'With the route plan and the coordinates of the turning points (VN-2000).',
          }
        : {
            vi: 'Kèm mặt bằng trạm và tọa độ ranh giới (VN-2000).',
            en: 'With the site plan and the coordinates of its bounds (VN-2000).',
          },
    }),
    row({
      id: `${isLine ? 'route' : 'site'}-agreed.${kind}`,
      act: isLine ? 'ROUTE_AGREED' : 'SITE_AGREED',
      kinds,
      from: [3],
      documentTypes: ['CONG_VAN'],
      authorities: ['PROVINCE'],
      basis: PRACTICE,
      evidence: 'secondary',
      note: NO_LIMIT,
    }),
  ]
}

export const SURVEY_RULES: readonly ActRule[] = [
  ...PROPOSALS,
  ...SURVEYS,
  ...agreement('line'),
  ...agreement('substation'),
]
