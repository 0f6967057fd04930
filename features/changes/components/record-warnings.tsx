'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { TextareaField } from '@/components/ui/textarea-field'
import { EvidenceMark } from '@/features/stages/components/evidence-mark'
import type { Problem } from '@/features/stages/types'

type Props = {
  /** Warnings of the whole set; those of one rule are answered together. */
  warnings: readonly Problem[]
  reasons: Readonly<Record<string, string>>
  onReason: (rule: string, reason: string) => void
  missing: ReadonlySet<string>
}

/** Warnings do not forbid: they say what is odd, how well the rule is evidenced, and ask for the reason. */
export function RecordWarnings({ warnings, reasons, onReason, missing }: Props) {
  const t = useTranslations('changes.warnings')
  const errors = useTranslations('changes.errors')
  const byRule = new Map(warnings.map((warning) => [warning.rule, warning]))
  if (byRule.size === 0) return null
  return (
    <section
      aria-label={t('title')}
      className="grid gap-4 border-caution border-l-2 bg-caution-soft px-4 py-3"
    >
      <h2 className="flex items-center gap-2 text-base">
        <TriangleAlert className="size-5 text-caution" aria-hidden />
        {t('title')}
      </h2>
      {[...byRule.values()].map(({ rule, message, basis, evidence, fix }) => (
        <div key={rule} className="grid gap-1.5">
          <p className="font-medium">{message}</p>
          {fix && <p>{fix}</p>}
          <p className="flex flex-wrap items-center gap-x-2 text-xs">
            {basis ? t('basis', { basis }) : t('noBasis')}
            {evidence && <EvidenceMark evidence={evidence} />}
          </p>
          <TextareaField
            name={`reason-${rule}`}
            label={t('reason')}
            hint={t('reasonHint')}
            rows={2}
            value={reasons[rule] ?? ''}
            onChange={(event) => onReason(rule, event.target.value)}
            error={missing.has(rule) ? errors('reason') : null}
          />
        </div>
      ))}
    </section>
  )
}
