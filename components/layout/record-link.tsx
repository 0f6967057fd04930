'use client'

import { FilePlus2 } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'

/** From anywhere at the desk to a paper: first which work, then the form. What was just searched for goes along. */
export function RecordLink() {
  const t = useTranslations('frame.record')
  const asked = useSearchParams().get('q')
  const onList = usePathname() === '/staff/works'
  const query = onList && asked ? `?${new URLSearchParams({ q: asked })}` : ''
  return (
    <LinkButton
      href={`/staff/record${query}`}
      tone="quiet"
      aria-keyshortcuts="Alt+G"
      aria-label={t('label')}
      title={t('key')}
      className="shrink-0 max-lg:px-2"
    >
      <FilePlus2 className="size-5 shrink-0" strokeWidth={1.75} aria-hidden />
      <span className="max-lg:sr-only">{t('short')}</span>
    </LinkButton>
  )
}
