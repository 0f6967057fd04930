'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'

type Props = { open: boolean; title: string; onClose: () => void; children: ReactNode }

/** A native modal dialog: the browser keeps the focus in it, closes it by Escape and gives the focus back. */
export function Dialog({ open, title, onClose, children }: Props) {
  const t = useTranslations('frame.dialog')
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) element?.showModal()
    if (!open && element?.open) element.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto max-h-[85dvh] w-full max-w-xl rounded-md border border-line bg-ground p-0 text-ink shadow-float backdrop:bg-[rgb(0_20_24/0.5)]"
    >
      <div className="flex items-start justify-between gap-4 border-line border-b px-5 py-3">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          onClick={onClose}
          aria-label={t('close')}
          className="-mr-2 inline-flex size-row shrink-0 items-center justify-center rounded-md hover:bg-hover"
        >
          <X className="size-5" strokeWidth={1.75} aria-hidden />
        </button>
      </div>
      <div className="px-5 py-4">{children}</div>
    </dialog>
  )
}
