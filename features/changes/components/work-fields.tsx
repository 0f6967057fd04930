'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Fieldset } from '@/components/ui/fieldset'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import type { WorkKind } from '@/features/stages/types'
import { fieldsOf, type WorkField } from '@/features/works/rules/fields'
import { PlaceFields } from './place-fields'
import type { WorkValues } from './work-values'

type Props = { kind: WorkKind; investors: readonly string[]; error: (field: string) => string | null }

const INVESTMENT = new Set(['totalInvestmentBnVnd', 'plannedPeriod', 'connection'])

/** Everything that may be known of a work of this kind, in the groups in which papers give it. */
export function WorkFields({ kind, investors, error }: Props) {
  const t = useTranslations('works')
  const edit = useTranslations('changes.edit')
  const { register } = useFormContext<WorkValues>()
  const fields = fieldsOf(kind)
  const group = (isIn: (field: WorkField) => boolean) => (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      {fields.filter(isIn).map((field) => (
        <OneField key={field.key} field={field} error={error(`fields.${field.key}`)} />
      ))}
    </div>
  )
  return (
    <>
      <Fieldset legend={t('groups.general')}>
        <TextField {...register('name')} id="name" label={t('fields.name')} required error={error('name')} />
        <TextField
          {...register('aliases')}
          id="aliases"
          label={t('fields.aliases')}
          hint={edit('aliasesHint')}
          error={error('aliases')}
        />
        <PlaceFields error={error} />
      </Fieldset>
      <Fieldset legend={t('groups.technical')} hint={edit('unknownHint')}>
        {group((field) => !INVESTMENT.has(field.key) && !field.staffOnly && field.key !== 'sourceConflict')}
      </Fieldset>
      <Fieldset legend={t('groups.investment')}>
        <TextField
          {...register('investor')}
          id="investor"
          label={t('fields.investor')}
          list="investors"
          error={error('investor')}
        />
        <datalist id="investors">
          {investors.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {group((field) => INVESTMENT.has(field.key) || field.key === 'sourceConflict')}
      </Fieldset>
      <Fieldset legend={t('groups.internal')}>{group((field) => field.staffOnly === true)}</Fieldset>
    </>
  )
}

const LONG = 500

function OneField({ field, error }: { field: WorkField; error: string | null }) {
  const t = useTranslations('works.fields')
  const { register } = useFormContext<WorkValues>()
  const id = `fields.${field.key}`
  const label = t(field.key as 'name')
  const shared = { ...register(`fields.${field.key}`), id, error }
  if (field.type === 'number')
    return <TextField {...shared} label={label} unit={field.unit || undefined} inputMode="decimal" />
  if (field.maxLength > LONG)
    return <TextareaField {...shared} label={label} rows={2} className="sm:col-span-2" />
  return <TextField {...shared} label={label} maxLength={field.maxLength} />
}
