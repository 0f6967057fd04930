import type { Condition, StageCode, WorkKind } from '@/features/stages/types'
import type { WorkPlace } from '@/features/works/types'
import type { ColumnKey } from './rules/columns'

/** One line of a list as it was written: the cells by column, trimmed, '' where empty. */
export type ListRow = {
  /** As a spreadsheet counts: the header is line 1. */
  line: number
  cells: Record<ColumnKey, string>
}

/** Something wrong with a list, at a place that a person can find. The words are in messages/, namespace `intake`. */
export type ListProblem = {
  /** null: the file as a whole. */
  line: number | null
  column: ColumnKey | null
  rule: string
  /** WARN passes where a reason is given. */
  severity: 'REFUSE' | 'WARN'
  params: Record<string, string | number>
}

/** A line that could be read: what the list says of one work. null: the list does not say. */
export type ListedWork = {
  line: number
  kind: WorkKind
  /** Bare: without kind and voltage in front. */
  name: string
  aliases: string[]
  voltageKv: number | null
  places: WorkPlace[]
  stage: StageCode | null
  condition: Condition | null
  /** Partial date since when stage or condition stand. */
  since: string | null
  investor: string | null
  fields: Record<string, number | string>
  /** Keys of the figures that the list gives as approximate. */
  approximate: string[]
}

/** A work of the registry, as far as a list is compared with it. */
export type RegisteredWork = {
  slug: string
  kind: WorkKind
  name: string
  aliases: string[]
  voltageKv: number | null
  isVoid: boolean
}
