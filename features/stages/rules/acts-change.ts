import type { ActRule, Authority } from '../types'
import { ALL, CIRCULAR_43, GRID, HYDROPOWER, PRACTICE, row, SINCE_CIRCULAR_43 } from './row'

/** Acts that change a work, stop it or let it go on. They move no stage. */
const CHANGES: ActRule[] = [
  row({
    id: 'capacity-adjusted.all',
    act: 'CAPACITY_ADJUSTED',
    kinds: ALL,
    documentTypes: ['QUYET_DINH', 'CONG_VAN'],
    authorities: ['PROVINCE', 'MINISTRY', 'PRIME_MINISTER', 'EVN', 'INVESTOR'],
    basis: PRACTICE,
    evidence: 'proposal',
    note: {
      vi: 'Điều chỉnh quy mô, không đổi giai đoạn; trường hợp có thật: Nậm Củm 5 từ 10 lên 15 MW, Pắc Ma từ 140 lên 160 MW.',
      en: 'A change of size, not of stage; real cases: Nậm Củm 5 from 10 to 15 MW, Pắc Ma from 140 to 160 MW.',
    },
  }),
  row({
    id: 'investor-changed.all',
    act: 'INVESTOR_CHANGED',
    kinds: ALL,
    documentTypes: ['QUYET_DINH', 'CONG_VAN'],
    authorities: ['PROVINCE', 'PRIME_MINISTER'],
    basis: PRACTICE,
    evidence: 'proposal',
  }),
  row({
    id: 'extended.all',
    act: 'EXTENDED',
    kinds: ALL,
    documentTypes: ['QUYET_DINH', 'CONG_VAN'],
    authorities: ['PROVINCE', 'MINISTRY', 'PRIME_MINISTER'],
    basis: PRACTICE,
    evidence: 'proposal',
  }),
]

const HALTS: ActRule[] = [
  row({
    id: 'suspended.all',
    act: 'SUSPENDED',
    kinds: ALL,
    authorities: ['DEPARTMENT', 'PROVINCE', 'MINISTRY', 'PRIME_MINISTER'],
    basis: PRACTICE,
    evidence: 'proposal',
  }),
  row({
    id: 'resumed.all',
    act: 'RESUMED',
    kinds: ALL,
    authorities: ['DEPARTMENT', 'PROVINCE', 'MINISTRY', 'PRIME_MINISTER'],
    basis: PRACTICE,
    evidence: 'proposal',
  }),
]

const WITHIN_PROVINCE: readonly Authority[] = ['DEPARTMENT', 'PROVINCE']

/** TT 43/2012 Điều 8: within 10 working days the Ministry approves, or replies with its reasons. */
const MINISTRY_REPLIES = {
  kinds: HYDROPOWER,
  from: [4, 5],
  authorities: ['MINISTRY'],
  limit: { value: 10, unit: 'working_days' },
  basis: { vi: 'TT 43/2012/TT-BCT Điều 8', en: 'Circular 43/2012/TT-BCT Art. 8' },
  ...CIRCULAR_43,
  evidence: 'verified',
  // That the Ministry replies is law; the Department and the province return and refuse too, by practice.
  practice: ['authority', 'documentType'],
} as const

const MINISTRY_SINCE = {
  kinds: HYDROPOWER,
  from: [4, 5],
  authorities: ['MINISTRY'],
  basis: PRACTICE,
  ...SINCE_CIRCULAR_43,
  evidence: 'proposal',
} as const

