'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useScripts } from './use-scripts'

/**
 * Around fields whose values a script keeps: shut until it runs. What is typed into such a field before that is mixed
 * with what the form opens with, or lost to a draft. Not for what works without scripts: search, filters, signing in.
 */
export function ScriptedFields({ children }: { children: ReactNode }) {
  const t = useTranslations('frame.form')
  return (
    <fieldset role="presentation" disabled={!useScripts()} data-scripted className="contents">
      <noscript>
        <p className="rounded-md border border-caution p-4 text-caution">{t('needsScripts')}</p>
      </noscript>
      {children}
    </fieldset>
  )
}
