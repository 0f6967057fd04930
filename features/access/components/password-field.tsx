'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'
import { useScripts } from '@/components/ui/use-scripts'

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
      {/* Without scripts the box could do nothing. */}
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
