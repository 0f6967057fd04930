'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { confirmSecondFactor } from '../actions/factor'
import { UNTOUCHED } from '../schema'
import { RecoveryCodes } from './recovery-codes'

type Props = {
  /** What the telephone is to learn; null: nothing waits to be confirmed (only the codes may still be shown). */
  picture: ReactNode | null
  email: string
  next: string
  children: ReactNode
}

/** The first code of a new authenticator, and the recovery codes in answer. Until then `children` is not in the way. */
export function ConfirmFactor({ picture, email, next, children }: Props) {
  const t = useTranslations('accounts.factor')
  const [state, send, busy] = useActionState(confirmSecondFactor, UNTOUCHED)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (state.fields.code) form.current?.querySelector<HTMLElement>('[name=code]')?.focus()
  }, [state])

  if (state.secrets) return <RecoveryCodes codes={state.secrets} email={email} next={next} />
  return (
    <>
      {picture && (
        <>
          {picture}
          <form ref={form} action={send} noValidate className="mt-6 grid max-w-96 gap-4">
            <div role="alert" className="empty:absolute">
              {state.error && <Notice tone="wrong">{state.error}</Notice>}
            </div>
            <TextField
              name="code"
              label={t('code')}
              hint={t('steps.code')}
              error={state.fields.code}
              size="medium"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              required
            />
            <Button tone="primary" busy={busy} className="justify-self-start">
              {t('confirm')}
            </Button>
          </form>
        </>
      )}
      {children}
    </>
  )
}
