import {
  create,
  district,
  hydropower,
  link,
  listing,
  type Ref,
  type Statement,
  state,
  type Values,
} from '../statements'
import { BAN_CHAT, LAI_CHAU } from './large-plants'

export const PAC_MA = hydropower('Pắc Ma')
export const NAM_CUM_1_4_5 = ['Nậm Củm 1', 'Nậm Củm 4', 'Nậm Củm 5'].map(hydropower)
export const NAM_CUM_2_3_6 = ['Nậm Củm 2', 'Nậm Củm 3', 'Nậm Củm 6'].map(hydropower)
const LAI_CHAU_EXTENSION = hydropower('Lai Châu mở rộng')
const BAN_CHAT_EXTENSION = hydropower('Bản Chát mở rộng')
const SIN_HO_1 = hydropower('Tích năng Sìn Hồ GĐ1')
const SIN_HO_2 = hydropower('Tích năng Sìn Hồ GĐ2')

export { BAN_CHAT_EXTENSION }

/** Letter of the province that the annex names as the reason of both rows. */
const PROPOSED_BY = 'Văn bản số 961/UBND-KTN ngày 07/3/2025'

/**
 * In the plan, which is all that is known: the MW of the row are the plan's and stand in the listing alone. The annex
 * gives the province; river and district follow from the name or from the plant that is extended.
 */
const inPlan = (works: Ref[], set: Values, row: Parameters<typeof listing>[1]): Statement[] => [
  ...works.flatMap((work) => [create(work, set, { sourceKind: 'INFERRED' }), state(work, 'H6')]),
  listing(works, row),
]

const NAM_CUM = { river: 'Nậm Củm', places: [district('Mường Tè')] }

export const DECISION_768_HYDROPOWER: Statement[] = [
  ...inPlan(
    [LAI_CHAU_EXTENSION],
    { aliases: ['Lai Châu MR'], river: 'Sông Đà', places: [district('Nậm Nhùn')] },
    { nameInPlan: 'Thủy điện Lai Châu mở rộng', capacityMw: 400, period: '2031-2035' },
  ),
  link(LAI_CHAU_EXTENSION, 'EXTENDS', LAI_CHAU),
  ...inPlan(
    [BAN_CHAT_EXTENSION],
    { aliases: ['Bản Chát MR'], river: 'Nậm Mu', places: [district('Than Uyên')] },
    { nameInPlan: 'Thủy điện Bản Chát mở rộng', capacityMw: 110, period: '2025-2030' },
  ),
  link(BAN_CHAT_EXTENSION, 'EXTENDS', BAN_CHAT),
  // The annex counts it among the plants that run since 2021–2024: its MW are those of the plant as well.
  create(PAC_MA, { capacityMw: 160 }),
  state(PAC_MA, 'H10', null),
  listing([PAC_MA], {
    nameInPlan: 'Thủy điện Pắc Ma',
    capacityMw: 160,
    period: '2021-2024',
    note: 'Vận hành',
  }),
  ...inPlan(NAM_CUM_1_4_5, NAM_CUM, {
    nameInPlan: 'Thủy điện Nậm Củm 1,4,5',
    capacityMw: 100.8,
    period: '2025-2030',
    note: 'Nậm Củm 5: đề nghị từ 10 lên 15 MW',
  }),
  ...inPlan(NAM_CUM_2_3_6, NAM_CUM, {
    nameInPlan: 'Thủy điện Nậm Củm 2,3,6',
    capacityMw: 83,
    period: '2025-2030',
    note: 'Nậm Củm 6: đề nghị từ 7 lên 10,5 MW',
  }),
  ...inPlan(
    [SIN_HO_1],
    { places: [district('Sìn Hồ')] },
    { nameInPlan: 'Thủy điện tích năng Sìn Hồ GĐ1', capacityMw: 300, period: '2025-2030', note: PROPOSED_BY },
  ),
  ...inPlan(
    [SIN_HO_2],
    { places: [district('Sìn Hồ')] },
    { nameInPlan: 'Thủy điện tích năng Sìn Hồ GĐ2', capacityMw: 400, period: '2031-2035', note: PROPOSED_BY },
  ),
]
