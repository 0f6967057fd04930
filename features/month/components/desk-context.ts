'use client'

import { createContext, useContext } from 'react'
import type { StepKind } from '../rules/requests'
import type { PlanItem } from '../types'

/** An act of the plan with the name that people call its work by. */
export type DeskItem = PlanItem & { title: string }

export type OpenStep = { kind: StepKind; ids: readonly string[] }

export type Desk = {
  items: ReadonlyMap<string, DeskItem>
  /** Ids of those that can be worked on: a closed one is mended, not moved. */
  openIds: readonly string[]
  chosen: ReadonlySet<string>
  choose: (ids: readonly string[], isChosen: boolean) => void
  begin: (step: OpenStep) => void
}

export const DeskContext = createContext<Desk | null>(null)

/** @throws outside of a PlanDesk */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('only within PlanDesk')
  return desk
}
