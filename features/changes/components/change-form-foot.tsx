'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { RecordEffects } from './record-effects'
import { SaveNotice } from './save-notice'
import type { ChangeForm } from './use-change-form'

export type FootProps<V extends FieldValues> = {
  change: ChangeForm<V>
  saveLabel: string
  cancelHref: string
  /** Leaving needs no other page: the form lies over the one that it was opened from. */
  onCancel?: () => void
  /** All that will change, in one sentence over the lines of each work. */
  summary?: string | null
  /** What the live line says while there is nothing to foretell. */
  waiting: string
}

/** In sight while one types, where there is room: what saving will change stands over the button that saves. */
export function ChangeFormFoot<V extends FieldValues>({
  change,
  saveLabel,
  cancelHref,
  onCancel,
  summary = null,
  waiting,
}: FootProps<V>) {
  const t = useTranslations('changes.record')
  const { save, preview, reasons, isReady } = change
  const isSaving = save.state === 'saving'
  const foot = useRef<HTMLDivElement>(null)
  useKeptClearOf(foot)
  return (
    <div
      ref={foot}
      className="border-line border-t bg-ground py-3 [@media(min-height:40rem)]:sm:sticky [@media(min-height:40rem)]:sm:bottom-0"
    >
      <SaveNotice state={save.state} />
      <RecordEffects
        preview={preview}
        isReady={isReady}
        waiting={waiting}
        summary={summary}
        unanswered={reasons.unanswered}
      />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button tone="primary" busy={isSaving} aria-keyshortcuts="Control+Enter">
          {isSaving ? t('saving') : saveLabel}
        </Button>
        {onCancel ? (
          <Button type="button" onClick={onCancel}>
            {t('cancel')}
          </Button>
        ) : (
          <LinkButton href={cancelHref}>{t('cancel')}</LinkButton>
        )}
        <span aria-hidden className="text-muted text-xs pointer-coarse:hidden">
          {t('shortcut')}
        </span>
      </div>
    </div>
  )
}

/** The foot grows while one types; the field that one types in must not go under it. */
function useKeptClearOf(foot: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = foot.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const typing = document.activeElement
      if (!typing || element.contains(typing) || !element.parentElement?.contains(typing)) return
      const { top, bottom } = typing.getBoundingClientRect()
      const edge = element.getBoundingClientRect().top
      if (top < window.innerHeight && bottom > edge) window.scrollBy(0, bottom - edge + 12)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [foot])
}
