import 'server-only'
import type { Person } from '@/features/access/types'
import type { Problem } from '@/features/stages/types'
import type { Locale } from '@/lib/i18n/locale'
import { type ConflictView, conflictViews } from './data/conflicts'
import type { AcceptedSet } from './data/sets'
import { previewChangeSet, submitChangeSet } from './mutations'
import type { Conflict } from './rules/conflicts'
import type { Effect } from './rules/effects'
import { inputFault, unwritableAt } from './rules/input'
import { finding } from './rules/paper'
import { type ChangeSetInput, changeSetInput } from './schema'
import { problemsOf, refusal } from './sentences'
import type { ChangeSource } from './types'

export type PreviewAnswer =
  | { status: 200; body: { effects: Effect[]; problems: Problem[] } }
  | { status: 400 | 401 | 403 | 422; body: { problems: Problem[] } }

export type RecordAnswer =
  | { status: 201; body: AcceptedSet }
  | { status: 409; body: { current: ConflictView[] } }
  | { status: 400 | 401 | 403 | 422; body: { problems: Problem[] } }

type Parsed = { ok: true; input: ChangeSetInput } | { ok: false; status: 400 | 422; problems: Problem[] }

function parse(body: unknown, locale: Locale): Parsed {
  const unwritable = unwritableAt(body)
  if (unwritable !== null)
    return { ok: false, status: 422, problems: refusal(locale, 'input.characters', unwritable) }
  const parsed = changeSetInput.safeParse(body)
  if (parsed.success) return { ok: true, input: parsed.data }
  const { status, findings } = inputFault(parsed.error.issues, body)
  return { ok: false, status, problems: problemsOf(findings, locale) }
}

/** What a change set would do and what stands against it; saves nothing. `body` is anything that was sent. */
export async function previewAnswer(body: unknown, locale: Locale): Promise<PreviewAnswer> {
  const parsed = parse(body, locale)
  if (!parsed.ok) return { status: parsed.status, body: { problems: parsed.problems } }
  const { effects, findings, conflicts } = await previewChangeSet(parsed.input)
  const problems = problemsOf([...conflicts.map(staleFinding), ...findings], locale)
  return { status: 200, body: { effects, problems } }
}

const staleFinding = ({ work, version }: Conflict) =>
  finding('changes', 'work.stale', 'REFUSE', { slug: work, version })

export type Sent = {
  source: ChangeSource
  locale: Locale
  idempotencyKey?: string | null
}

/** The one answer to a change set, for the HTTP route and the form alike. The author is who is signed in. */
export async function recordAnswer(
  person: Person,
  body: unknown,
  { source, locale, idempotencyKey = null }: Sent,
): Promise<RecordAnswer> {
  const parsed = parse(body, locale)
  if (!parsed.ok) return { status: parsed.status, body: { problems: parsed.problems } }
  const outcome = await submitChangeSet({ input: parsed.input, authorId: person.id, source, idempotencyKey })
  switch (outcome.kind) {
    case 'accepted':
      return { status: 201, body: outcome.set }
    case 'conflict':
      return { status: 409, body: { current: await conflictViews(outcome.current) } }
    case 'refused':
      return { status: 422, body: { problems: problemsOf(outcome.findings, locale) } }
  }
}
