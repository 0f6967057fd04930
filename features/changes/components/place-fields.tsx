'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { UNIT_LABELS, unitLabel, unitOf } from './place-values'
import type { WorkValues } from './work-values'

type Props = { error: (field: string) => string | null }

/** The communes of a work, of either era, each as the paper spells it where that differs. */
export function PlaceFields({ error }: Props) {
  const edit = useTranslations('changes.edit')
  const { control } = useFormContext<WorkValues>()
  const { fields, append, remove } = useFieldArray<WorkValues, 'places'>({ control, name: 'places' })
  const adder = useRef<HTMLButtonElement>(null)
  return (
    <div className="grid gap-2">
      <datalist id="units">
        {UNIT_LABELS.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      {fields.map((field, i) => (
        <PlaceRow
          key={field.id}
          at={i}
          count={fields.length}
          error={error(`places.${i}.unit`)}
          onRemove={() => {
            remove(i)
            adder.current?.focus()
          }}
        />
      ))}
      <div>
        <Button
          ref={adder}
          type="button"
          tone="quiet"
          onClick={() => append({ unit: '', asWritten: '', role: 'SITE' })}
        >
          <Plus className="size-4" aria-hidden />
          {edit('addPlace')}
        </Button>
      </div>
    </div>
  )
}

type RowProps = { at: number; count: number; error: string | null; onRemove: () => void }

function PlaceRow({ at, count, error, onRemove }: RowProps) {
  const t = useTranslations('works.fields')
  const edit = useTranslations('changes.edit')
  const { register, setValue } = useFormContext<WorkValues>()
  // Two fields of one name are one too many for whoever hears them.
  const number = count > 1 ? ` ${at + 1}` : ''
  const unit = register(`places.${at}.unit`, {
    // Says which of the old and the new communes was understood.
    onBlur: ({ target }) => {
      const known = unitOf(target.value)
      if (known) setValue(`places.${at}.unit`, unitLabel(known.era, known.code), { shouldDirty: true })
    },
  })
  return (
    <div className="grid items-end gap-2 sm:grid-cols-[2fr_1fr_auto]">
      <TextField
        {...unit}
        id={`places.${at}.unit`}
        label={`${t('places')}${number}`}
        list="units"
        error={error}
      />
      <TextField
        {...register(`places.${at}.asWritten`)}
        id={`places.${at}.asWritten`}
        label={`${edit('asWritten')}${number}`}
      />
      <Button type="button" tone="quiet" onClick={onRemove} aria-label={`${edit('removePlace')}${number}`}>
        <X className="size-4" aria-hidden />
      </Button>
    </div>
  )
}
