import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { isBlocked } from '../../rules/review/blocked'
import type { ProposalView } from '../../types/review'
import { useProposalWords } from './proposal-words'

/** Where the proposal stands for who looks at it: decided by whom, or why they cannot decide. */
export function ProposalStanding({ view }: { view: ProposalView }) {
  const t = useTranslations('review.standing')
  const words = useProposalWords()
  const { status, decidedBy, decidedAt, reason, may, isOwn, parts } = view
  const decided = {
    name: decidedBy ? words.nameOf(decidedBy) : '',
    time: decidedAt ? words.time(decidedAt) : '',
    seq: view.history.findLast(({ set }) => set !== null)?.set?.seq ?? 0,
  }
  switch (status) {
    case 'ACCEPTED':
      return <Notice>{t('ACCEPTED', decided)}</Notice>
    case 'SENT_BACK':
      return (
        <Notice tone="caution" title={t('SENT_BACK', decided)}>
          <p className="whitespace-pre-line">{t('reason', { reason: reason ?? '' })}</p>
        </Notice>
      )
    case 'WITHDRAWN':
    case 'DRAFT':
      return <Notice>{t(status)}</Notice>
    case 'SENT':
      if (!may.accept) return <Notice>{t(isOwn ? 'own' : 'noRight')}</Notice>
      if (parts.every((part) => isBlocked(part, view))) return <Notice tone="wrong">{t('blockedAll')}</Notice>
      return isOwn ? <Notice>{t('ownOff')}</Notice> : null
  }
}
