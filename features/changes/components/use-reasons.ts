import { type FieldValues, type Path, type UseFormReturn, useWatch } from 'react-hook-form'
import type { Problem } from '@/features/stages/types'
import type { Reason } from './record-values'
import type { Preview } from './use-preview'

/** Kept among the values of the form, though no field of the request: a draft brings reasons back as well. */
const REASONS = 'reasons' as Path<FieldValues>

const NONE: ReadonlySet<string> = new Set()

/**
 * The warnings of what is being entered, and why it is recorded all the same. One reason answers a rule on every work
 * of the paper.
 * @param preview what the check says now  @param refused what the server said to the last save
 */
export function useReasons<V extends FieldValues>(
  form: UseFormReturn<V>,
  preview: Preview,
  refused: readonly Problem[],
) {
  const { control, setValue } = form as unknown as UseFormReturn
  const reasons: Record<string, string> = useWatch({ control, name: REASONS }) ?? {}
  // Once the check has seen what is entered now, what stood against the last save is past.
  const known = preview.isCurrent ? preview.problems : [...preview.problems, ...refused]
  const warnings = known.filter((problem) => problem.severity === 'WARN')
  const given: Reason[] = warnings.map(({ path, rule }) => ({ path, rule, reason: reasons[rule] ?? '' }))
  const wasRefused = refused.some((problem) => problem.severity === 'WARN')
  const unanswered = new Set(given.filter(({ reason }) => !reason.trim()).map(({ rule }) => rule))
  return {
    warnings,
    reasons,
    given,
    /** How many rules still want a reason, and which of them a save was refused for. */
    unanswered: unanswered.size,
    missing: wasRefused ? unanswered : NONE,
    onReason: (rule: string, reason: string) =>
      setValue(REASONS, { ...reasons, [rule]: reason }, { shouldDirty: true }),
  }
}
