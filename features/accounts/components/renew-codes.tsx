'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { renewRecoveryCodes } from '../actions/factor'
import { UNTOUCHED } from '../schema'
import { RecoveryCodes } from './recovery-codes'

/** Ten other recovery codes, in answer to the password. */
export function RenewCodes({ email, next }: { email: string; next: string }) {
  const t = useTranslations('accounts.factor')
  const [state, send, busy] = useActionState(renewRecoveryCodes, UNTOUCHED)
  if (state.secrets) return <RecoveryCodes codes={state.secrets} email={email} next={next} />
  return (
    <form action={send} noValidate className="grid max-w-96 gap-4 print:hidden">
      <div role="alert" className="empty:absolute">
        {state.error && <Notice tone="wrong">{state.error}</Notice>}
      </div>
      <TextField
        id="renew-password"
        name="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        error={state.fields.password}
      />
      <p className="-mb-2 text-muted">{t('codes.renewHint')}</p>
      <Button busy={busy} className="justify-self-start">
        {t('codes.renew')}
      </Button>
    </form>
  )
}
