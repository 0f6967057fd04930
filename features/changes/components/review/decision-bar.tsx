'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useScripts } from '@/components/ui/use-scripts'
import { SendBackForm } from './send-back-form'

/** `sure`: a finger or a mouse asked to accept, and is asked whether it meant it. */
export type Mode = 'reading' | 'sure' | 'sendingBack'

type Props = {
  mode: Mode
  onMode: (mode: Mode) => void
  author: string
  /** Parts that are accepted, of how many; and the changes in them. */
  taken: number
  total: number
  changes: number
  isOpen: boolean
  isBusy: boolean
  isChoosing: boolean
  may: { accept: boolean; sendBack: boolean }
  onAccept: () => void
  onSendBack: (reason: string) => void
}

/** Always in sight, above the navigation of a telephone. Keys accept with Ctrl+Enter; who presses a button does so twice. */
export function DecisionBar(props: Props) {
  const { mode, onMode } = props
  return (
    <div
      data-decision
      className="-mx-4 z-10 mt-8 border-line border-t bg-ground px-4 py-3 sm:-mx-6 sm:px-6 print:hidden [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-0 [@media(min-height:36rem)]:max-sm:bottom-[4.4375rem]"
    >
      {mode === 'reading' && <Choices {...props} />}
      {mode === 'sure' && <Sure {...props} />}
      {mode === 'sendingBack' && <SendBackForm {...props} onCancel={() => onMode('reading')} />}
    </div>
  )
}

function Choices({ onMode, taken, total, isOpen, isBusy, isChoosing, may }: Props) {
  const t = useTranslations('review.act')
  const hasScripts = useScripts()
  const label = taken > 0 && taken < total ? t('acceptPart', { count: taken, total }) : t('accept')
  return (
    <div className="flex flex-wrap items-center gap-3">
      {may.accept && (
        <Button
          type="button"
          tone="primary"
          busy={isBusy}
          disabled={taken === 0 || !hasScripts}
          data-open={isOpen || undefined}
          aria-keyshortcuts="Control+Enter"
          onClick={() => onMode('sure')}
          className="max-sm:flex-1"
        >
          {isBusy ? t('accepting') : label}
        </Button>
      )}
      {may.sendBack && (
        <Button
          type="button"
          disabled={!hasScripts}
          aria-keyshortcuts="Alt+R"
          onClick={() => onMode('sendingBack')}
          className="max-sm:flex-1"
        >
          {t('sendBack')}
        </Button>
      )}
      <noscript>
        <p>{t('needsScripts')}</p>
      </noscript>
      {taken === 0 && may.accept && <p className="text-muted">{t('choose')}</p>}
      <p className="ml-auto text-muted text-xs max-lg:hidden pointer-coarse:hidden">
        {[t('keys'), isChoosing && t('keysPart')].filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}

/** Enter and the space bar press a button where one was pressed a moment ago: accepting is not for them. */
function notByAKey(event: KeyboardEvent): void {
  if (event.key === ' ' || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey)) event.preventDefault()
}

/** The one that takes it back stands where the first one was pressed: a double touch accepts nothing. */
function Sure({ changes, isBusy, onMode, onAccept }: Props) {
  const t = useTranslations('review.act')
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => question.current?.focus(), [])
  const back = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onMode('reading')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape takes back from anywhere inside.
    <div onKeyDown={back} className="flex flex-wrap items-center gap-3">
      <p
        ref={question}
        tabIndex={-1}
        className="max-w-prose outline-none max-sm:w-full sm:order-last sm:basis-full"
      >
        {t('sure', { count: changes })}
      </p>
      <Button type="button" onClick={() => onMode('reading')} className="max-sm:flex-1">
        {t('notYet')}
      </Button>
      <Button
        type="button"
        tone="primary"
        busy={isBusy}
        onKeyDown={notByAKey}
        onKeyUp={notByAKey}
        onClick={onAccept}
        className="max-sm:flex-1"
      >
        {isBusy ? t('accepting') : t('surely')}
      </Button>
    </div>
  )
}
