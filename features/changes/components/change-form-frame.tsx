'use client'

import { type ReactNode, useRef } from 'react'
import { type FieldValues, FormProvider } from 'react-hook-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { ScriptedFields } from '@/components/ui/scripted-fields'
import { TextareaField } from '@/components/ui/textarea-field'
import { ChangeFormFoot, type FootProps } from './change-form-foot'
import { RecordConflict } from './record-conflict'
import { RecordWarnings } from './record-warnings'
import { DraftNotice } from './save-notice'
import { sendOnlyOnPurpose } from './send-on-purpose'
import type { ChangeForm } from './use-change-form'

type Props<V extends FieldValues> = FootProps<V> & {
  /** The work as people call it, by its slug. */
  nameOf: (slug: string) => string
  /** What stands in the registry now, in words, where no field of the work tells it. */
  nowOf?: (slug: string) => string
  children: ReactNode
}

/** Keyboards lead to a field that the foot must not cover. */
const CLEAR_OF_THE_FOOT =
  '[&_input]:scroll-mb-64 [&_select]:scroll-mb-64 [&_textarea]:scroll-mb-64 [&_summary]:scroll-mb-64'

/** Around the fields of a form that sends a change set: what stands against it on top, what it will change at the foot. */
export function ChangeFormFrame<V extends FieldValues>({
  change,
  nameOf,
  nowOf,
  children,
  ...foot
}: Props<V>) {
  const { form, draft, save } = change
  const element = useRef<HTMLFormElement>(null)
  const focus = (what: string) => element.current?.querySelector<HTMLElement>(what)?.focus()
  return (
    <FormProvider {...form}>
      <form
        ref={element}
        onSubmit={change.submit}
        onKeyDown={sendOnlyOnPurpose}
        noValidate
        className={`grid max-w-3xl gap-8 ${CLEAR_OF_THE_FOOT}`}
      >
        <ScriptedFields>
          <DraftNotice
            restoredAt={draft.restoredAt}
            onDrop={() => {
              draft.drop()
              focus('input, select, textarea')
            }}
          />
          <ErrorSummary problems={save.summary} />
          {save.conflicts.map((conflict, i) => (
            <RecordConflict
              key={conflict.work}
              conflict={conflict}
              name={nameOf(conflict.work)}
              now={nowOf?.(conflict.work)}
              investor={change.values.investor ?? change.values.act?.investor}
              takesFocus={i === 0}
              onGoOn={() => {
                change.goOn()
                focus('button[type=submit]')
              }}
            />
          ))}
          {children}
          <RecordWarnings {...change.reasons} />
          <ChangeFormFoot change={change} {...foot} />
        </ScriptedFields>
      </form>
    </FormProvider>
  )
}

/** The note of a change set: in a correction it is the reason, and asked for. */
export function NoteField<V extends FieldValues>({
  change,
  label,
  hint,
  required = false,
}: {
  change: ChangeForm<V>
  label: string
  hint: string
  required?: boolean
}) {
  return (
    <TextareaField
      {...change.form.register('note' as never)}
      id="note"
      label={label}
      hint={hint}
      required={required}
      error={change.save.errorOf('note')}
    />
  )
}
