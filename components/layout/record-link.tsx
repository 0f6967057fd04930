'use client'

import { FilePlus2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'

/**
 * From anywhere at the desk to a paper: first which work, then the form. What stands in the search box goes along, so
 * that "/", a name and Alt+G open the form of the work that is called so. A telephone has no room for it beside the name.
 */
export function RecordLink() {
  const t = useTranslations('frame.record')
  return (
    <LinkButton
      href="/staff/record"
      tone="quiet"
      aria-keyshortcuts="Alt+G"
      aria-label={t('label')}
      title={t('key')}
      className="shrink-0 max-lg:px-2 max-sm:hidden"
      onClick={(event) => {
        const asked = searched()
        event.currentTarget.search = asked && new URLSearchParams({ q: asked }).toString()
      }}
    >
      <FilePlus2 className="size-5 shrink-0" strokeWidth={1.75} aria-hidden />
      <span className="max-lg:sr-only">{t('short')}</span>
    </LinkButton>
  )
}

const searched = (): string =>
  document.querySelector<HTMLInputElement>('header input[name=q]')?.value.trim() ?? ''
