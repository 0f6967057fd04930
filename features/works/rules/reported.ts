/** A total that was published, with where and for when: never a sum of this registry. MW. */
export type ReportedTotal = {
  works: number
  capacityMw: number
  /** Partial date. */
  asOf: string
  approximate: boolean
  what: { vi: string; en: string }
  source: { vi: string; en: string }
}

/** What was reported of hydropower in the province, newest first. */
export const REPORTED_TOTALS: readonly ReportedTotal[] = [
  {
    works: 104,
    capacityMw: 3555.9,
    asOf: '2018',
    approximate: false,
    what: { vi: 'dự án thủy điện đã đưa vào quy hoạch', en: 'hydropower projects in the plan' },
    source: {
      vi: 'Số liệu của tỉnh năm 2018, bài báo năm 2019 về buổi làm việc của UBND tỉnh với Sở Công Thương',
      en: 'The province’s figures for 2018, in a 2019 article on the provincial committee’s meeting with the Department',
    },
  },
  {
    works: 53,
    capacityMw: 2505,
    asOf: '2010',
    approximate: true,
    what: { vi: 'dự án thủy điện', en: 'hydropower projects' },
    source: {
      vi: 'Bài “Thủy điện: Đòn bẩy phát triển KT-XH Lai Châu”, icon.com.vn',
      en: 'Article “Thủy điện: Đòn bẩy phát triển KT-XH Lai Châu”, icon.com.vn',
    },
  },
]

/** How much more (or less, negative) the registry accounts for than a published total; MW to a tenth of a kilowatt. */
export function beyondReported(
  registry: { count: number; sum: number | null },
  { works, capacityMw }: ReportedTotal,
): { works: number; capacityMw: number } {
  const mw = Math.round(((registry.sum ?? 0) - capacityMw) * 1e4) / 1e4
  return { works: registry.count - works, capacityMw: mw }
}
