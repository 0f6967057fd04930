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

/** What stands beside the works in an address: `/api/v1/works/points`, `/staff/works/new`, `/staff/works/csv`. */
const OTHER_PAGES: ReadonlySet<string> = new Set(['points', 'new', 'csv'])

/** Whether a work may be called so in addresses: what begins with its kind always may. */
export const isOtherPage = (slug: string): boolean => OTHER_PAGES.has(slug)
