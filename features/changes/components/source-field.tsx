'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { SOURCE_KINDS } from '@/features/stages/types'

type Props = { id?: string; register: { name: string }; error: string | null }

/** What a figure rests on, where there is no paper. */
export function SourceField({ id = 'sourceKind', register, error }: Props) {
  const t = useTranslations('changes.record')
  const kinds = useTranslations('rules.sourceKinds')
  return (
    <SelectField
      {...register}
      id={id}
      label={t('sourceKind')}
      empty=""
      options={SOURCE_KINDS.filter((value) => value !== 'OFFICIAL').map((value) => ({
        value,
        label: kinds(value),
      }))}
      error={error}
      className="max-w-prose"
    />
  )
}
