import { create, district, hydropower, listing, type Source, say, state } from '../statements'
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

const differ = (older: string, newer: string) =>
  `Quy mô ghi khác nhau: ${older} (danh mục QHĐ VII điều chỉnh, bản tổng hợp 8/2020), ${newer} (QĐ 768/QĐ-TTg ngày 15/4/2025).`

/** What the two plans say together: where they differ, and what comes from one of them without being told from which. */
export const PLANS_COMPARED: Source = {
  key: 'plans-compared',
  document: {
    type: 'TRANG_THAM_KHAO',
    abstract: 'Đối chiếu hai quy hoạch điện về thủy điện Pắc Ma và Nậm Củm',
    foundAt: 'QĐ 768/QĐ-TTg 15/4/2025; danh mục QHĐ VII điều chỉnh (bản tổng hợp 8/2020)',
  },
  statements: [
    say(PAC_MA, {
      river: 'Sông Đà',
      places: [district('Mường Tè')],
      investor: 'Công ty CP Thủy điện Pắc Ma',
      sourceConflict: differ('140 MW', '160 MW'),
      remarks: 'Không dùng tọa độ của vi.wikipedia: điểm nằm ngoài tỉnh khoảng 12 km.',
    }),
    ...NAM_CUM_1_4_5.map((work) =>
      say(work, { sourceConflict: differ('cả nhóm Nậm Củm 1, 4, 5 là 65 MW', '100,8 MW') }),
    ),
    ...NAM_CUM_2_3_6.map((work) =>
      say(work, { sourceConflict: differ('cả nhóm Nậm Củm 2, 3, 6 là 54 MW', '83 MW') }),
    ),
  ],
}
