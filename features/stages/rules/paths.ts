import type { Holder, Phase, StageCode, StageRow, WorkKind } from '../types'

/**
 * The three paths. A work has its place on the path of its own kind; the number in the code is the order.
 * Holder: who has the file in hand at the stage when no expected act and no hand-over says better.
 */
type Step = readonly [phase: Phase, holder: Holder, vi: string, en: string]

const HYDROPOWER: readonly Step[] = [
  // The proposal lies with the Department, which advises the province on the survey permission.
  ['PROPOSAL', 'DEPARTMENT', 'Đề xuất', 'Proposed'],
  // The investor may survey now, and does.
  ['SURVEY', 'INVESTOR', 'Cho phép khảo sát, lập bổ sung quy hoạch', 'Survey permitted'],
  [
    'SURVEY',
    'INVESTOR',
    'Đang khảo sát, lập hồ sơ bổ sung quy hoạch',
    'Surveying, preparing the plan dossier',
  ],
  // The dossier has come in; the Department collects opinions within the province.
  ['PLANNING', 'DEPARTMENT', 'Sở thẩm định, lấy ý kiến trong tỉnh', 'Provincial review'],
  // Sent up. Before 01/08/2023 to the Ministry (TT 43/2012 Điều 7); the Ministry still appraises for the power plan.
  ['PLANNING', 'MINISTRY', 'Đã trình bổ sung quy hoạch', 'Plan supplement submitted'],
  ['PLANNING', 'MINISTRY', 'Cấp có thẩm quyền thẩm định', 'Appraisal by the competent body'],
  // In the plan: the next paper is the investor's dossier for the investment approval.
  ['IN_PLAN', 'INVESTOR', 'Đã có trong quy hoạch', 'In the plan'],
  // From here on the project, the permits and the building site are the investor's.
  ['INVESTMENT', 'INVESTOR', 'Có chủ trương đầu tư / có nhà đầu tư', 'Investment policy approved'],
  [
    'INVESTMENT',
    'INVESTOR',
    'Chuẩn bị đầu tư (dự án, ĐTM, nước, đất, rừng, đấu nối)',
    'Project preparation and permits',
  ],
  ['CONSTRUCTION', 'INVESTOR', 'Đang thi công', 'Under construction'],
  // Operating: no file waits for anyone.
  ['OPERATION', 'NONE', 'Vận hành phát điện', 'Operating'],
]

/** Lines and substations walk the same steps; only what is surveyed and agreed is called differently. */
function gridPath(words: {
  survey: [string, string]
  asked: [string, string]
  agreed: [string, string]
}): Step[] {
  return [
    // The Department advises on the lists that the province proposes (QĐ 768/QĐ-TTg Điều 2.3).
    ['PROPOSAL', 'DEPARTMENT', 'Đề xuất', 'Proposed'],
    // In the plan and under survey: the owner (EVNNPT, EVNNPC or another investor) prepares the next paper.
    ['IN_PLAN', 'INVESTOR', 'Có trong quy hoạch', 'In the plan'],
    ['SURVEY', 'INVESTOR', ...words.survey],
    // The request is in; the Department collects opinions and drafts the province's letter.
    ['SURVEY', 'DEPARTMENT', ...words.asked],
    // Agreed: the owner prepares the investment approval, the project, the site.
    ['SURVEY', 'INVESTOR', ...words.agreed],
    ['INVESTMENT', 'INVESTOR', 'Có chủ trương đầu tư', 'Investment policy approved'],
    ['INVESTMENT', 'INVESTOR', 'Phê duyệt dự án, thiết kế', 'Project and design approved'],
    ['CONSTRUCTION', 'INVESTOR', 'GPMB, thi công', 'Land clearance and construction'],
    ['OPERATION', 'NONE', 'Đóng điện, vận hành', 'Energised, operating'],
  ]
}

const LINE = gridPath({
  survey: ['Khảo sát, lập phương án tuyến', 'Route survey'],
  asked: ['Đã trình thỏa thuận hướng tuyến', 'Route agreement requested'],
  agreed: ['Đã thỏa thuận hướng tuyến', 'Route agreed'],
})

const SUBSTATION = gridPath({
  survey: ['Khảo sát, lập phương án vị trí', 'Site survey'],
  asked: ['Đã trình thỏa thuận vị trí trạm', 'Site agreement requested'],
  agreed: ['Đã thỏa thuận vị trí trạm', 'Site agreed'],
})

const LETTERS = { HYDROPOWER: 'H', LINE: 'L', SUBSTATION: 'S' } as const

function rows(kind: WorkKind, steps: readonly Step[]): StageRow[] {
  return steps.map(([phase, holder, vi, en], ordinal) => {
    return { code: `${LETTERS[kind]}${ordinal}`, kind, ordinal, phase, holder, vi, en }
  })
}

const PATHS: Record<WorkKind, readonly StageRow[]> = {
  HYDROPOWER: rows('HYDROPOWER', HYDROPOWER),
  LINE: rows('LINE', LINE),
  SUBSTATION: rows('SUBSTATION', SUBSTATION),
}

/** All stages of all kinds: H0…H10, L0…L8, S0…S8. */
export const STAGES: readonly StageRow[] = [...PATHS.HYDROPOWER, ...PATHS.LINE, ...PATHS.SUBSTATION]

const BY_CODE = new Map<string, StageRow>(STAGES.map((row) => [row.code, row]))

/** The path of a kind, in order. */
export function stagesOf(kind: WorkKind): readonly StageRow[] {
  return PATHS[kind]
}

/** 10 for hydropower, 8 for lines and substations. */
export function lastOrdinal(kind: WorkKind): number {
  return PATHS[kind].length - 1
}

/** Throws a RangeError for a number that is no place on the path of the kind. */
export function stageCode(kind: WorkKind, ordinal: number): StageCode {
  return rowAt(kind, ordinal).code
}

/** Throws a RangeError for a code that is no stage (H11, L9, h0). */
export function stageRow(code: StageCode): StageRow {
  const row = BY_CODE.get(code)
  if (!row) throw new RangeError(`No such stage: ${code}`)
  return row
}

/** Throws a RangeError for a code that is no stage. */
export function ordinalOf(code: StageCode): number {
  return stageRow(code).ordinal
}

/** Throws a RangeError for a number that is no place on the path of the kind. */
export function phaseOf(kind: WorkKind, ordinal: number): Phase {
  return rowAt(kind, ordinal).phase
}

/** Whether a text from outside is a stage of this kind's own path. */
export function isStageOf(kind: WorkKind, code: string): code is StageCode {
  return BY_CODE.get(code)?.kind === kind
}

function rowAt(kind: WorkKind, ordinal: number): StageRow {
  const row = PATHS[kind][ordinal]
  if (!row) throw new RangeError(`No stage ${ordinal} on the path of ${kind}`)
  return row
}
