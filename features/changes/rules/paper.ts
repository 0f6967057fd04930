import { documentYear, symbolKey } from '@/features/documents/rules/symbol'
import { authorityOf, organizationKey } from '@/features/organizations/rules'
import type { DocumentInput } from '../schema'
import type { PaperFacts, PathFinding } from '../types'
import type { CheckContext, KnownDocument, KnownOrganization } from './context'
import { firstDay } from './order'

/** Organizations and papers that a change set brings with it. */
export type NewRows = { organizations: KnownOrganization[]; documents: KnownDocument[] }

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

/** The paper of a set: named by id, the same as one in the book, or a new one. */
export function resolvePaper(
  input: DocumentInput | { id: string } | null,
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
  checkDates(wanted, context.today, findings)
  const known = context.document
  if (!known) {
    rows.documents.push(wanted)
    return paperOf(wanted, context, rows)
  }
  const differing = differences(wanted, known)
  if (differing.length > 0) {
    findings.push(
      finding('document', 'document.other-content', 'REFUSE', {
        symbol: known.symbol ?? '',
        date: known.date ?? '',
        fields: differing.join(', '),
      }),
    )
  }
  return paperOf(known, context, rows)
}

function withoutIssuer(input: DocumentInput): Omit<KnownDocument, 'id' | 'issuerId'> {
  const { issuer: _issuer, ...rest } = input
  return rest
}

/** The same paper sent again has the same date, type and words; what was left out says nothing. */
function differences(wanted: KnownDocument, known: KnownDocument): string[] {
  const keys = ['date', 'receivedOn', 'incomingNumber', 'type', 'abstract'] as const
  return keys.filter((key) => wanted[key] !== null && wanted[key] !== known[key])
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
