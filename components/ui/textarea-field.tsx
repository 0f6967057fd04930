import type { ComponentProps } from 'react'
import { CONTROL, Field, type FieldProps, fieldAttributes } from './field'

type Props = FieldProps & Omit<ComponentProps<'textarea'>, 'required'> & { name: string }

/** Several lines; grows with what is typed where the browser can. */
export function TextareaField({ label, hint, error, required, className, id, rows = 3, ...rest }: Props) {
  const key = id ?? rest.name
  return (
    <Field id={key} label={label} hint={hint} error={error} required={required} className={className}>
      <textarea
        rows={rows}
        {...rest}
        {...fieldAttributes(key, { hint, error, required })}
        className={`${CONTROL} w-full field-sizing-content max-h-96`}
      />
    </Field>
  )
}
