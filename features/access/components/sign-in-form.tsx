'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { signIn } from '../actions'
import type { SignInState } from '../schema'
import { PasswordField } from './password-field'

const UNTOUCHED: SignInState = { email: '', problems: {} }

/** Works before and without scripts: a plain form whose answer is the same page with its sentences. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('access')
  const [{ email, problems }, action, busy] = useActionState(signIn, UNTOUCHED)
  const form = useRef<HTMLFormElement>(null)
  const emailIsNext = problems.email !== undefined || email === ''

  // Back to where something is to be typed. After "wait" that is nowhere: the sentence is read out by itself.
  useEffect(() => {
    if (problems.email || problems.password)
      form.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus()
  }, [problems])

  return (
    <form ref={form} action={action} noValidate className="grid gap-5">
      <div role="alert">{problems.form && <Notice tone="wrong">{problems.form}</Notice>}</div>
      <TextField
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={emailIsNext}
        defaultValue={email}
        error={problems.email}
      />
      <PasswordField label={t('password')} autoFocus={!emailIsNext} error={problems.password} />
      <Button tone="primary" busy={busy}>
        {t('submit')}
      </Button>
      <input type="hidden" name="next" value={next} />
    </form>
  )
}
