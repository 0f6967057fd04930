import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { ProposalEventView } from '../../types/review'
import { useProposalWords } from './proposal-words'

/** Who did what with the proposal, oldest first. */
export function ProposalHistory({ history }: { history: readonly ProposalEventView[] }) {
  const t = useTranslations('review.history')
  const words = useProposalWords()
  return (
    <Section title={t('title')}>
      <ol className="grid gap-1.5">
        {history.map(({ version, action, at, by, reason, set, count }) => (
          <li key={version} className="break-words">
            <span className="text-muted">{words.time(at)} · </span>
            {words.person(by)}:{' '}
            <span className="font-medium">{t(action, { count, seq: set?.seq ?? 0 })}</span>
            {reason && <span className="block whitespace-pre-line pl-4">“{reason}”</span>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
