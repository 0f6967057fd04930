'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { enterCode, enterRecoveryCode } from '../actions'
import type { CodeState } from '../schema'

const UNTOUCHED: CodeState = { field: null, form: null, isOver: false }

/** Six digits and away: the numeric keys on a telephone, filled in by itself where the device knows the code. */
const CODE = { inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 12 } as const
const RECOVERY = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false, maxLength: 24 } as const

type Props = { kind: 'code' | 'recovery'; next: string }

/** The second step of signing in: a code of the authenticator, or one of the recovery codes. */
export function CodeForm({ kind, next }: Props) {
  const t = useTranslations(kind === 'code' ? 'access.code' : 'access.recovery')
  const way = kind === 'code' ? enterCode : enterRecoveryCode
  const [{ field, form, isOver }, action, busy] = useActionState(way, UNTOUCHED)
  const box = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (field) box.current?.querySelector('input')?.focus()
  }, [field])

  return (
    <form ref={box} action={action} noValidate className="grid gap-5">
      <div role="alert">
        {form && (
          <Notice tone="wrong">
            <p>{form}</p>
            {isOver && <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{t('again')}</a>}
          </Notice>
        )}
      </div>
      <TextField
        name="code"
        label={t('label')}
        hint={t('hint')}
        error={field}
        size="medium"
        autoFocus
        {...(kind === 'code' ? CODE : RECOVERY)}
      />
      <Button tone="primary" busy={busy}>
        {t('submit')}
      </Button>
      <input type="hidden" name="next" value={next} />
    </form>
  )
}
