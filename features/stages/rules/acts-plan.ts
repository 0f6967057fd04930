import type { ActRule } from '../types'
import { CIRCULAR_43, GRID, HYDROPOWER, OWNERS, PRACTICE, row, SINCE_CIRCULAR_43 } from './row'

/** Getting a hydropower work into the plan: TT 43/2012/TT-BCT Điều 6–8 until 31/07/2023, then little that was read. */
const DOSSIERS: ActRule[] = [
  row({
    id: 'dossier-received.hydropower.2013',
    act: 'DOSSIER_RECEIVED',
    kinds: HYDROPOWER,
    from: [2],
    documentTypes: ['HO_SO', 'TO_TRINH', 'CONG_VAN'],
    authorities: OWNERS,
    basis: { vi: 'TT 43/2012/TT-BCT Điều 6, Phụ lục 1', en: 'Circular 43/2012/TT-BCT Art. 6, Annex 1' },
    ...CIRCULAR_43,
    evidence: 'verified',
    // Điều 6 says what the dossier holds, not by which paper it comes or who hands it in.
    practice: ['authority', 'documentType'],
    note: {
      vi: 'Hồ sơ bổ sung quy hoạch: báo cáo, bản vẽ, đánh giá môi trường chiến lược.',
      en: 'The supplement dossier: report, drawings, strategic environmental assessment.',
    },
  }),
  row({
    id: 'dossier-received.hydropower.2023',
    act: 'DOSSIER_RECEIVED',
    kinds: HYDROPOWER,
    from: [2],
    documentTypes: ['HO_SO', 'TO_TRINH', 'CONG_VAN'],
    authorities: OWNERS,
    basis: PRACTICE,
    ...SINCE_CIRCULAR_43,
    evidence: 'proposal',
  }),
]

const OPINIONS: ActRule[] = [
  row({
    id: 'opinions-requested.hydropower.province',
    act: 'OPINIONS_REQUESTED',
    kinds: HYDROPOWER,
    from: [3],
    documentTypes: ['CONG_VAN', 'BAO_CAO'],
    authorities: ['DEPARTMENT', 'PROVINCE'],
    basis: PRACTICE,
    evidence: 'proposal',
    note: {
      vi: 'Lấy ý kiến trong tỉnh: hồ sơ vẫn ở giai đoạn Sở thẩm định.',
      en: 'Opinions within the province: the dossier stays at the provincial review.',
    },
  }),
  row({
    id: 'opinions-requested.hydropower.ministry.2013',
    act: 'OPINIONS_REQUESTED',
    kinds: HYDROPOWER,
    from: [4],
    documentTypes: ['CONG_VAN'],
    authorities: ['MINISTRY'],
    limit: { value: 5, unit: 'working_days' },
    basis: { vi: 'TT 43/2012/TT-BCT Điều 7', en: 'Circular 43/2012/TT-BCT Art. 7' },
    ...CIRCULAR_43,
    evidence: 'verified',
    // That the Ministry asks within 5 working days is law; that nobody else asks, and by which paper, is not.
    practice: ['authority', 'documentType'],
    note: {
      vi: 'Tính từ ngày Bộ nhận hồ sơ. Thủy điện nhỏ: lấy ý kiến Bộ TN&MT, Bộ NN&PTNT và cơ quan khác khi cần.',
      en: 'From the day the Ministry has the dossier. Small hydropower: the ministries of environment and of agriculture, others as needed.',
    },
  }),
  row({
    id: 'opinions-requested.hydropower.ministry.2023',
    act: 'OPINIONS_REQUESTED',
    kinds: HYDROPOWER,
    from: [4],
    documentTypes: ['CONG_VAN'],
    authorities: ['MINISTRY'],
    basis: PRACTICE,
    ...SINCE_CIRCULAR_43,
    evidence: 'proposal',
  }),
]

