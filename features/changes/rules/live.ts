import type { FoldProblem, WorkChange, WorkContent } from '../types'
import { refuse } from './problem'

/** A change that still counts, with the content that counts: a REPLACE speaks in the place of what it mends. */
export type LiveChange<C extends WorkContent = WorkContent> = {
  /** The change whose content counts: the original or the latest REPLACE. */
  id: string
  /** The original: what other changes name, and where it stands in the ledger's order. */
  originId: string
  seq: number
  position: number
  documentId: string | null
} & C

type Slot = { live: LiveChange | null; currentId: string }

/**
 * Takes out what was voided and puts replacements in the place of what they mend.
 * A VOID or REPLACE of something that no longer counts is a problem (`mend.not-live`) and does nothing.
 */
export function liveChanges(changes: readonly WorkChange[]): {
  live: LiveChange[]
  /** Original of any change by any of the ids that it ever had. */
  originOf: (id: string) => string | undefined
  problems: FoldProblem[]
} {
  const slots: Slot[] = []
  const byId = new Map<string, Slot>()
  const problems: FoldProblem[] = []

  for (const change of changes) {
    if (change.type !== 'VOID' && change.type !== 'REPLACE') {
      const slot: Slot = { live: asLive(change, change.id, change), currentId: change.id }
      slots.push(slot)
      byId.set(change.id, slot)
      continue
    }
    const slot = change.mendsId ? byId.get(change.mendsId) : undefined
    if (!slot?.live || slot.currentId !== change.mendsId) {
      problems.push(refuse(change.id, 'mend.not-live'))
      continue
    }
    if (change.type === 'VOID') {
      slot.live = null
      continue
    }
    slot.live = asLive(change.payload, slot.live.originId, {
      id: change.id,
      seq: slot.live.seq,
      position: slot.live.position,
      documentId: change.documentId,
    })
    slot.currentId = change.id
    byId.set(change.id, slot)
  }
  const live = slots.flatMap((slot) => (slot.live ? [slot.live] : []))
  return { live, originOf: (id) => byId.get(id)?.live?.originId, problems }
}

function asLive(
  content: WorkContent,
  originId: string,
  place: { id: string; seq: number; position: number; documentId: string | null },
): LiveChange {
  const { id, seq, position, documentId } = place
  return {
    type: content.type,
    payload: content.payload,
    id,
    originId,
    seq,
    position,
    documentId,
  } as LiveChange
}

export type LiveOf<T extends WorkContent['type']> = Extract<LiveChange, { type: T }>

/** The live changes of one type, in ledger order. */
export function liveOf<T extends WorkContent['type']>(live: readonly LiveChange[], type: T): LiveOf<T>[] {
  return live.filter((change): change is LiveOf<T> => change.type === type)
}
