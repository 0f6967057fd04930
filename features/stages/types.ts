/** The vocabulary of the field: one list for form, ledger, plan, API and report. Vietnamese terms: docs/glossary.md. */

export const WORK_KINDS = ['HYDROPOWER', 'LINE', 'SUBSTATION'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/** What an official paper does to a work. */
export const ACT_CODES = [
  'PROPOSED',
  'SURVEY_PERMITTED',
  'SURVEY_STARTED',
  'DOSSIER_RECEIVED',
  'OPINIONS_REQUESTED',
  'SUBMITTED_TO_MOIT',
  'PLAN_APPROVED',
  'ROUTE_REQUESTED',
  'ROUTE_AGREED',
  'SITE_REQUESTED',
  'SITE_AGREED',
  'INVESTMENT_APPROVED',
  'PROJECT_APPROVED',
  'STARTED',
  'ENERGISED',
  'CAPACITY_ADJUSTED',
  'INVESTOR_CHANGED',
  'EXTENDED',
  'SUSPENDED',
  'RESUMED',
  'RETURNED',
  'RESUBMITTED',
  'REFUSED',
  'REMOVED_FROM_PLAN',
  'REVOKED',
  'HANDED_OVER',
  'STATE_RECORDED',
  'EVIDENCE_ADDED',
] as const
export type ActCode = (typeof ACT_CODES)[number]

export const CONDITIONS = [
  'ACTIVE',
  'SUSPENDED',
  'RETURNED',
  'REFUSED',
  'REMOVED_FROM_PLAN',
  'REVOKED',
] as const
export type Condition = (typeof CONDITIONS)[number]

export const PHASES = [
  'PROPOSAL',
  'SURVEY',
  'PLANNING',
  'IN_PLAN',
  'INVESTMENT',
  'CONSTRUCTION',
  'OPERATION',
] as const
export type Phase = (typeof PHASES)[number]

/** Who holds the file. Also the deciding authorities of the rules tables. */
export const HOLDERS = [
  'INVESTOR',
  'DEPARTMENT',
  'PROVINCE',
  'MINISTRY',
  'PRIME_MINISTER',
  'EVN',
  'NONE',
] as const
export type Holder = (typeof HOLDERS)[number]

/** Issuers of papers, as far as the rules care. OTHER: any body that decides nothing here. */
export const AUTHORITIES = [
  'INVESTOR',
  'DEPARTMENT',
  'PROVINCE',
  'MINISTRY',
  'PRIME_MINISTER',
  'EVN',
  'PRESS',
  'OTHER',
] as const
export type Authority = (typeof AUTHORITIES)[number]

/** What a recorded state or a figure rests on. REFERENCE: a data set, an encyclopaedia, a company's page. */
export const SOURCE_KINDS = ['OFFICIAL', 'PRESS', 'REFERENCE', 'INFERRED', 'OFFICE_LIST'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Types of papers: NĐ 30/2020/NĐ-CP Annex III, plus the sources that are no official paper. */
export const DOCUMENT_TYPES = [
  'CONG_VAN',
  'QUYET_DINH',
  'NGHI_QUYET',
  'TO_TRINH',
  'BAO_CAO',
  'THONG_BAO',
  'BIEN_BAN',
  'GIAY_PHEP',
  'KE_HOACH',
  'CONG_DIEN',
  'HO_SO',
  'VAN_BAN_KHAC',
  'BAO_CHI',
  'TRANG_THAM_KHAO',
  'DANH_SACH',
] as const
export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** How well a rule is evidenced (domain files mark V, S, U, P). Only `verified` may refuse. */
export const EVIDENCE_MARKS = ['verified', 'secondary', 'unverified', 'proposal'] as const
export type Evidence = (typeof EVIDENCE_MARKS)[number]

/** H0…H10, L0…L8, S0…S8: the kind's letter and the place on that kind's own path. */
export type StageCode = `H${number}` | `L${number}` | `S${number}`

export const EXPECTED_ACT_STATES = [
  'NOT_STARTED',
  'DRAFTING',
  'SENT_FOR_SIGNATURE',
  'DONE',
  'SLIPPED',
  'CANCELLED',
] as const
export type ExpectedActState = (typeof EXPECTED_ACT_STATES)[number]

/** States of an act that has not come and is still waited for. */
export const OPEN_STATES = [
  'NOT_STARTED',
  'DRAFTING',
  'SENT_FOR_SIGNATURE',
] as const satisfies readonly ExpectedActState[]
export type OpenState = (typeof OPEN_STATES)[number]

export type StageRow = {
  code: StageCode
  kind: WorkKind
  ordinal: number
  phase: Phase
  /** Who holds the file at this stage when nothing better is known. */
  holder: Holder
  vi: string
  en: string
}

export type LimitUnit = 'working_days' | 'days' | 'hours'

/** What of a row a paper is held against, beside the kind of work. */
export type RuleDimension = 'authority' | 'documentType'

/** One row of the rules: what an act means for some kinds of work during some years, and what that rests on. */
export type ActRule = {
  id: string
  act: ActCode
  kinds: readonly WorkKind[]
  /** Ordinals of the stages from which the act is expected; null: from any. */
  from: readonly number[] | null
  /** Ordinal of the stage that the act leads to; null: moves nothing. */
  to: number | null
  /** The condition that the act sets; null: leaves it. */
  condition: Condition | null
  /** null: any paper will do, or none is known to be asked for. */
  documentTypes: readonly DocumentType[] | null
  authorities: readonly Authority[] | null
  limit: { value: number; unit: LimitUnit } | null
  basis: { vi: string; en: string }
  /** First and last day (inclusive) on which the row is law, ISO dates; null: open. */
  validFrom: string | null
  validTo: string | null
  evidence: Evidence
  /**
   * Dimensions that the evidence does not cover: the law has the step, office practice the form of the paper.
   * They never refuse, even in a verified row. Absent: the evidence covers all that the row names.
   */
  practice?: readonly RuleDimension[]
  note: { vi: string; en: string } | null
}

/** A sentence to a person about what was sent in. `path` is the place in the input, as in `changes.0.effectiveOn`. */
export type Problem = {
  path: string
  rule: string
  severity: 'REFUSE' | 'WARN'
  message: string
  basis: string | null
  evidence: Evidence | null
  fix: string | null
}

/** Something to say about an act or a change: a code and its figures; words are made at the edge (messages/). */
export type Finding = {
  /** Stable code, also the key of its sentence: messages `rules.findings.<rule>`. */
  rule: string
  severity: 'REFUSE' | 'WARN'
  /** Id of the row that the act was held against; null: no row. */
  row: string | null
  evidence: Evidence | null
  /** Codes, not words: `words.ts` turns them into a sentence. Lists are separated by a space. */
  params: Record<string, string | number>
}