const SUBMISSIONS: ActRule[] = [
  row({
    id: 'submitted.hydropower.2013',
    act: 'SUBMITTED_TO_MOIT',
    kinds: HYDROPOWER,
    from: [3],
    documentTypes: ['TO_TRINH'],
    authorities: ['PROVINCE'],
    basis: { vi: 'TT 43/2012/TT-BCT Điều 5, 7', en: 'Circular 43/2012/TT-BCT Art. 5, 7' },
    ...CIRCULAR_43,
    evidence: 'verified',
    // Điều 7: "the body that prepared the plan submits". That it is the province, by tờ trình, is how it is done here.
    practice: ['authority', 'documentType'],
  }),
  row({
    id: 'submitted.hydropower.2023',
    act: 'SUBMITTED_TO_MOIT',
    kinds: HYDROPOWER,
    from: [3],
    documentTypes: ['TO_TRINH', 'CONG_VAN'],
    authorities: ['PROVINCE'],
    basis: {
      vi: 'Thực tế lập QĐ 768/QĐ-TTg: đề xuất của tỉnh, như 961/UBND-KTN ngày 07/3/2025, được dẫn ở cột ghi chú',
      en: 'As done for Decision 768/QĐ-TTg: its notes cite the provinces’ proposals, such as 961/UBND-KTN of 07/3/2025',
    },
    ...SINCE_CIRCULAR_43,
    evidence: 'secondary',
    note: {
      vi: 'Từ 01/08/2023: trình cấp có thẩm quyền về quy hoạch điện, quy hoạch tỉnh hoặc điều chỉnh quy hoạch tỉnh.',
      en: 'Since 01/08/2023: to the body competent for the power plan, the provincial plan or its adjustment.',
    },
  }),
]

const HYDROPOWER_PLANS: ActRule[] = [
  row({
    id: 'plan-approved.hydropower.ministry.2013',
    act: 'PLAN_APPROVED',
    kinds: HYDROPOWER,
    from: [5],
    documentTypes: ['QUYET_DINH'],
    authorities: ['MINISTRY'],
    limit: { value: 10, unit: 'working_days' },
    basis: { vi: 'TT 43/2012/TT-BCT Điều 8', en: 'Circular 43/2012/TT-BCT Art. 8' },
    ...CIRCULAR_43,
    evidence: 'verified',
    note: {
      vi: 'Tính từ ngày Bộ nhận văn bản giải trình và hồ sơ hoàn chỉnh; công bố trong 30 ngày (Điều 11).',
      en: 'From the day the Ministry has the written explanation and the final dossier; to be published within 30 days (Art. 11).',
    },
  }),
  row({
    id: 'plan-approved.hydropower.prime-minister.2023',
    act: 'PLAN_APPROVED',
    kinds: HYDROPOWER,
    from: [4, 5],
    documentTypes: ['QUYET_DINH'],
    authorities: ['PRIME_MINISTER'],
    basis: {
      vi: 'Quy hoạch điện VIII (QĐ 500/QĐ-TTg ngày 15/5/2023, QĐ 262/QĐ-TTg, QĐ 768/QĐ-TTg), quy hoạch tỉnh (QĐ 1585/QĐ-TTg)',
      en: 'Power Plan VIII (Decisions 500 of 15/5/2023, 262 and 768/QĐ-TTg), provincial plan (Decision 1585/QĐ-TTg)',
    },
    validFrom: '2023-05-15',
    validTo: null,
    // The lists of QĐ 768 were read; the procedure by which a small work gets into them was not.
    evidence: 'secondary',
    note: {
      vi: 'Danh mục của các quyết định đã được đọc; trình tự bổ sung một thủy điện nhỏ thì chưa.',
      en: 'The lists of the decisions were read; the procedure to add a small hydropower work was not.',
    },
  }),
  row({
    id: 'plan-approved.hydropower.province.2023',
    act: 'PLAN_APPROVED',
    kinds: HYDROPOWER,
    from: [4, 5],
    documentTypes: ['QUYET_DINH'],
    authorities: ['PROVINCE'],
    basis: {
      vi: 'Điều chỉnh quy hoạch tỉnh; thực tế: Lào Cai, QĐ 525/QĐ-UBND ngày 25/02/2026',
      en: 'Adjustment of the provincial plan; as done in Lào Cai, Decision 525/QĐ-UBND of 25/02/2026',
    },
    ...SINCE_CIRCULAR_43,
    evidence: 'secondary',
  }),
]

