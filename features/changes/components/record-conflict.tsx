'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import type { DifficultyClass, Measure } from '@/features/works/rules/desk'
import { formatPartialDate } from '@/lib/dates/partial'
import { readableValue } from './readable-value'

export type ConflictBody = {
  work: string
  version: number
  fields: Record<string, { yours: unknown; theirs: unknown; changeSeq: number | null }>
}

type Props = {
  conflict: ConflictBody
  name: string
  /** Said in place of the table of fields. */
  now?: string
  /** As typed: an investor whom the registry does not know yet comes back without a name. */
  investor: string | undefined
  takesFocus: boolean
  onGoOn: () => void
}

/** Somebody was quicker: both values beside each other. Nothing typed is lost, nothing is overwritten unseen. */
export function RecordConflict({ conflict, name, now, investor, takesFocus, onGoOn }: Props) {
  const t = useTranslations('changes.conflict')
  const box = useRef<HTMLElement>(null)
  // It stands on top of a long form, and the button that was pressed at its foot.
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])
  return (
    <section
      ref={box}
      role="alert"
      tabIndex={-1}
      className="grid scroll-mt-4 gap-3 rounded-md border-2 border-wrong p-4"
    >
      <h2 className="text-base">{t('title', { name })}</h2>
      <p>{t('text')}</p>
      {now ? (
        <p>{now}</p>
      ) : (
        <BothValues conflict={conflict} title={t('title', { name })} investor={investor} />
      )}
      <div>
        <Button type="button" tone="primary" onClick={onGoOn}>
          {t('goOn')}
        </Button>
      </div>
    </section>
  )
}

type ValuesProps = Pick<Props, 'conflict' | 'investor'> & {
  title: string
  /** Over the first values, where they are somebody else's. */
  yours?: string
}

export function BothValues({ conflict, title, investor, yours: theirName }: ValuesProps) {
  const t = useTranslations('changes.conflict')
  return (
    <Table label={title} frozen={false}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{theirName ?? t('yours')}</th>
          <th scope="col">{t('theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(conflict.fields).map(([key, { yours, theirs, changeSeq }]) => (
          <tr key={key}>
            <FieldName field={key} />
            <td>
              <Value field={key} value={key === 'investor' ? (yours ?? investor) : yours} />
            </td>
            <td>
              <Value field={key} value={theirs} />
              {changeSeq !== null && <span className="text-muted"> ({t('seq', { seq: changeSeq })})</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function FieldName({ field }: { field: string }) {
  const t = useTranslations('works.fields')
  const desk = useTranslations('changes.desk.fields')
  const measures = useTranslations('works.measures')
  const locale = useLocale()
  const [group, key = '', month = ''] = field.split('.')
  if (group === 'observation') {
    const name = measures(key as Measure)
    return <th scope="row">{`${name}, ${formatPartialDate(month, locale)}`}</th>
  }
  if (group === 'difficulty' || group === 'followUp') return <th scope="row">{desk(key as 'content')}</th>
  return <th scope="row">{t.has(field as 'name') ? t(field as 'name') : field}</th>
}

function Value({ field, value }: { field: string; value: unknown }) {
  const t = useTranslations('changes.conflict')
  const rules = useTranslations('rules')
  const classes = useTranslations('works.difficultyClasses')
  const locale = useLocale()
  const text = readableValue(field, value, locale)
  if (text === null) return <>{t('unknown')}</>
  if (field === 'difficulty.class') return <>{classes(value as DifficultyClass)}</>
  if (field === 'stage') return <>{rules(`stages.${value}` as 'stages.H0')}</>
  if (field === 'condition') return <>{rules(`conditions.${value}` as 'conditions.ACTIVE')}</>
  return <>{text}</>
}
