'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextareaField } from '@/components/ui/textarea-field'

type Props = {
  author: string
  isBusy: boolean
  onSendBack: (reason: string) => void
  onCancel: () => void
}

/** Why it goes back: without a reason nobody would know what to mend. */
export function SendBackForm({ author, isBusy, onSendBack, onCancel }: Props) {
  const t = useTranslations('review.act')
  const form = useRef<HTMLFormElement>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])

  const send = (event: React.FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setMissing(!reason.trim())
    if (reason.trim()) onSendBack(reason.trim())
    else form.current?.querySelector('textarea')?.focus()
  }
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      onCancel()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      if (!event.repeat) event.currentTarget.requestSubmit()
    }
  }
  return (
    <form
      ref={form}
      aria-label={t('sendBackTitle', { name: author })}
      onSubmit={send}
      onKeyDown={press}
      noValidate
      className="grid max-w-3xl gap-3"
    >
      <p className="font-semibold">{t('sendBackTitle', { name: author })}</p>
      <TextareaField
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        rows={2}
        maxLength={2000}
        required
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={isMissing && !reason.trim() ? t('reasonMissing') : null}
      />
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" busy={isBusy} aria-keyshortcuts="Control+Enter">
          {isBusy ? t('sendingBack') : t('sendBack')}
        </Button>
        <Button type="button" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
