import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type FieldProps = {
  label: string
  hint?: ReactNode
  /** The sentence of what is wrong and what to do. */
  error?: string | null
  required?: boolean
}

type Props = FieldProps & { id: string; className?: string; children: ReactNode }

/** Label above, hint under it, then the error, then the control: read aloud in the order in which they help. */
export function Field({ id, label, hint, error, required, className = '', children }: Props) {
  const t = useTranslations('frame.field')
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className="font-medium">
        {label}
        {required && <span className="font-normal text-muted"> ({t('required')})</span>}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="text-wrong">
          <span className="font-semibold">{t('error')}</span> {error}
        </p>
      )}
      {children}
    </div>
  )
}

/** What ties a control to its Field. `id` is also where the error summary leads to. */
export function fieldAttributes(id: string, { hint, error, required }: Omit<FieldProps, 'label'>) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required || undefined,
  }
}

/** As wide as what goes in: a hint for the eye, and no limit. */
export const CONTROL_WIDTHS = { full: 'w-full', medium: 'w-full max-w-56', short: 'w-full max-w-32' } as const

export const CONTROL =
  'min-h-row rounded-md border border-edge bg-ground px-2.5 py-1.5 aria-invalid:border-2 aria-invalid:border-wrong disabled:bg-raised disabled:text-muted'
