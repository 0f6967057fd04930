'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type FieldValues, FormProvider } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { LinkButton } from '@/components/ui/link-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { RecordConflict } from './record-conflict'
import { RecordEffects } from './record-effects'
import { RecordWarnings } from './record-warnings'
import { DraftNotice, SaveNotice } from './save-notice'
import type { ChangeForm } from './use-change-form'

type Props<V extends FieldValues> = {
  change: ChangeForm<V>
  saveLabel: string
  /** What to do for the live line to say something. */
  waiting: string
  cancelHref: string
  /** The work as people call it, by its slug. */
  nameOf: (slug: string) => string
  children: ReactNode
}

/** Around the fields of a form that sends a change set: what stands against it on top, what it will change at the foot. */
export function ChangeFormFrame<V extends FieldValues>({
  change,
  saveLabel,
  waiting,
  cancelHref,
  nameOf,
  children,
}: Props<V>) {
  const t = useTranslations('changes.record')
  const { form, draft, save, preview, reasons, isReady } = change
  const isSaving = save.state === 'saving'
  return (
    <FormProvider {...form}>
      <form onSubmit={change.submit} noValidate className="grid max-w-3xl gap-8">
        <DraftNotice restoredAt={draft.restoredAt} onDrop={draft.drop} />
        <ErrorSummary problems={save.summary} />
        {save.conflicts.map((conflict) => (
          <RecordConflict
            key={conflict.work}
            conflict={conflict}
            name={nameOf(conflict.work)}
            onGoOn={change.goOn}
          />
        ))}
        {children}
        <RecordWarnings {...reasons} />
        <SaveNotice state={save.state} />
        {/* In sight while one types, where there is room: what saving will change stands over the button that saves. */}
        <div className="grid gap-3 border-line border-t bg-ground py-3 [@media(min-height:40rem)]:sm:sticky [@media(min-height:40rem)]:sm:bottom-0">
          <RecordEffects
            effects={preview.effects}
            isLooking={preview.isLooking}
            isReady={isReady}
            waiting={waiting}
          />
          <div className="flex flex-wrap gap-3">
            <Button tone="primary" busy={isSaving}>
              {isSaving ? t('saving') : saveLabel}
            </Button>
            <LinkButton href={cancelHref}>{t('cancel')}</LinkButton>
          </div>
        </div>
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
