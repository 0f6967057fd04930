import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EvidenceMark } from '@/features/stages/components/evidence-mark'
import type { Problem } from '@/features/stages/types'
import { reasonFor, saidBy } from '../../rules/review/blocked'
import type { ProposalView } from '../../types/review'
import { OwnReason } from './own-reason'

type Props = {
  problems: readonly Problem[]
  view: Pick<ProposalView, 'reasons'>
  /** Who looks may accept, and says why where the sender did not. */
  isAsking: boolean
  /** They are said of every one of so many parts. */
  ofAll?: number
}

/** What the check says, with the mark of the rule and why the sender goes ahead all the same. */
export function ProposalProblems({ problems, view, isAsking, ofAll }: Props) {
  const t = useTranslations('review.problems')
  if (problems.length === 0) return null
  return (
    <ul aria-label={t('title')} className="grid gap-2">
      {together(problems, view).map(({ problem, reason }) => (
        <ProblemLine
          key={`${problem.rule} ${problem.message} ${reason}`}
          problem={problem}
          reason={reason}
          ofAll={ofAll}
          isAsked={isAsking && reason === null}
        />
      ))}
    </ul>
  )
}

/** One paper for five works: the same sentence with the same reason is said once. */
function together(problems: readonly Problem[], view: Props['view']) {
  const said = problems.map((problem) => ({ problem, reason: reasonFor(problem, view) }))
  return [...new Map(said.map((one) => [`${one.problem.message} ${one.reason}`, one])).values()]
}

type LineProps = {
  problem: Problem
  reason: string | null
  ofAll: number | undefined
  isAsked: boolean
}

function ProblemLine({ problem, reason, ofAll, isAsked }: LineProps) {
  const t = useTranslations('review.problems')
  const warnings = useTranslations('changes.warnings')
  const { severity, message, basis, evidence } = problem
  const isRefused = severity === 'REFUSE'
  const Icon = isRefused ? CircleAlert : TriangleAlert
  return (
    <li
      className={`flex gap-2.5 border-l-2 px-3 py-2 ${isRefused ? 'border-wrong bg-wrong-soft' : 'border-caution bg-caution-soft'}`}
    >
      <Icon className={`mt-0.5 size-4 shrink-0 ${isRefused ? 'text-wrong' : 'text-caution'}`} aria-hidden />
      <div className="min-w-0 grow break-words">
        <p>
          <span className="font-semibold">
            {t(isRefused ? 'refuse' : 'warn')}
            {ofAll && ` ${t('ofAll', { count: ofAll })}`}:
          </span>{' '}
          {message}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 text-xs">
          {basis ? warnings('basis', { basis }) : warnings('noBasis')}
          {evidence && <EvidenceMark evidence={evidence} />}
        </p>
        {!isRefused && <p className="mt-1">{reason === null ? t('noReason') : t('reason', { reason })}</p>}
        {!isRefused && isAsked && <OwnReason said={saidBy(problem)} />}
      </div>
    </li>
  )
}
