import type { ReactNode } from 'react'

type Props = { legend: string; hint?: ReactNode; children: ReactNode }

/** Fields that answer one question together. */
export function Fieldset({ legend, hint, children }: Props) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold text-base">{legend}</legend>
      {hint && <p className="text-muted">{hint}</p>}
      {children}
    </fieldset>
  )
}
