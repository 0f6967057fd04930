'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { type FieldValues, FormProvider } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { LinkButton } from '@/components/ui/link-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { RecordConflict } from './record-conflict'
import { RecordEffects } from './record-effects'
import { RecordWarnings } from './record-warnings'
import { DraftNotice, SaveNotice } from './save-notice'
import { sendOnlyOnPurpose } from './send-on-purpose'
import type { ChangeForm } from './use-change-form'

type Props<V extends FieldValues> = {
  change: ChangeForm<V>
  saveLabel: string
  cancelHref: string
  /** What the live line says while there is nothing to foretell. */
  waiting: string
  /** The work as people call it, by its slug. */
  nameOf: (slug: string) => string
  children: ReactNode
}

/** Keyboards lead to a field that the foot must not cover. */
const CLEAR_OF_THE_FOOT =
  '[&_input]:scroll-mb-56 [&_select]:scroll-mb-56 [&_textarea]:scroll-mb-56 [&_summary]:scroll-mb-56'

/** Around the fields of a form that sends a change set: what stands against it on top, what it will change at the foot. */
export function ChangeFormFrame<V extends FieldValues>({ change, nameOf, children, ...foot }: Props<V>) {
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
        <Foot change={change} {...foot} />
      </form>
    </FormProvider>
  )
}

/** In sight while one types, where there is room: what saving will change stands over the button that saves. */
function Foot<V extends FieldValues>({
  change,
  saveLabel,
  cancelHref,
  waiting,
}: Omit<Props<V>, 'nameOf' | 'children'>) {
  const t = useTranslations('changes.record')
  const { save, preview, reasons, isReady } = change
  const isSaving = save.state === 'saving'
  return (
    <div className="flex flex-col gap-3 border-line border-t bg-ground py-3 [@media(min-height:40rem)]:sm:sticky [@media(min-height:40rem)]:sm:bottom-0">
      <SaveNotice state={save.state} />
      <RecordEffects preview={preview} isReady={isReady} waiting={waiting} unanswered={reasons.unanswered} />
      <div className="flex flex-wrap items-center gap-3">
        <Button tone="primary" busy={isSaving} aria-keyshortcuts="Control+Enter">
          {isSaving ? t('saving') : saveLabel}
        </Button>
        <LinkButton href={cancelHref}>{t('cancel')}</LinkButton>
        <span aria-hidden className="text-muted text-xs pointer-coarse:hidden">
          {t('shortcut')}
        </span>
      </div>
    </div>
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
