'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import type { Drafter } from '../types'
import { type OpenStep, useDesk } from './desk-context'
import { StateSign } from './state-sign'
import { StepForm } from './step-form'

type Props = {
  step: OpenStep
  month: string
  today: string
  drafters: readonly Drafter[]
  person: string
  onClose: () => void
}

/** One step on one or several acts, over the plan: what it is about, what it asks for, what it will change. */
export function StepDialog({ step, onClose, ...rest }: Props) {
  const t = useTranslations('month.desk')
  const acts = useTranslations('rules.acts')
  const { items } = useDesk()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const about = step.ids.flatMap((id) => items.get(id) ?? [])
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={title}
      className="m-auto max-h-[92dvh] w-full max-w-2xl overflow-y-auto rounded-md border border-line bg-ground p-5 text-ink shadow-float backdrop:bg-[rgb(0_12_14/50%)] max-sm:mb-0"
    >
      <h2 id={title}>{t(`steps.${step.kind}`)}</h2>
      <ul className="my-3 max-h-48 overflow-y-auto border-line border-y py-1">
        {about.map((item) => (
          <li key={item.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1">
            <span>
              <span className="font-medium">{item.title}</span>
              <span className="block text-muted text-xs">{acts(item.act)}</span>
            </span>
            <StateSign state={item.state} />
          </li>
        ))}
      </ul>
      <StepForm kind={step.kind} about={about} onCancel={() => dialog.current?.close()} {...rest} />
    </dialog>
  )
}
