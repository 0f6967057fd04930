'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonTone } from '@/components/ui/button-style'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { type Option, SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { type FormState, UNTOUCHED } from '../schema'
import { OneTimePassword } from './one-time-password'

export type FieldOf = {
  name: string
  label: string
  hint?: string
  kind?: 'text' | 'email' | 'password' | 'number' | 'select' | 'check' | 'code'
  unit?: string
  options?: readonly Option[]
  empty?: string
  autoComplete?: string
  value?: string
  isChecked?: boolean
}

type Props = {
  /** Tells the fields of this form from those of another on the same page. */
  id: string
  action: (before: FormState, form: FormData) => Promise<FormState>
  submit: string
  tone?: ButtonTone
  /** What happens when it is sent. */
  hint?: string
  hidden?: Readonly<Record<string, string>>
  fields?: readonly FieldOf[]
  /** Where the answer is a password that is shown this once. */
  secret?: { title: string; lead: string }
}

/** One act on an account: what is asked for, one button, and what became of it. Works before and without scripts. */
export function ActForm({
  id,
  action,
  submit,
  tone = 'plain',
  hint,
  hidden = {},
  fields = [],
  secret,
}: Props) {
  const [state, send, busy] = useActionState(action, UNTOUCHED)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (Object.keys(state.fields).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [state])

  return (
    <form ref={form} action={send} noValidate className="grid max-w-96 gap-4">
      <div role="alert" className="empty:absolute">
        {state.error && <Notice tone="wrong">{state.error}</Notice>}
      </div>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <AnyField key={field.name} id={`${id}-${field.name}`} field={field} state={state} />
      ))}
      {hint && <p className="-mb-2 text-muted">{hint}</p>}
      <Button tone={tone} busy={busy} className="justify-self-start">
        {submit}
      </Button>
      <div role="status" className="empty:hidden">
        {state.done && <Notice>{state.done}</Notice>}
        {secret && state.secrets?.[0] && <OneTimePassword {...secret} password={state.secrets[0]} />}
      </div>
    </form>
  )
}

function AnyField({ id, field, state }: { id: string; field: FieldOf; state: FormState }) {
  const { name, label, hint, kind = 'text', unit, options, empty, autoComplete, isChecked } = field
  const shared = { id, name, label, hint, error: state.fields[name] }
  const value = state.typed[name] ?? field.value
  if (kind === 'check') return <Checkbox name={name} label={label} hint={hint} defaultChecked={isChecked} />
  if (kind === 'select')
    return <SelectField {...shared} key={value} options={options ?? []} empty={empty} defaultValue={value} />
  if (kind === 'number' || kind === 'code')
    return (
      <TextField
        {...shared}
        key={value}
        unit={unit}
        size="short"
        inputMode="numeric"
        autoComplete={kind === 'code' ? 'one-time-code' : 'off'}
        defaultValue={value}
      />
    )
  return (
    <TextField
      {...shared}
      key={value}
      type={kind}
      autoComplete={autoComplete}
      autoCapitalize={kind === 'text' ? undefined : 'none'}
      spellCheck={false}
      defaultValue={value}
    />
  )
}
