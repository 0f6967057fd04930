import type { WorkKind } from '@/features/stages/types'
import { slugify } from '@/lib/vietnamese/slug'

const KIND_WORD: Readonly<Record<WorkKind, string>> = {
  HYDROPOWER: 'thuy-dien',
  LINE: 'duong-day',
  SUBSTATION: 'tram',
}

/** The address of a work, with kind and voltage: "thuy-dien-nam-voi", "tram-220kv-pac-ma". Given once, it never changes. */
export function workSlug(kind: WorkKind, name: string, voltageKv: number | null): string {
  const voltage = voltageKv === null ? '' : `-${String(voltageKv).replace('.', '-')}kv`
  return `${KIND_WORD[kind]}${voltage}-${slugify(name)}`
}
