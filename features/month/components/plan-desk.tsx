'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { ScriptedFields } from '@/components/ui/scripted-fields'
import { isOpen } from '@/features/stages/rules/expected'
import { workTitle } from '@/features/works/rules/title'
import type { Drafter, PlanItem } from '../types'
import { type Desk, DeskContext, type OpenStep } from './desk-context'
import { PlanBar } from './plan-bar'
import { StepDialog } from './step-dialog'

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
  // Numbered: the same step begun anew is another, also while the last one is still being closed.
  const [step, setStep] = useState<(OpenStep & { number: number }) | null>(null)
  const begun = useRef(0)
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
    begin: (next) => {
      begun.current += 1
      setStep({ ...next, number: begun.current })
    },
  }
  return (
    <DeskContext value={desk}>
      <ScriptedFields>{children}</ScriptedFields>
      <PlanBar month={month} />
      {step && (
        <StepDialog
          key={step.number}
          step={step}
          month={month}
          today={today}
          drafters={drafters}
          person={person}
          onClose={() => setStep((now) => (now === step ? null : now))}
        />
      )}
    </DeskContext>
  )
}
