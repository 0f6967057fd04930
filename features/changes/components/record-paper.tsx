'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Fieldset } from '@/components/ui/fieldset'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { typeOfSymbol } from '@/features/documents/rules/symbol'
import { DOCUMENT_TYPES } from '@/features/stages/types'
import type { LastPaper } from '../data/last-paper'
import { PaperTaken } from './paper-taken'
import type { RecordValues } from './record-values'
import { TypedDate } from './typed-date'

const UNOFFICIAL = ['BAO_CHI', 'TRANG_THAM_KHAO', 'DANH_SACH']

type Props = {
  issuers: readonly string[]
  error: (field: string) => string | null
  /** In a correction: what the box says that leaves the recorded paper as it is. */
  keep?: string
  /** The paper recorded before: what this one shares with it stands there already. */
  last?: LastPaper | null
}

/** The paper, in the order in which it is read: symbol, date, what it is about. Its type follows from the symbol until another is chosen by hand. */
export function RecordPaper({ issuers, error, keep, last = null }: Props) {
  const t = useTranslations('changes.record')
  const types = useTranslations('rules.documentTypes')
  const { register, setValue, formState } = useFormContext<RecordValues>()
  const [hasPaper, type] = useWatch<RecordValues, ['hasPaper', 'document.type']>({
    name: ['hasPaper', 'document.type'],
  })
  // Read while drawing, or the form does not keep it up to date.
  const isChosen = formState.touchedFields.document?.type === true
  const symbol = register('document.symbol', {
    onChange: (event) => {
      const guess = typeOfSymbol(event.target.value)
      if (guess && !isChosen) setValue('document.type', guess)
    },
  })
  return (
    <Fieldset legend={t('paper')} hint={t('paperHint')}>
      <Checkbox
        label={keep ?? t('noPaper')}
        checked={!hasPaper}
        onChange={(e) => setValue('hasPaper', !e.target.checked, { shouldDirty: true })}
        name="noPaper"
      />
      {hasPaper && last && <PaperTaken last={last} />}
      {hasPaper && (
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField
            {...symbol}
            id="document.symbol"
            label={t('symbol')}
            hint={t('symbolHint')}
            error={error('document.symbol')}
          />
          <TypedDate<RecordValues>
            name="document.date"
            label={t('date')}
            partial={UNOFFICIAL.includes(type)}
            error={error('document.date')}
          />
          <TextareaField
            {...register('document.abstract')}
            id="document.abstract"
            rows={2}
            label={t('abstract')}
            error={error('document.abstract')}
            className="sm:col-span-2"
          />
          <TextField
            {...register('document.issuer')}
            id="document.issuer"
            label={t('issuer')}
            list="issuers"
            error={error('document.issuer')}
            className="sm:col-span-2"
          />
          <datalist id="issuers">
            {issuers.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <TypedDate<RecordValues>
            name="document.receivedOn"
            label={t('receivedOn')}
            error={error('document.receivedOn')}
          />
          <TextField
            {...register('document.incomingNumber')}
            id="document.incomingNumber"
            label={t('incomingNumber')}
            error={error('document.incomingNumber')}
          />
          <SelectField
            {...register('document.type')}
            id="document.type"
            label={t('type')}
            options={DOCUMENT_TYPES.map((value) => ({ value, label: types(value) }))}
            error={error('document.type')}
          />
          {UNOFFICIAL.includes(type) && (
            <TextField
              {...register('document.foundAt')}
              id="document.foundAt"
              label={t('foundAt')}
              hint={t('foundAtHint')}
              error={error('document.foundAt')}
            />
          )}
        </div>
      )}
    </Fieldset>
  )
}
