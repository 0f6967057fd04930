import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/dates/vietnam'
import { isUuid } from '@/lib/uuid'
import type { SaidKind, WaitingProposal } from '../types/review'

type Props = {
  /** What waits on the works of the page. */
  waiting: readonly WaitingProposal[]
  /** The proposal that was just sent from here; null: none was. */
  sent?: string | null
}

/** The proposal that an address names as just sent; null: it names none. */
export const sentIn = ({ sent }: { sent?: string | string[] | undefined }): string | null =>
  typeof sent === 'string' && isUuid(sent) ? sent : null

/** What was sent and is not in the registry yet: said at once, and to whoever might enter it a second time. */
export function AwaitingReview({ waiting, sent = null }: Props) {
  const t = useTranslations('changes.waiting')
  const others = waiting.filter(({ id }) => id !== sent)
  if (sent === null && others.length === 0) return null
  return (
    <div className="grid gap-3 print:hidden">
      {sent && (
        <div role="status">
          <Notice title={t('sent')}>
            <p>{t('sentMore')}</p>
            <ProposalLink id={sent}>{t('look')}</ProposalLink>
          </Notice>
        </div>
      )}
      {others.length > 0 && (
        <Notice tone="caution" title={t('title', { count: others.length })}>
          <ul>
            {others.map((proposal) => (
              <li key={proposal.id}>
                <Waiting proposal={proposal} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

function Waiting({ proposal: { id, kinds, author, sentAt } }: { proposal: WaitingProposal }) {
  const t = useTranslations('changes.waiting')
  const unknown = useTranslations('review.row')('unknownAccount')
  const words = useKindWords()
  const time = formatDateTime(new Date(sentAt), useLocale())
  const what = [...new Set(kinds.map(words))].join('; ')
  return <ProposalLink id={id}>{t('line', { what, name: author.name ?? unknown, time })}</ProposalLink>
}

function ProposalLink({ id, children }: { id: string; children: string }) {
  return (
    <a href={`/staff/review/${id}`} className="link link-alone">
      {children}
    </a>
  )
}

function useKindWords(): (kind: SaidKind) => string {
  const types = useTranslations('changes.types')
  const acts = useTranslations('rules.acts')
  return ({ type, act }) => (act && type !== 'EXPECTED_ACT' ? acts(act) : types(type))
}
