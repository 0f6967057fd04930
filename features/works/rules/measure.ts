import type { WorkKind } from '@/features/stages/types'

/** The figure by which works of a kind are summed (types.ts, KindSum). */
export const MEASURES = {
  HYDROPOWER: { key: 'capacityMw', unit: 'MW' },
  LINE: { key: 'lengthKm', unit: 'km' },
  SUBSTATION: { key: 'capacityMva', unit: 'MVA' },
} as const satisfies Record<WorkKind, { key: string; unit: string }>
