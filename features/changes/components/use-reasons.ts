import { useMemo, useState } from 'react'
import type { Problem } from '@/features/stages/types'
import type { Reason } from './record-values'

/**
 * The warnings of what is being entered, and why it is recorded all the same. One reason answers a rule on every work
 * of the paper.
 * @param live what the check says now  @param refused what the server said to the last save
 */
export function useReasons(live: readonly Problem[], refused: readonly Problem[]) {
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const warnings = useMemo(() => {
    const all = [...live, ...refused].filter((problem) => problem.severity === 'WARN')
    return [...new Map(all.map((problem) => [`${problem.path} ${problem.rule}`, problem])).values()]
  }, [live, refused])
  const given: Reason[] = warnings.map(({ path, rule }) => ({ path, rule, reason: reasons[rule] ?? '' }))
  const wasRefused = refused.some((problem) => problem.severity === 'WARN')
  const missing = new Set(
    wasRefused ? given.filter(({ reason }) => !reason.trim()).map(({ rule }) => rule) : [],
  )
  return {
    warnings,
    reasons,
    given,
    missing,
    onReason: (rule: string, reason: string) => setReasons((known) => ({ ...known, [rule]: reason })),
  }
}
