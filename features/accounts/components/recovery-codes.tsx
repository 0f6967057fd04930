'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'

type Props = { codes: readonly string[]; email: string; next: string }

/** The codes that let their owner in without the telephone, this once: to be printed and put away. */
export function RecoveryCodes({ codes, email, next }: Props) {
  const t = useTranslations('accounts.factor.codes')
  const head = useRef<HTMLHeadingElement>(null)

  // They come in answer to a form that is gone: who hears the page is led to them.
  useEffect(() => head.current?.focus(), [])

  return (
    <section className="grid max-w-xl gap-4">
      <h2 ref={head} tabIndex={-1} className="outline-none">
        {t('title')}
      </h2>
      <Notice tone="caution">{t('lead')}</Notice>
      <p className="hidden print:block">{t('account', { email })}</p>
      <ol className="grid list-decimal gap-x-12 gap-y-2 border-line border-y py-4 pl-8 sm:grid-flow-col sm:grid-rows-5">
        {codes.map((code) => (
          <li key={code} className="pl-1 font-mono text-base">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3 print:hidden">
        <PrintButton>{t('print')}</PrintButton>
        <LinkButton href={next}>{t('kept')}</LinkButton>
      </div>
    </section>
  )
}
