'use client'

import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'

type Props = { label: string; error?: string; autoFocus: boolean }

export function PasswordField({ label, error, autoFocus }: Props) {
  const t = useTranslations('access')
  const [shown, setShown] = useState(false)
  return (
    <div>
      <TextField
        name="password"
        type={shown ? 'text' : 'password'}
        label={label}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        error={error}
      />
      {useScripts() && (
        <Checkbox
          label={t('showPassword')}
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
          className="w-fit"
        />
      )}
    </div>
  )
}

const never = () => () => {}

/** Without scripts the box could do nothing, so it is not there. */
function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
