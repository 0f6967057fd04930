import type {
  ActCode,
  ActRule,
  Authority,
  Condition,
  DocumentType,
  Finding,
  RuleDimension,
  WorkKind,
} from '../types'
import { EVIDENCE_MARKS } from '../types'
import { ACT_RULES } from './acts'
import { conditionAfter } from './conditions'
import { appliesTo, isInForce } from './lookup'
import { stageCode } from './paths'
import { ENFORCED_FROM } from './regimes'
import { targetOrdinal } from './targets'

export type JudgeInput = {
  act: ActCode
  kind: WorkKind
  /** Who issued the paper; null: unknown, and then not held against anything. */
  by: Authority | null
  documentType: DocumentType | null
  /** First day of the document's date, ISO; null: undated or no document. */
  documentDate: string | null
  /** Last day of a partial date ("2023"); left out or null: the date is a day. */
  documentDateTo?: string | null
  hasDocument: boolean
  /** Stage and condition of the work just before the act; null: stage unknown. */
  fromOrdinal: number | null
  condition: Condition
}

/**
 * Holds an act against the rules of its document's date. A REFUSE comes only from a row that is in force and verified
 * (kind of work, authority, kind of document), never for a paper dated before 10/02/2013; the one exception is
 * EVIDENCE_ADDED without a document, which is no act at all. Everything else that does not fit warns.
 */
export function judgeAct(input: JudgeInput): Finding[] {
  if (input.act === 'STATE_RECORDED') return []
  if (input.act === 'EVIDENCE_ADDED') {
    return input.hasDocument ? [] : [finding('evidence.needs-document', input, {}, 'REFUSE')]
  }
  const paper = judgePaper(input)
  if (!appliesTo(input.act, input.kind)) return [...paper, judgeKind(input)]
  return [...paper, ...judgeLaw(input), ...judgePlace(input), ...judgeCondition(input)]
}

function judgePaper(input: JudgeInput): Finding[] {
  if (!input.hasDocument) return [finding('act.no-document', input)]
  return input.documentDate === null ? [finding('act.no-date', input)] : []
}

/** The act means nothing for this kind: refused where the law that has the act was read, else a warning. */
function judgeKind(input: JudgeInput): Finding {
  const rules = ACT_RULES.filter((rule) => rule.act === input.act)
  const held = bestEvidenced(rules.filter((rule) => isHeldAgainst(rule, input)))
  const kinds = [...new Set(rules.flatMap((rule) => rule.kinds))].join(' ')
  const severity = held?.evidence === 'verified' && isCertain([held], input) ? 'REFUSE' : 'WARN'
  return finding('act.kind', input, { kind: input.kind, expected: kinds }, severity, held)
}

/** Several rows may be law at once (the Prime Minister's plan, the province's): it is enough to fit one. */
function judgeLaw(input: JudgeInput): Finding[] {
  const rules = rulesHeldAgainst(input)
  if (rules.some((rule) => misfits(rule, input).length === 0)) return []
  const rule = bestEvidenced(preferFitting(rules, input))
  if (!rule) return []
  const certain = isCertain(rules, input)
  return misfits(rule, input).map((dimension) => {
    const binding = certain && rule.evidence === 'verified' && !rule.practice?.includes(dimension)
    const params = dimension === 'authority' ? authorityParams(rules, input) : documentParams(rule, input)
    const code = dimension === 'authority' ? 'act.authority' : 'act.document'
    return finding(code, input, params, binding ? 'REFUSE' : 'WARN', rule)
  })
}

function rulesHeldAgainst(input: JudgeInput): ActRule[] {
  const rules = ACT_RULES.filter((rule) => rule.act === input.act && rule.kinds.includes(input.kind))
  return rules.filter((rule) => isHeldAgainst(rule, input))
}

/** A row that was law on some day of the document's date; none before 10/02/2013, none without a date. */
function isHeldAgainst(rule: ActRule, input: JudgeInput): boolean {
  const from = input.hasDocument ? input.documentDate : null
  if (from === null || from < ENFORCED_FROM) return false
  const to = input.documentDateTo ?? from
  return (rule.validFrom === null || rule.validFrom <= to) && (rule.validTo === null || from <= rule.validTo)
}

