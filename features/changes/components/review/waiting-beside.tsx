import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { WaitingProposal } from '../../types/review'
import { useProposalWords } from './proposal-words'

/** What else waits on the same works: whoever accepts one looks at the other. */
export function WaitingBeside({ others }: { others: readonly WaitingProposal[] }) {
  const t = useTranslations('review.beside')
  const words = useProposalWords()
  if (others.length === 0) return null
  return (
    <Notice tone="caution" title={t('title')}>
      <ul>
        {others.map(({ id, kinds, author, sentAt }) => (
          <li key={id}>
            <a href={`/staff/review/${id}`} className="link inline-block min-h-6">
              {t('line', {
                what: words.kinds(kinds),
                name: words.nameOf(author),
                time: words.time(sentAt),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
