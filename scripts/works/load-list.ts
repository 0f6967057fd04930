import { previewChangeSet, submitChangeSet } from '@/features/changes/mutations'
import { inputFault } from '@/features/changes/rules/input'
import { type ChangeSetInput, changeSetInput } from '@/features/changes/schema'
import { problemsOf } from '@/features/changes/sentences'
import type { PathFinding } from '@/features/changes/types'
import { registeredWorks } from '@/features/intake/data'
import { type ListRequest, listRequest } from '@/features/intake/rules/change-set'
import { knownWorks } from '@/features/intake/rules/known'
import { readRow } from '@/features/intake/rules/row'
import { readSheet } from '@/features/intake/rules/sheet'
import { atPlace, sentenceOf } from '@/features/intake/sentences'
import type { ListedWork, ListProblem, RegisteredWork } from '@/features/intake/types'

export type ListFile = {
  bytes: Uint8Array
  name: string
  /** Opaque id of the account that loads it. */
  authorId: string
  /** Why warnings are passed over; null: they stand in the way. */
  reason: string | null
  /** ISO day in Việt Nam. */
  today: string
}

/** One sentence for each thing to mend, in the order of the lines. */
export type Complaint = { line: number; sentence: string; isWarning: boolean }

export type LoadResult =
  | { kind: 'loaded'; count: number; seq: number }
  | { kind: 'refused'; complaints: Complaint[] }
  | { kind: 'conflict' }

/**
 * Loads an office's list through the one way in: all of its lines or none. Whatever stands against any line is told at
 * once: what can't be read, what stands in the registry already, and what the check of every change set finds.
 */
export async function loadList(file: ListFile): Promise<LoadResult> {
  const sheet = readSheet(file.bytes)
  if (!sheet.ok) return refused(sheet.problems.map(complaintOf))
  const registry = await registeredWorks()
  const read = sheet.rows.map((row) => readRow(row, file.today))
  const named = read.flatMap(({ work }) => work ?? [])
  const works = read.flatMap(({ work, problems }) => (work && problems.length === 0 ? work : []))
  const problems = [...knownWorks(named, registry), ...read.flatMap((row) => row.problems)]
  const list = requestOf(works, registry, file)
  const checked = works.length > 0 ? await checkedInput(list) : { findings: [], input: null }
  const inTheWay = [
    ...problems.filter((problem) => isInTheWay(problem, file)).map(complaintOf),
    ...wordedFindings(
      checked.findings.filter((finding) => isInTheWay(finding, file)),
      list,
    ),
  ]
  if (inTheWay.length > 0 || !checked.input) return refused(inTheWay)
  return submit(checked.input, checked.findings, works.length, file)
}

const refused = (complaints: Complaint[]): LoadResult => {
  return { kind: 'refused', complaints: complaints.sort((a, b) => a.line - b.line) }
}

const isInTheWay = ({ severity }: { severity: 'REFUSE' | 'WARN' }, { reason }: ListFile) =>
  severity === 'REFUSE' || reason === null

function requestOf(
  works: readonly ListedWork[],
  registry: readonly RegisteredWork[],
  { name, today }: ListFile,
): ListRequest {
  return listRequest(works, { fileName: name, today, slugsTaken: new Set(registry.map(({ slug }) => slug)) })
}

async function checkedInput({
  request,
}: ListRequest): Promise<{ findings: PathFinding[]; input: ChangeSetInput | null }> {
  const parsed = changeSetInput.safeParse(request)
  if (!parsed.success) {
    // an address is made from the name, of which the same is told
    const { findings } = inputFault(parsed.error.issues, request)
    return { findings: findings.filter(({ path }) => !path.endsWith('.slug')), input: null }
  }
  const { findings } = await previewChangeSet(parsed.data)
  return { findings, input: parsed.data }
}

function complaintOf(problem: ListProblem): Complaint {
  const { line, severity } = problem
  return { line: line ?? 0, sentence: sentenceOf(problem, 'vi'), isWarning: severity === 'WARN' }
}

function wordedFindings(findings: readonly PathFinding[], { placeOf }: ListRequest): Complaint[] {
  return problemsOf(findings, 'vi').map(({ path, message, fix, severity }) => {
    const place = placeOf(path)
    const sentence = atPlace('vi', place, [message, fix].filter(Boolean).join(' '))
    return { line: place.line ?? 0, sentence, isWarning: severity === 'WARN' }
  })
}

async function submit(
  input: ChangeSetInput,
  findings: readonly PathFinding[],
  count: number,
  { authorId, reason }: ListFile,
): Promise<LoadResult> {
  const reasons = findings.map(({ path, rule }) => ({ path, rule, reason: reason ?? '' }))
  const outcome = await submitChangeSet({
    input: { ...input, reasons, note: reason },
    authorId,
    source: 'SYSTEM',
  })
  // between the check and here somebody may have made a work of the same address
  if (outcome.kind !== 'accepted') return { kind: 'conflict' }
  return { kind: 'loaded', count, seq: outcome.set.seq }
}
