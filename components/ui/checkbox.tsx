import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode }

/** The whole line can be pressed. With `radio`, one of a group of the same name. */
export function Checkbox({
  label,
  hint,
  className = '',
  radio = false,
  ...rest
}: Props & { radio?: boolean }) {
  return (
    <label className={`flex min-h-row cursor-pointer items-start gap-2.5 py-1.5 ${className}`}>
      <input
        type={radio ? 'radio' : 'checkbox'}
        {...rest}
        className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-5"
      />
      <span>
        {label}
        {hint && <span className="block text-muted text-xs">{hint}</span>}
      </span>
    </label>
  )
}
