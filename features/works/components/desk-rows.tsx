'use client'

import { useMemo } from 'react'
import type { WorkKind } from '@/features/stages/types'
import { BoardCard } from './board-card'
import type { CardText, RowText } from './row-text'
import { WorkRows } from './work-rows'

/**
 * The desk's rows and cards. Drawn from their words alone, here as well as on the server: as server components each of
 * their hundreds of elements was made twice there and sent twice, and took half of the page's time. The words come as
 * one text, since each of a thousand values by itself would be looked at four times on its way.
 */
type Props = { text: string; base: string }

export function DeskRows({ text, base, only }: Props & { only: WorkKind | null }) {
  const rows = useMemo((): RowText[] => JSON.parse(text), [text])
  return <WorkRows rows={rows} base={base} only={only} dense />
}

export function BoardCards({ text, base }: Props) {
  const cards = useMemo((): CardText[] => JSON.parse(text), [text])
  return cards.map((card, at) => <BoardCard key={card.slug} row={card} base={base} isFirst={at === 0} />)
}
