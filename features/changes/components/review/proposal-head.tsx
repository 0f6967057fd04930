import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { useCite } from '@/features/works/components/document-cite'
import type { ProposalView } from '../../types/review'
import { useProposalWords } from './proposal-words'

type Props = { view: ProposalView; title: string; now: Date }

/** Where on the page the paper is. */
export const PAPER = 'paper'

/** What it says, who sent it, when, how long it waits, and what they noted. */
export function ProposalHead({ view, title, now }: Props) {
  const t = useTranslations('review')
  const sources = useTranslations('changes.sources')
  const words = useProposalWords()
  const cite = useCite()
  const { status, author, isOwn, sentAt, createdAt, source, note, document } = view
  const facts = [
    `${words.person(author)}${isOwn ? ` (${t('row.own')})` : ''}`,
    sentAt
      ? t('row.sentAt', { time: words.time(sentAt) })
      : t('row.draftedAt', { time: words.time(createdAt) }),
    ...(status === 'SENT' && sentAt ? [t('row.waits', { wait: words.wait(sentAt, now) })] : []),
    sources(source),
  ]
  return (
    <header>
      <h1 tabIndex={-1} className="scroll-mt-4 break-words text-xl leading-7 max-sm:text-xl">
        {title}
      </h1>
      <p className="mt-1.5 text-muted">
        {status !== 'SENT' && (
          <span className="mr-2">
            <Badge tone={status === 'SENT_BACK' ? 'caution' : 'neutral'}>{t(`status.${status}`)}</Badge>
          </span>
        )}
        {facts.join(' · ')}
      </p>
      {/* Where the paper does not stand beside: which one it is at once, and the way to it. */}
      {document && (
        <p className="mt-2 break-words lg:hidden print:hidden">
          <span className="text-muted">{t('paper.title')}:</span>{' '}
          <a href={`#${PAPER}`} className="link inline-block min-h-6 pointer-coarse:min-h-11">
            {cite({ ...document, id: document.id ?? '' })}
          </a>
        </p>
      )}
      {note && (
        <p className="mt-2 whitespace-pre-line break-words">
          <span className="text-muted">{t('one.note')}:</span> {note}
        </p>
      )}
    </header>
  )
}
