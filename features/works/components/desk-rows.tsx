'use client'

import type { WorkKind } from '@/features/stages/types'
import { BoardCard } from './board-card'
import type { RowText } from './row-text'
import { WorkRows } from './work-rows'

/**
 * The desk's rows and cards. Drawn from their words alone, here as well as on the server: as server components each of
 * their hundreds of elements was made twice there and sent twice, and took half of the page's time.
 */
type Props = { rows: readonly RowText[]; base: string }

export function DeskRows(props: Props & { only: WorkKind | null }) {
  return <WorkRows {...props} dense />
}

export function BoardCards({ rows, base }: Props) {
  return rows.map((row, at) => <BoardCard key={row.slug} row={row} base={base} isFirst={at === 0} />)
}
