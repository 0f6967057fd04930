import type { ActCode, ActRule } from '../types'
import { CHANGE_RULES } from './acts-change'
import { INVESTMENT_RULES } from './acts-investment'
import { PLAN_RULES } from './acts-plan'
import { SURVEY_RULES } from './acts-survey'

/** All rows, in the order of the steps. What is not evidenced as law warns and never refuses, see `judge.ts`. */
export const ACT_RULES: readonly ActRule[] = [
  ...SURVEY_RULES,
  ...PLAN_RULES,
  ...INVESTMENT_RULES,
  ...CHANGE_RULES,
]

/** Acts that no rule is held against, and why. They apply to every kind. */
export const FREE_ACTS: Readonly<Partial<Record<ActCode, { vi: string; en: string }>>> = {
  HANDED_OVER: {
    vi: 'Chuyển hồ sơ giữa các cơ quan: việc nội bộ, không có quy định riêng.',
    en: 'Handing a file on is the offices’ own affair; no rule is known.',
  },
  STATE_RECORDED: {
    vi: 'Ghi nhận tình trạng đã biết: nói rõ nguồn, không phải một quyết định của cơ quan nào.',
    en: 'Writing down a known state: it names its source and is no authority’s decision.',
  },
  EVIDENCE_ADDED: {
    vi: 'Bổ sung văn bản cho một tình trạng đã ghi: cần văn bản, ngoài ra không có điều kiện.',
    en: 'Adding the paper to a recorded state: it needs the paper and nothing else.',
  },
}