const REPLIES: ActRule[] = [
  row({ ...MINISTRY_REPLIES, id: 'returned.hydropower.ministry.2013', act: 'RETURNED' }),
  row({ ...MINISTRY_SINCE, id: 'returned.hydropower.ministry.2023', act: 'RETURNED' }),
  row({
    id: 'returned.hydropower.province',
    act: 'RETURNED',
    kinds: HYDROPOWER,
    from: [0, 3, 4, 5, 6],
    authorities: WITHIN_PROVINCE,
    basis: PRACTICE,
    evidence: 'proposal',
  }),
  row({
    id: 'returned.grid',
    act: 'RETURNED',
    kinds: GRID,
    from: [0, 3, 4],
    authorities: WITHIN_PROVINCE,
    basis: PRACTICE,
    evidence: 'proposal',
  }),
  row({
    id: 'resubmitted.all',
    act: 'RESUBMITTED',
    kinds: ALL,
    authorities: ['INVESTOR', 'EVN', 'DEPARTMENT', 'PROVINCE'],
    basis: PRACTICE,
    evidence: 'proposal',
    note: {
      vi: 'Hồ sơ hoàn thiện quay lại cơ quan đã trả.',
      en: 'The completed dossier goes back to the body that returned it.',
    },
  }),
  row({ ...MINISTRY_REPLIES, id: 'refused.hydropower.ministry.2013', act: 'REFUSED' }),
  row({ ...MINISTRY_SINCE, id: 'refused.hydropower.ministry.2023', act: 'REFUSED' }),
  row({
    id: 'refused.hydropower.province',
    act: 'REFUSED',
    kinds: HYDROPOWER,
    from: [0, 1, 2, 3, 4, 5],
    authorities: WITHIN_PROVINCE,
    basis: PRACTICE,
    evidence: 'proposal',
  }),
  row({
    id: 'refused.grid',
    act: 'REFUSED',
    kinds: GRID,
    from: [0, 1, 2, 3],
    authorities: WITHIN_PROVINCE,
    basis: PRACTICE,
    evidence: 'proposal',
  }),
]

const ENDS: ActRule[] = [
  row({
    id: 'removed-from-plan.hydropower.2013',
    act: 'REMOVED_FROM_PLAN',
    kinds: HYDROPOWER,
    from: [6, 7, 8, 9, 10],
    documentTypes: ['QUYET_DINH'],
    authorities: ['MINISTRY', 'PROVINCE', 'PRIME_MINISTER'],
    basis: PRACTICE,
    ...CIRCULAR_43,
    evidence: 'proposal',
  }),
  row({
    id: 'removed-from-plan.hydropower.2023',
    act: 'REMOVED_FROM_PLAN',
    kinds: HYDROPOWER,
    from: [6, 7, 8, 9, 10],
    documentTypes: ['QUYET_DINH'],
    authorities: ['PROVINCE', 'PRIME_MINISTER'],
    basis: PRACTICE,
    ...SINCE_CIRCULAR_43,
    evidence: 'proposal',
  }),
  row({
    id: 'removed-from-plan.grid',
    act: 'REMOVED_FROM_PLAN',
    kinds: GRID,
    from: [1, 2, 3, 4, 5, 6, 7, 8],
    documentTypes: ['QUYET_DINH'],
    authorities: ['MINISTRY', 'PROVINCE', 'PRIME_MINISTER'],
    basis: PRACTICE,
    evidence: 'proposal',
  }),
  row({
    id: 'revoked.hydropower',
    act: 'REVOKED',
    kinds: HYDROPOWER,
    // From H1: a survey permission too can be revoked or lapse.
    from: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    documentTypes: ['QUYET_DINH', 'CONG_VAN', 'THONG_BAO'],
    authorities: ['PROVINCE', 'PRIME_MINISTER'],
    basis: PRACTICE,
    evidence: 'proposal',
    note: {
      vi: 'Thu hồi không đưa công trình ra khỏi quy hoạch: nhà đầu tư khác có thể được chấp thuận.',
      en: 'Revoking does not take the work out of the plan: another investor may be approved.',
    },
  }),
  row({
    id: 'revoked.grid',
    act: 'REVOKED',
    kinds: GRID,
    from: [4, 5, 6, 7, 8],
    documentTypes: ['QUYET_DINH', 'CONG_VAN', 'THONG_BAO'],
    authorities: ['PROVINCE', 'PRIME_MINISTER'],
    basis: PRACTICE,
    evidence: 'proposal',
  }),
]

export const CHANGE_RULES: readonly ActRule[] = [...CHANGES, ...HALTS, ...REPLIES, ...ENDS]
