import { documentYear, symbolKey } from '@/features/documents/rules/symbol'
import { authorityOf, organizationKey } from '@/features/organizations/rules'
import type { ChangeInput, ChangeSetInput, DocumentInput } from '../schema'
import type { PaperFacts, PathFinding } from '../types'
import type { CheckContext, KnownDocument, KnownOrganization } from './context'
import { liveChanges } from './live'
import { firstDay } from './order'

/** Organizations and papers that a change set brings with it, and papers of the book that it sets right. */
export type NewRows = {
  organizations: KnownOrganization[]
  documents: KnownDocument[]
  corrections: Correction[]
}

/** A paper as it is to stand from now on, and the change that said what it says now. */
export type Correction = { document: KnownDocument; mendsId: string }

export type Paper = { document: KnownDocument; facts: PaperFacts }

export const finding = (
  path: string,
  rule: string,
  severity: 'REFUSE' | 'WARN',
  params: Record<string, string | number> = {},
): PathFinding => ({ path, rule, severity, row: null, evidence: null, params })

/** Where new rows and findings of a set are gathered. */
export type Gathered = { rows: NewRows; findings: PathFinding[] }

/**
 * The organization so called: a known one, one already met in this set, or a new one. A name without letters or digits
 * is refused at `path`: all such would be one and the same.
 */
export function organizationNamed(
  name: string,
  path: string,
  context: CheckContext,
  { rows, findings }: Gathered,
): KnownOrganization {
  const key = organizationKey(name)
  const known = context.organizations.get(key) ?? rows.organizations.find((o) => o.key === key)
  if (known) return known
  if (key === '') findings.push(finding(path, 'organization.name', 'REFUSE'))
  const made = { id: context.newId(), name, key, authority: authorityOf(name) }
  rows.organizations.push(made)
  return made
}

/** The paper of a set: named by id, the same as one in the book, one of the book set right, or a new one. */
export function resolvePaper(
  { document: input, changes }: Pick<ChangeSetInput, 'document' | 'changes'>,
  context: CheckContext,
  rows: NewRows,
  findings: PathFinding[],
): Paper | null {
  if (!input) return null
  if ('id' in input) {
    if (context.document) return paperOf(context.document, context, rows)
    findings.push(finding('document.id', 'document.unknown', 'REFUSE'))
    return null
  }
  const { issuer: name } = input
  const issuer = name ? organizationNamed(name, 'document.issuer', context, { rows, findings }) : null
  const wanted: KnownDocument = { ...withoutIssuer(input), issuerId: issuer?.id ?? null, id: context.newId() }
  const known = context.document
  const document = known ? sameOrCorrected(wanted, known, changes, context, { rows, findings }) : wanted
  if (!known) rows.documents.push(wanted)
  checkDates(document, context.today, findings)
  return paperOf(document, context, rows)
}

/**
 * The paper of the book that was sent again. With other content it is refused, unless all that the set does is to mend
 * what rests on it: then the paper itself was typed wrong, and what was said anew is laid over it.
 */
function sameOrCorrected(
  wanted: KnownDocument,
  known: KnownDocument,
  changes: ChangeSetInput['changes'],
  context: CheckContext,
  { rows, findings }: Gathered,
): KnownDocument {
  const differing = differences(wanted, known)
  if (differing.length === 0) return known
  const mendsId = context.documentChangeId
  const isCorrection = mendsId !== null && changes.every((change) => mendsWhatRestsOn(known, change, context))
  findings.push(
    finding(
      'document',
      isCorrection ? 'document.corrected' : 'document.other-content',
      isCorrection ? 'WARN' : 'REFUSE',
      {
        symbol: known.symbol ?? '',
        date: known.date ?? '',
        fields: differing.join(', '),
      },
    ),
  )
  if (!isCorrection) return known
  const said = Object.fromEntries(differing.map((key) => [key, wanted[key]]))
  const document = { ...known, ...said }
  rows.corrections.push({ document, mendsId })
  return document
}

function mendsWhatRestsOn(document: KnownDocument, change: ChangeInput, context: CheckContext): boolean {
  if (change.type !== 'REPLACE') return false
  const history = context.works.get(context.workOfChange.get(change.mends) ?? '')?.history ?? []
  const mended = liveChanges(history).live.find((live) => live.id === change.mends)
  return mended?.documentId === document.id
}

function withoutIssuer(input: DocumentInput): Omit<KnownDocument, 'id' | 'issuerId'> {
  const { issuer: _issuer, ...rest } = input
  return rest
}

const SAID_OF_A_PAPER = ['date', 'receivedOn', 'incomingNumber', 'type', 'abstract'] as const

/** The same paper sent again has the same date, type and words; what was left out says nothing. */
function differences(wanted: KnownDocument, known: KnownDocument) {
  return SAID_OF_A_PAPER.filter((key) => wanted[key] !== null && wanted[key] !== known[key])
}

function checkDates(document: KnownDocument, today: string, findings: PathFinding[]): void {
  const day = firstDay(document.date)
  if (day > today) findings.push(finding('document.date', 'document.future', 'REFUSE'))
  if (document.receivedOn && document.receivedOn > today) {
    findings.push(finding('document.receivedOn', 'document.received-future', 'REFUSE'))
  }
  if (document.receivedOn && day && document.receivedOn < day) {
    findings.push(finding('document.receivedOn', 'document.received-before-date', 'REFUSE'))
  }
  if (document.symbol && !document.date) findings.push(finding('document.date', 'document.no-date', 'WARN'))
}

function paperOf(document: KnownDocument, context: CheckContext, rows: NewRows): Paper {
  const issuer = document.issuerId
    ? (context.organizationById.get(document.issuerId) ??
      rows.organizations.find((o) => o.id === document.issuerId))
    : undefined
  const facts: PaperFacts = {
    type: document.type,
    by: issuer?.authority ?? null,
    date: document.date,
    receivedOn: document.receivedOn,
  }
  return { document, facts }
}

/** What makes a paper the same paper: numbers restart every year (NĐ 30/2020/NĐ-CP). */
export function documentIdentity(document: { symbol: string | null; date: string | null }): {
  symbolKey: string | null
  year: number | null
} {
  if (!document.symbol) return { symbolKey: null, year: null }
  return { symbolKey: symbolKey(document.symbol), year: documentYear(document) }
}