/** "2023" lies on both sides of 01/08/2023: only what holds from its first to its last day is certain. */
function isCertain(rules: readonly ActRule[], input: JudgeInput): boolean {
  const from = input.documentDate
  if (from === null) return false
  return rules.every((rule) => isInForce(rule, from) && isInForce(rule, input.documentDateTo ?? from))
}

/** Unknown issuers and kinds of paper fit: what is not known is not wrong. */
function misfits(rule: ActRule, input: JudgeInput): RuleDimension[] {
  const { by, documentType } = input
  const wrong: RuleDimension[] = []
  if (by !== null && rule.authorities && !rule.authorities.includes(by)) wrong.push('authority')
  if (documentType !== null && rule.documentTypes && !rule.documentTypes.includes(documentType)) {
    wrong.push('documentType')
  }
  return wrong
}

/** The issuer's own row explains a wrong paper better than another authority's. */
function preferFitting(rules: readonly ActRule[], input: JudgeInput): readonly ActRule[] {
  const own = rules.filter((rule) => !misfits(rule, input).includes('authority'))
  return own.length > 0 ? own : rules
}

function bestEvidenced(rules: readonly ActRule[]): ActRule | null {
  const ranked = EVIDENCE_MARKS.map((mark) => rules.find((rule) => rule.evidence === mark))
  return ranked.find((rule) => rule !== undefined) ?? null
}

function authorityParams(rules: readonly ActRule[], input: JudgeInput): Finding['params'] {
  const date = input.documentDate ?? ''
  const expired = ACT_RULES.filter((rule) => rule.act === input.act && rule.kinds.includes(input.kind))
    .filter(
      (rule) => rule.validTo !== null && rule.validTo < date && !misfits(rule, input).includes('authority'),
    )
    .map((rule) => rule.validTo as string)
  return {
    given: input.by ?? '',
    expected: [...new Set(rules.flatMap((rule) => rule.authorities ?? []))].join(' '),
    // The last day on which this authority could; tells the Ministry's decision of 2024 from a plain mistake.
    expired: expired.sort().at(-1) ?? 'none',
  }
}

function documentParams(rule: ActRule, input: JudgeInput): Finding['params'] {
  return { given: input.documentType ?? '', expected: (rule.documentTypes ?? []).join(' ') }
}

/**
 * Acts that move nothing by nature (return, refuse, remove, revoke) belong to certain stages and warn elsewhere.
 * Forward jumps are allowed and only shown (`skippedStages`); a lower stage is the fold's to notice, which knows the
 * order of the acts.
 */
function judgePlace(input: JudgeInput): Finding[] {
  const { act, kind, by, fromOrdinal } = input
  if (fromOrdinal === null || targetOrdinal(act, kind, by) !== null) return []
  const placed = preferFitting(rulesHeldAgainst(input), input).filter((rule) => rule.from)
  if (placed.length === 0 || placed.some((rule) => rule.from?.includes(fromOrdinal))) return []
  return [finding('act.from', input, { stage: stageCode(kind, fromOrdinal) }, 'WARN', bestEvidenced(placed))]
}

function judgeCondition(input: JudgeInput): Finding[] {
  const { act, kind, by, condition, fromOrdinal } = input
  const to = targetOrdinal(act, kind, by)
  if (condition === 'ACTIVE') {
    return act === 'RESUMED' || act === 'RESUBMITTED' ? [finding('act.nothing-to-reopen', input)] : []
  }
  if (to === null) return []
  const stillStopped = conditionAfter(condition, act, fromOrdinal, to, kind) !== 'ACTIVE'
  return stillStopped ? [finding('act.while-stopped', input, { condition })] : []
}

function finding(
  rule: string,
  input: JudgeInput,
  params: Finding['params'] = {},
  severity: Finding['severity'] = 'WARN',
  row: ActRule | null = null,
): Finding {
  return {
    rule,
    severity,
    row: row?.id ?? null,
    evidence: row?.evidence ?? null,
    params: { act: input.act, ...params },
  }
}
