import type { Era } from '@/features/places/types'
import type { DocumentRef, WorkItem } from '@/features/works/types'

export type FoundWork = Pick<
  WorkItem,
  'slug' | 'kind' | 'name' | 'aliases' | 'voltageKv' | 'stage' | 'condition' | 'sourceKind' | 'communes'
>

export type FoundDocument = Omit<DocumentRef, 'foundAt'> & { incomingNumber: string | null }

/** `works`: of which it is the investor. */
export type FoundOrganization = { id: string; name: string; works: number }

/** `of`: the district of an old commune. */
export type FoundUnit = { era: Era; code: string; name: string; of: string | null }

/** The first of each kind, the best first; `total`: the works that the list would show. */
export type Found = {
  works: { total: number; items: FoundWork[] }
  documents: FoundDocument[]
  organizations: FoundOrganization[]
  units: FoundUnit[]
}
