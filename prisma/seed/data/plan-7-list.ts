import { create, hydropower, listing, type Source, state } from '../statements'
import { NAM_CUM_1_4_5, NAM_CUM_2_3_6, PAC_MA } from './decision-768-hydropower'

const NAM_PHA_5 = hydropower('Nậm Phà 5')

/** A compilation of the adjusted seventh power plan, not the decision itself: its years are those of the plan. */
export const PLAN_7_LIST: Source = {
  key: 'plan-7-list-2020-08',
  document: {
    type: 'TRANG_THAM_KHAO',
    date: '2020-08',
    abstract: 'Danh mục Quy hoạch điện VII điều chỉnh (bản tổng hợp 8/2020)',
  },
  statements: [
    listing([PAC_MA], { nameInPlan: 'Thủy điện Pắc Ma', capacityMw: 140, period: '2019' }),
    listing(NAM_CUM_1_4_5, { nameInPlan: 'Thủy điện Nậm Củm 1,4,5', capacityMw: 65, period: '2019' }),
    listing(NAM_CUM_2_3_6, { nameInPlan: 'Thủy điện Nậm Củm 2,3,6', capacityMw: 54, period: '2020' }),
    create(NAM_PHA_5, { sourceConflict: 'Chưa xác định tỉnh: danh mục không nêu địa điểm, cần kiểm tra.' }),
    state(NAM_PHA_5, 'H6'),
    listing([NAM_PHA_5], {
      nameInPlan: 'Thủy điện Nậm Phà 5',
      capacityMw: 35,
      period: '2020',
      note: 'Nhà đầu tư: IPP',
    }),
  ],
}
