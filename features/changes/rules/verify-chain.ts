import {
  type ChangeRow,
  changeDigest,
  GENESIS,
  headerDigest,
  linkHash,
  noteDigest,
  type SetHeader,
} from './chain'

export type StoredSet = SetHeader & {
  seq: number
  at: string
  headerDigest: string
  prevHash: string
  hash: string
  hasNote: boolean
  salt: string | null
  text: string | null
  erasedBy: string | null
}
export type StoredDigest = ChangeRow & { digest: string }

export type Chain = { differences: string[]; erasedNotes: number; head: string | null }

/** Checks numbers, links and digests of the whole chain. Names each set and change that is not what it was. */
export function verifyChain(
  sets: readonly StoredSet[],
  changes: readonly StoredDigest[],
  expectedHead: string | null,
): Chain {
  const differences: string[] = []
  const bySet = new Map<string, StoredDigest[]>()
  for (const change of changes) {
    const list = bySet.get(change.setId)
    if (list) list.push(change)
    else bySet.set(change.setId, [change])
    if (changeDigest(change) !== change.digest)
      differences.push(`Change ${change.id} (set ${change.setId}): content altered`)
  }
  let previous = GENESIS
  let erasedNotes = 0
  sets.forEach((set, i) => {
    differences.push(...linkDifferences(set, i + 1, previous, bySet.get(set.id) ?? []))
    if (set.erasedBy && set.text === null) erasedNotes++
    previous = set.hash
  })
  const known = new Set(sets.map((set) => set.id))
  for (const change of changes) {
    if (!known.has(change.setId))
      differences.push(`Change ${change.id}: its set ${change.setId} is not in the ledger`)
  }
  const last = sets.at(-1)
  const head = last ? `${last.seq}:${last.hash}` : null
  if (
    expectedHead &&
    !sets.some((set) => set.hash === expectedHead || `${set.seq}:${set.hash}` === expectedHead)
  ) {
    differences.push(
      `The expected head ${expectedHead} is not in the chain: its tail was cut off or rewritten`,
    )
  }
  return { differences, erasedNotes, head }
}

function linkDifferences(
  set: StoredSet,
  seq: number,
  previous: string,
  changes: readonly StoredDigest[],
): string[] {
  const name = `ChangeSet ${set.seq} (${set.id})`
  const found: string[] = []
  if (set.seq !== seq) found.push(`${name}: number ${seq} is missing before it`)
  if (set.prevHash !== previous) found.push(`${name}: does not follow from the set before it`)
  if (headerDigest(set) !== set.headerDigest)
    found.push(`${name}: author, document, reasons or note digest altered`)
  const digests = changes.map((change) => change.digest)
  if (changes.some((change, i) => change.position !== i))
    found.push(`${name}: a change is missing or was added`)
  if (linkHash(set.prevHash, set.seq, set.at, set.headerDigest, digests) !== set.hash) {
    found.push(`${name}: its hash does not fit its content (time, header or changes altered)`)
  }
  if (set.review === 'SECOND_PERSON' && set.acceptedById === set.authorId)
    found.push(`${name}: took a second person, and its author accepted it`)
  return [...found, ...noteDifferences(set, name)]
}

function noteDifferences(set: StoredSet, name: string): string[] {
  if (set.noteDigest === null) return set.hasNote ? [`${name}: a note was added`] : []
  if (!set.hasNote) return [`${name}: its note is missing`]
  if (set.text === null) return set.erasedBy ? [] : [`${name}: its note was erased without an order`]
  return noteDigest(set.salt ?? '', set.text) === set.noteDigest ? [] : [`${name}: its note was altered`]
}