/** ≥ 220 kV must be named in the national plan, 110 kV belongs to the province's. A row does not know the voltage. */
const GRID_PLANS: ActRule[] = [
  row({
    id: 'plan-approved.grid.ministry.2013',
    act: 'PLAN_APPROVED',
    kinds: GRID,
    from: [0],
    documentTypes: ['QUYET_DINH'],
    authorities: ['MINISTRY'],
    basis: {
      vi: 'TT 43/2013/TT-BCT: Hợp phần I (110 kV) của quy hoạch điện lực tỉnh, như QĐ 13976/QĐ-BCT ngày 18/12/2015 (Bắc Giang)',
      en: 'Circular 43/2013/TT-BCT: component I (110 kV) of the provincial power plan, as in Decision 13976/QĐ-BCT of 18/12/2015',
    },
    // The day it was signed: the clause on its entry into force was not read.
    validFrom: '2013-12-31',
    validTo: '2018-12-31',
    evidence: 'verified',
    practice: ['authority', 'documentType'],
  }),
  row({
    id: 'plan-approved.grid.prime-minister.2019',
    act: 'PLAN_APPROVED',
    kinds: GRID,
    from: [0],
    documentTypes: ['QUYET_DINH'],
    authorities: ['PRIME_MINISTER'],
    basis: {
      vi: 'Luật 28/2018/QH14 Điều 6 khoản 2: Bộ lập quy hoạch điện, Thủ tướng phê duyệt; quy hoạch tỉnh',
      en: 'Law 28/2018/QH14 Art. 6.2: the Ministry prepares, the Prime Minister approves the power plan; provincial plan',
    },
    validFrom: '2019-01-01',
    validTo: '2025-04-14',
    evidence: 'secondary',
  }),
  row({
    id: 'plan-approved.grid.prime-minister.2025',
    act: 'PLAN_APPROVED',
    kinds: GRID,
    from: [0],
    documentTypes: ['QUYET_DINH'],
    authorities: ['PRIME_MINISTER'],
    basis: {
      vi: 'QĐ 768/QĐ-TTg ngày 15/4/2025, Điều 1 mục I',
      en: 'Decision 768/QĐ-TTg of 15/4/2025, Art. 1.I',
    },
    validFrom: '2025-04-15',
    validTo: null,
    evidence: 'verified',
    practice: ['authority', 'documentType'],
    note: {
      vi: 'Lưới điện từ 220 kV phải có tên trong quy hoạch quốc gia; 110 kV thuộc phương án lưới điện của quy hoạch tỉnh.',
      en: 'From 220 kV up a work must be named in the national plan; 110 kV belongs to the provincial plan.',
    },
  }),
  row({
    id: 'plan-approved.grid.province.2019',
    act: 'PLAN_APPROVED',
    kinds: GRID,
    from: [0],
    documentTypes: ['QUYET_DINH'],
    authorities: ['PROVINCE'],
    basis: {
      vi: 'Phương án phát triển mạng lưới cấp điện trong quy hoạch tỉnh và điều chỉnh (Luật 28/2018/QH14 Điều 6 khoản 2; NQ 253/2025/QH15)',
      en: 'Grid part of the provincial plan and its adjustment (Law 28/2018/QH14 Art. 6.2; Resolution 253/2025/QH15)',
    },
    validFrom: '2019-01-01',
    validTo: null,
    evidence: 'secondary',
  }),
]

export const PLAN_RULES: readonly ActRule[] = [
  ...DOSSIERS,
  ...OPINIONS,
  ...SUBMISSIONS,
  ...HYDROPOWER_PLANS,
  ...GRID_PLANS,
]
