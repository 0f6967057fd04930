import { ENDINGS_OF, kindOfType } from '@/features/documents/rules/kinds'
import { falseEnding } from '@/features/documents/rules/name'
import type { KnownFile } from './context'
import { finding } from './paper'
import type { FileDraft, Input, Resolver } from './resolver'

/** Attaches a file that is kept to a paper of the book, or to the paper of the set. */
export function addAttachment(resolver: Resolver, change: Input<'ATTACHMENT'>, path: string): void {
  const { context, drafts, paper } = resolver
  const documentId = change.document ?? paper?.document.id
  const isKnown = !change.document || context.files.documents.has(change.document)
  if (!documentId || !isKnown) {
    const rule = documentId ? 'document.unknown' : 'attachment.no-document'
    drafts.findings.push(finding(`${path}.document`, rule, 'REFUSE'))
    return
  }
  const id = context.newId()
  const file = { id, documentId, changeId: id, sha256: change.file, name: change.name, isVoid: false }
  put(resolver, { file, type: 'ATTACHMENT', mendsId: null }, path)
}

/** Whether the change is about a file of a paper; then what is said of it in its place is laid out. */
export function replacesFile(resolver: Resolver, change: Input<'REPLACE'>, path: string): boolean {
  const { context, drafts } = resolver
  const known = context.files.mended.find(({ namedId }) => namedId === change.mends)
  if (!known) return false
  if (!isLive(known)) {
    drafts.findings.push(finding(`${path}.mends`, 'mend.not-live', 'REFUSE'))
    return true
  }
  const { name = known.name, file: sha256 = known.sha256 } = change.with
  const { id, documentId } = known
  const file = { id, documentId, changeId: context.newId(), sha256, name, isVoid: false }
  put(resolver, { file, type: 'REPLACE', mendsId: change.mends }, `${path}.with`)
  return true
}

/**
 * Takes files off their papers: the one whose change is named, or all of a set that still count.
 * @returns how many records of the set or change are about files, counting or not
 */
export function voidFiles({ context, drafts }: Resolver, change: Input<'VOID'>, path: string): number {
  const named = context.files.mended.filter(
    ({ namedId, setId }) => namedId === change.mends || setId === change.mendsSet,
  )
  const live = named.filter((known) => (change.mends ? isLive(known) : !known.isVoid))
  if (change.mends && named.length > live.length)
    drafts.findings.push(finding(`${path}.mends`, 'mend.not-live', 'REFUSE'))
  for (const { namedId: _named, setId: _set, ...file } of live)
    drafts.files.push({ file: { ...file, isVoid: true }, type: 'VOID', mendsId: file.changeId })
  return change.mends ? named.length : live.length
}

const isLive = ({ isVoid, changeId, namedId }: KnownFile & { namedId: string }): boolean =>
  !isVoid && changeId === namedId

/** A name that ends as another kind of file does would make a computer open it with the wrong program. */
function nameAgrees(
  drafts: Resolver['drafts'],
  { name, type }: { name: string; type: string },
  path: string,
): void {
  const kind = kindOfType(type)
  const ending = kind && falseEnding(name, kind)
  if (!kind || !ending) return
  const params = { ending, content: kind, right: ENDINGS_OF[kind][0] }
  drafts.findings.push(finding(`${path}.name`, 'file.name-differs', 'REFUSE', params))
}

function put({ context, drafts }: Resolver, draft: FileDraft, path: string): void {
  const { id, documentId, sha256, name } = draft.file
  const isGone = (other: KnownFile) => drafts.files.some(({ file }) => file.id === other.id && file.isVoid)
  const isSame = (other: KnownFile) =>
    other.id !== id &&
    other.documentId === documentId &&
    other.sha256 === sha256 &&
    !other.isVoid &&
    !isGone(other)
  const type = context.files.stored.get(sha256)
  if (type === undefined) drafts.findings.push(finding(`${path}.file`, 'attachment.no-file', 'REFUSE'))
  else nameAgrees(drafts, { name, type }, path)
  if ([...context.files.attached, ...drafts.files.map(({ file }) => file)].some(isSame))
    drafts.findings.push(finding(`${path}.file`, 'attachment.twice', 'REFUSE'))
  drafts.files.push(draft)
}
