/**
 * Labels of the legal regimes (domain notes, section 1). They explain a date to people and decide nothing:
 * validity is per row of `acts.ts`.
 */
export type Regime = {
  code: 'R1' | 'R2' | 'R3' | 'R4'
  /** First and last day (inclusive), ISO dates; null: open. */
  from: string
  to: string | null
  name: { vi: string; en: string }
}

/** The day TT 43/2012/TT-BCT came into force. Of what happened earlier no rule was read, so none is held against it. */
export const ENFORCED_FROM = '2013-02-10'

export const REGIMES: readonly Regime[] = [
  {
    code: 'R1',
    from: ENFORCED_FROM,
    to: '2018-12-31',
    name: {
      vi: 'Thông tư 43/2012/TT-BCT (thủy điện), Thông tư 43/2013/TT-BCT (lưới điện)',
      en: 'Circular 43/2012/TT-BCT (hydropower), Circular 43/2013/TT-BCT (grid)',
    },
  },
  {
    code: 'R2',
    from: '2019-01-01',
    to: '2023-05-14',
    name: {
      vi: 'Chuyển tiếp theo Luật Quy hoạch 21/2017/QH14 (Bộ Công Thương vẫn phê duyệt bổ sung thủy điện nhỏ)',
      en: 'Transition under the Planning Law 21/2017/QH14 (the Ministry still approved small hydropower supplements)',
    },
  },
  {
    code: 'R3',
    from: '2023-05-15',
    to: '2026-02-28',
    name: {
      vi: 'Quy hoạch điện VIII và quy hoạch tỉnh (QĐ 500/QĐ-TTg, QĐ 1585/QĐ-TTg, QĐ 768/QĐ-TTg)',
      en: 'Power Plan VIII and the provincial plan (Decisions 500, 1585 and 768/QĐ-TTg)',
    },
  },
  {
    code: 'R4',
    from: '2026-03-01',
    to: null,
    name: {
      vi: 'Nghị quyết 253/2025/QH15 và Luật Quy hoạch 112/2025/QH15',
      en: 'Resolution 253/2025/QH15 and the Planning Law 112/2025/QH15',
    },
  },
]

/** Both ends inclusive; null is open. ISO dates compare as text. */
export function contains(range: { from: string | null; to: string | null }, date: string): boolean {
  return (range.from === null || range.from <= date) && (range.to === null || date <= range.to)
}

/** The regime of an ISO date; null before 10/02/2013. */
export function regimeOf(date: string): Regime | null {
  return REGIMES.find((regime) => contains(regime, date)) ?? null
}
