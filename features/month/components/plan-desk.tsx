'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { isOpen } from '@/features/changes/rules/fold-expected'
import { workTitle } from '@/features/works/rules/title'
import type { StepKind } from '../rules/requests'
import type { Drafter, PlanItem } from '../types'
import { PlanBar } from './plan-bar'
import { StepDialog } from './step-dialog'

/** An act of the plan with the name that people call its work by. */
export type DeskItem = PlanItem & { title: string }

export type OpenStep = { kind: StepKind; ids: readonly string[] }

type Desk = {
  items: ReadonlyMap<string, DeskItem>
  /** Ids of those that can be worked on: a closed one is mended, not moved. */
  openIds: readonly string[]
  chosen: ReadonlySet<string>
  choose: (ids: readonly string[], isChosen: boolean) => void
  begin: (step: OpenStep) => void
}

const DeskContext = createContext<Desk | null>(null)

/** @throws outside of a PlanDesk */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('only within PlanDesk')
  return desk
}

type Props = {
  items: readonly PlanItem[]
  month: string
  today: string
  drafters: readonly Drafter[]
  /** Who works here: their drafts, and their name as drafter. */
  person: string
  children: ReactNode
}

/** Around the table of those who may work on the plan: what is chosen in it, and the step that is being taken. */
export function PlanDesk({ items, month, today, drafters, person, children }: Props) {
  const t = useTranslations('works.title')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [step, setStep] = useState<OpenStep | null>(null)
  const byId = new Map(items.map((item) => [item.id, { ...item, title: workTitle(t, item.work) }]))
  const openIds = items.filter(isOpen).map(({ id }) => id)
  const desk: Desk = {
    items: byId,
    openIds,
    // What a colleague closed meanwhile can no longer be chosen.
    chosen: new Set(openIds.filter((id) => chosen.has(id))),
    choose: (ids, isChosen) =>
      setChosen(
        (before) => new Set([...before].filter((id) => !ids.includes(id)).concat(isChosen ? ids : [])),
      ),
    begin: setStep,
  }
  return (
    <DeskContext value={desk}>
      {children}
      <PlanBar month={month} />
      {step && (
        <StepDialog
          key={`${step.kind} ${step.ids.join()}`}
          step={step}
          month={month}
          today={today}
          drafters={drafters}
          person={person}
          onClose={() => setStep(null)}
        />
      )}
    </DeskContext>
  )
}
