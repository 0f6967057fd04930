'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { SelectField } from '@/components/ui/select-field'
import { formatPartialDate } from '@/lib/dates/partial'
import type { RecordValues } from './record-values'
import type { PromisedAct } from './record-work'

type Props = { promised: readonly PromisedAct[]; error: string | null }

/**
 * Whether this is the paper that the office was waiting for. The dates decide unless the officer knows better: a paper
 * of April may be the one that was promised for May.
 */
export function RecordFulfils({ promised, error }: Props) {
  const t = useTranslations('changes.record')
  const locale = useLocale()
  const { register } = useFormContext<RecordValues>()
  const act = useWatch<RecordValues, 'act.act'>({ name: 'act.act' })
  const open = promised.filter((item) => item.act === act)
  if (open.length === 0) return null
  return (
    <SelectField
      {...register('act.fulfils')}
      id="act.fulfils"
      label={t('fulfils')}
      empty={t('fulfilsByDate')}
      options={[
        ...open.map(({ id, month }) => {
          return { value: id, label: t('fulfilsThis', { month: formatPartialDate(month, locale) }) }
        }),
        { value: 'none', label: t('fulfilsNone') },
      ]}
      error={error}
      className="max-w-prose"
    />
  )
}
