'use client'

import { useState } from 'react'
import { type FieldPathByValue, type FieldValues, useController } from 'react-hook-form'
import { DateField } from '@/components/ui/date-field'
import { formatPartialDate, parsePartialDate, parseTypedDate } from '@/lib/dates/partial'

type Props<V extends FieldValues> = {
  name: FieldPathByValue<V, string>
  label: string
  hint?: string
  error?: string | null
  required?: boolean
  /** A month, a quarter or a year will do. */
  partial?: boolean
}

/**
 * A date as people write it (12/05/2020, 11/2024, quý 4/2025); the form keeps the stored text (2020-05-12). What is no
 * date stays as typed and is refused by the schema: nothing typed is lost.
 */
export function TypedDate<V extends FieldValues>({ name, partial = false, ...rest }: Props<V>) {
  const { field } = useController<V, FieldPathByValue<V, string>>({ name })
  const stored = field.value as string
  const [typed, setTyped] = useState(() => shown(stored))
  // The form was filled from elsewhere (a draft, the last paper): show what it holds now.
  const text = meaning(typed) === stored ? typed : shown(stored)
  return (
    <DateField
      {...rest}
      partial={partial}
      id={name}
      name={name}
      ref={field.ref}
      value={text}
      onChange={(event) => {
        setTyped(event.target.value)
        field.onChange(meaning(event.target.value))
      }}
      onBlur={() => {
        setTyped(shown(stored))
        field.onBlur()
      }}
    />
  )
}

const meaning = (typed: string): string => parseTypedDate(typed) ?? typed
const shown = (stored: string): string =>
  parsePartialDate(stored) ? formatPartialDate(stored, 'vi') : stored
