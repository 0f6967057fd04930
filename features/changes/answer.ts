import 'server-only'
import type { Person } from '@/features/access/types'
import type { Problem } from '@/features/stages/types'
import type { Locale } from '@/lib/i18n/locale'
import { type ConflictView, conflictViews } from './data/conflicts'
import type { AcceptedSet, KeptSet } from './data/sets'
import { previewChangeSet, submitChangeSet } from './mutations'
import { parse } from './parse'
import type { Conflict } from './rules/conflicts'
import type { Effect } from './rules/effects'
import { finding } from './rules/paper'
import { changeSetInput } from './schema'
import { problemsOf } from './sentences'
import type { ChangeSource } from './types'

export type PreviewAnswer =
  | { status: 200; body: { effects: Effect[]; problems: Problem[] } }
  | { status: 400 | 401 | 403 | 422; body: { problems: Problem[] } }

export type RecordAnswer =
  | { status: 201; body: AcceptedSet | KeptSet }
  | { status: 409; body: { current: ConflictView[] } }
  | { status: 400 | 401 | 403 | 422; body: { problems: Problem[] } }

/** What a change set would do and what stands against it; saves nothing. `body` is anything that was sent. */
export async function previewAnswer(body: unknown, locale: Locale): Promise<PreviewAnswer> {
  const parsed = parse(changeSetInput, body, locale)
  if (!parsed.ok) return parsed.answer
  const { effects, findings, conflicts } = await previewChangeSet(parsed.input)
  const problems = problemsOf([...conflicts.map(staleFinding), ...findings], locale)
  return { status: 200, body: { effects, problems } }
}

export const staleFinding = ({ work, version }: Conflict) =>
  finding('changes', 'work.stale', 'REFUSE', { slug: work, version })

export type Sent = {
  source: ChangeSource
  locale: Locale
  idempotencyKey?: string | null
  /** Kept for the author alone, not sent yet. */
  isDraft?: boolean
}

/** The one answer to a change set, for the HTTP route and the form alike. The author is who is signed in. */
export async function recordAnswer(
  person: Person,
  body: unknown,
  { locale, ...sent }: Sent,
): Promise<RecordAnswer> {
  const parsed = parse(changeSetInput, body, locale)
  if (!parsed.ok) return parsed.answer
  const outcome = await submitChangeSet({ ...sent, input: parsed.input, authorId: person.id })
  switch (outcome.kind) {
    case 'accepted':
    case 'kept':
      return { status: 201, body: outcome.set }
    case 'conflict':
      return { status: 409, body: { current: await conflictViews(outcome.current) } }
    case 'refused':
      return { status: 422, body: { problems: problemsOf(outcome.findings, locale) } }
  }
}
