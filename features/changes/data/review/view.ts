import 'server-only'
import { authorLabels } from '@/features/access/accounts'
import type { StaffScope } from '@/features/access/types'
import { settings } from '@/features/settings/data'
import type { Locale } from '@/lib/i18n/locale'
import { differencesOf } from '../../rules/review/differences'
import { filesSaid } from '../../rules/review/files-said'
import { actOf } from '../../rules/review/kinds'
import { groupsOf, positionOf } from '../../rules/review/parts'
import { mayDo, maySee } from '../../rules/review/steps'
import { problemsOf } from '../../sentences'
import type { PartWork, ProposalEventView, ProposalPart, ProposalView } from '../../types/review'
import { conflictViews } from '../conflicts'
import { namesIn } from '../names'
import { type Judged, judge } from './judged'
import { eventsOf, type Proposal, type ProposalEvent, proposalById } from './proposals'
import { labelOf, proposalRows } from './rows'

/** A proposal with everything that a second person looks at; null: there is none, or it is not theirs to see. */
export async function proposalView(
  scope: StaffScope,
  id: string,
  locale: Locale,
): Promise<ProposalView | null> {
  const proposal = await proposalById(id)
  if (!proposal || !maySee(proposal, scope.person)) return null
  const judged = proposal.input ? await judge(proposal.input, proposal.authorId) : null
  return viewOf(scope, proposal, judged, locale)
}

/** @param judged null: it was accepted, and stands in the ledger */
export async function viewOf(
  scope: StaffScope,
  proposal: Proposal,
  judged: Judged | null,
  locale: Locale,
): Promise<ProposalView> {
  const { input, decidedById } = proposal
  const events = await eventsOf(proposal.id)
  const [[row], labels, names, conflicts, office] = await Promise.all([
    proposalRows(scope, [proposal]),
    authorLabels(scope, [...events.map(({ byId }) => byId), ...(decidedById ? [decidedById] : [])]),
    namesOf(judged),
    conflictViews(judged?.conflicts ?? []),
    settings(),
  ])
  if (!row) throw new Error('a proposal has one row')
  const findings = judged?.checked.findings ?? []
  return {
    ...row,
    note: input?.note ?? null,
    reasons: input?.reasons ?? [],
    decidedAt: proposal.decidedAt?.toISOString() ?? null,
    decidedBy: decidedById === null ? null : labelOf(decidedById, labels),
    parts: judged ? partsOf(judged, locale) : [],
    problems: problemsOf(
      findings.filter(({ path }) => Number.isNaN(positionOf(path))),
      locale,
    ),
    conflicts,
    names,
    history: events.map((event) => eventView(event, labels)),
    seen: judged?.seen ?? '',
    may: mayDo(proposal, scope.person, office['review.secondPerson']),
  }
}

function eventView(event: ProposalEvent, labels: Parameters<typeof labelOf>[1]): ProposalEventView {
  const { version, action, at, byId, reason, setId, seq, positions } = event
  return {
    version,
    action,
    reason,
    at: at.toISOString(),
    by: labelOf(byId, labels),
    set: setId === null ? null : { id: setId, seq: Number(seq) },
    count: positions.length,
  }
}

function partsOf(judged: Judged, locale: Locale): ProposalPart[] {
  const { input, checked, context } = judged
  const effects = new Map(checked.effects().map((effect) => [effect.work, effect]))
  return groupsOf(input, checked).map((positions) => {
    const within = ({ path }: { path: string }) => positions.includes(positionOf(path))
    const drafts = checked.changes.filter(within)
    const works = [...new Set(drafts.map(({ slug }) => slug))].flatMap((slug): PartWork[] => {
      const effect = effects.get(slug)
      const state = checked.works.find((work) => work.state.slug === slug)?.state
      if (!effect || !state) return []
      const { kind, name, fields } = state
      const voltageKv = typeof fields.voltageKv === 'number' ? fields.voltageKv : null
      return [
        {
          work: { slug: effect.created ? null : slug, kind, name: name || effect.name, voltageKv },
          created: effect.created,
          differences: differencesOf(effect),
          effect,
          moved: judged.moved.has(slug),
        },
      ]
    })
    const changes = positions.flatMap((position) => {
      const change = input.changes[position]
      const own = drafts.filter(({ path }) => positionOf(path) === position)
      if (!change) return []
      const said = own.map(({ change: one }) => one)
      const files = filesSaid(change, checked.files, context.files)
      return [{ position, type: change.type, act: actOf(change), said, files }]
    })
    return { positions, changes, works, problems: problemsOf(checked.findings.filter(within), locale) }
  })
}

/** The names that the set's payloads need; those that it brings along are named in it. */
async function namesOf(judged: Judged | null): Promise<Record<string, string>> {
  if (!judged) return {}
  const { changes, rows } = judged.checked
  const known = await namesIn(changes.map(({ change }) => change.payload))
  return { ...known, ...Object.fromEntries(rows.organizations.map(({ id, name }) => [id, name])) }
}
