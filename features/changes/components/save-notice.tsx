'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/dates/vietnam'
import type { SaveState } from './use-save'

/** What came between the form and the registry; nothing typed is lost. */
export function SaveNotice({ state }: { state: SaveState }) {
  const t = useTranslations('changes.record')
  return (
    // Stands there before it says something, so that it is read out.
    <div role="status" className="[&>*]:mb-3">
      {state === 'signed-out' && (
        <Notice tone="wrong">
          {t('unsavedSession')}{' '}
          <a href="/sign-in" target="_blank" rel="noreferrer" className="underline">
            {t('signInAgain')}
          </a>
        </Notice>
      )}
      {state === 'fault' && <Notice tone="wrong">{t('fault')}</Notice>}
    </div>
  )
}

export function DraftNotice({ restoredAt, onDrop }: { restoredAt: string | null; onDrop: () => void }) {
  const t = useTranslations('changes.record')
  const locale = useLocale()
  if (!restoredAt) return null
  return (
    <Notice>
      <p>{t('draftRestored', { time: formatDateTime(new Date(restoredAt), locale) })}</p>
      <div className="-mb-1.5 -ml-3.5">
        <Button type="button" tone="quiet" onClick={onDrop}>
          {t('draftDrop')}
        </Button>
      </div>
    </Notice>
  )
}
