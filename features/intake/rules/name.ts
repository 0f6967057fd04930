import type { WorkKind } from '@/features/stages/types'
import { exactKey } from '@/lib/vietnamese/fold'

/** Words of the kind that lists put in front of a name; longer ones first. */
const KIND_WORDS: Readonly<Record<WorkKind, readonly string[]>> = {
  HYDROPOWER: ['nhà máy thủy điện', 'thủy điện', 'nmtđ', 'tđ'],
  LINE: ['đường dây', 'đz', 'đd'],
  SUBSTATION: ['trạm biến áp', 'tba'],
}

const KINDS: readonly (readonly [string, WorkKind])[] = [
  ['Thủy điện', 'HYDROPOWER'],
  ['Đường dây', 'LINE'],
  ['Trạm biến áp', 'SUBSTATION'],
]

/** The kind that a cell names; null: none. */
export const kindNamed = (cell: string): WorkKind | null =>
  KINDS.find(([word]) => exactKey(word) === exactKey(cell))?.[1] ?? null

/**
 * The bare name: pages put kind and voltage in front themselves. "TBA 220kV Pắc Ma" of a substation is Pắc Ma, 220;
 * words of another kind are part of the name (a line may be called "đấu nối thủy điện Pa Tần 2").
 */
export function bareName(kind: WorkKind, written: string): { name: string; voltageKv: number | null } {
  const rest = withoutKind(kind, written)
  if (kind === 'HYDROPOWER') return { name: rest || written, voltageKv: null }
  const [, voltage, name] = /^(\d{1,3}(?:[.,]\d)?)\s*kV\s+(.+)$/i.exec(rest) ?? []
  if (!voltage || !name) return { name: rest || written, voltageKv: null }
  return { name, voltageKv: Number(voltage.replace(',', '.')) }
}

function withoutKind(kind: WorkKind, written: string): string {
  const words = written.split(' ')
  for (const prefix of KIND_WORDS[kind]) {
    const length = prefix.split(' ').length
    if (exactKey(words.slice(0, length).join(' ')) === exactKey(prefix)) return words.slice(length).join(' ')
  }
  return written
}
