'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { sendProposal, withdrawProposal } from '../../actions/review'
import { useDecision } from './use-decision'

type Props = {
  proposal: { id: string; version: number }
  title: string
  may: { withdraw: boolean; send: boolean; change: boolean }
  isSentBack: boolean
  /** The form that it was typed in, filled as it was sent; null: it came through no form. */
  formHref: string | null
}

/** What an author does with their own: mend it and send it again, or take it back. */
export function OwnSteps({ proposal, title, may, isSentBack, formHref }: Props) {
  const t = useTranslations('review.act')
  const result = useTranslations('review.result')
  const router = useRouter()
  const { decide, isBusy, end, say } = useDecision()
  const [isSure, setSure] = useState(false)
  const { id, version } = proposal

  async function take(step: typeof sendProposal, word: 'sent' | 'withdrawn') {
    const done = await decide(() => step(id, { version }))
    if (!done) return
    say({ tone: 'info', text: result(word, { what: title }) })
    setSure(false)
    router.refresh()
    end()
  }
  if (isSure)
    return (
      <section aria-label={t('withdraw')} className="grid max-w-prose gap-3">
        <p>{t('withdrawSure')}</p>
        <div className="flex flex-wrap gap-3">
          <Button type="button" autoFocus onClick={() => setSure(false)}>
            {t('keep')}
          </Button>
          <Button
            type="button"
            tone="wrong"
            busy={isBusy}
            onClick={() => take(withdrawProposal, 'withdrawn')}
          >
            {isBusy ? t('withdrawing') : t('withdrawSurely')}
          </Button>
        </div>
      </section>
    )
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-3">
        {may.change && formHref && (
          <LinkButton href={formHref} tone="primary" title={t('mendHere')}>
            {t('mend')}
          </LinkButton>
        )}
        {may.send && (
          <Button type="button" busy={isBusy} onClick={() => take(sendProposal, 'sent')}>
            {isBusy ? t('sending') : t(isSentBack ? 'sendAgain' : 'send')}
          </Button>
        )}
        {may.withdraw && (
          <Button type="button" tone="wrong" onClick={() => setSure(true)}>
            {t('withdraw')}
          </Button>
        )}
      </div>
      {may.change && !formHref && <p className="max-w-prose text-muted">{t('noForm')}</p>}
    </div>
  )
}
