'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { UNIT_LABELS, type WorkValues } from './work-values'

type Props = { error: (field: string) => string | null }

/** The communes of a work, of either era, each as the paper spells it where that differs. */
export function PlaceFields({ error }: Props) {
  const t = useTranslations('works.fields')
  const edit = useTranslations('changes.edit')
  const { control, register } = useFormContext<WorkValues>()
  const { fields, append, remove } = useFieldArray<WorkValues, 'places'>({ control, name: 'places' })
  return (
    <div className="grid gap-2">
      <datalist id="units">
        {UNIT_LABELS.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      {fields.map((field, i) => (
        <div key={field.id} className="grid items-start gap-2 sm:grid-cols-[2fr_1fr_auto]">
          <TextField
            {...register(`places.${i}.unit`)}
            id={`places.${i}.unit`}
            label={t('places')}
            list="units"
            error={error(`places.${i}.unit`)}
          />
          <TextField
            {...register(`places.${i}.asWritten`)}
            id={`places.${i}.asWritten`}
            label={edit('asWritten')}
          />
          <Button
            type="button"
            tone="quiet"
            className="sm:mt-6"
            onClick={() => remove(i)}
            aria-label={edit('removePlace')}
          >
            <X className="size-4" aria-hidden />
          </Button>
        </div>
      ))}
      <div>
        <Button type="button" tone="quiet" onClick={() => append({ unit: '', asWritten: '', role: 'SITE' })}>
          <Plus className="size-4" aria-hidden />
          {edit('addPlace')}
        </Button>
      </div>
    </div>
  )
}
