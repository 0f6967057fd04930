import type { ComponentProps } from 'react'
import { CONTROL, Field, type FieldProps, fieldAttributes } from './field'

export type Option = { value: string; label: string }

type Props = FieldProps &
  Omit<ComponentProps<'select'>, 'required' | 'children'> & {
    name: string
    options: readonly Option[] | readonly { group: string; options: readonly Option[] }[]
    /** The first, empty choice: "Tất cả", "Chọn loại văn bản". */
    empty?: string
  }

export function SelectField({ label, hint, error, required, options, empty, className, id, ...rest }: Props) {
  const key = id ?? rest.name
  return (
    <Field id={key} label={label} hint={hint} error={error} required={required} className={className}>
      <select
        {...rest}
        {...fieldAttributes(key, { hint, error, required })}
        className={`${CONTROL} w-full text-ellipsis`}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((entry) =>
          'group' in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {entry.options.map(choice)}
            </optgroup>
          ) : (
            choice(entry)
          ),
        )}
      </select>
    </Field>
  )
}

function choice({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
