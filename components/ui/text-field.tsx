import type { ComponentProps } from 'react'
import { CONTROL, CONTROL_WIDTHS, Field, type FieldProps, fieldAttributes } from './field'

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'required' | 'size'> & {
    name: string
    /** Shown after the field and read with its label: MW, kV, km. */
    unit?: string
    size?: keyof typeof CONTROL_WIDTHS
  }

/** One line of text or a number (`inputMode="decimal"`: people type a comma, which type=number refuses). */
export function TextField({
  label,
  hint,
  error,
  required,
  unit,
  size = 'full',
  className,
  id,
  ...rest
}: Props) {
  const key = id ?? rest.name
  const heading = unit ? `${label} (${unit})` : label
  return (
    <Field id={key} label={heading} hint={hint} error={error} required={required} className={className}>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        {...fieldAttributes(key, { hint, error, required })}
        className={`${CONTROL} ${CONTROL_WIDTHS[size]}`}
      />
    </Field>
  )
}
