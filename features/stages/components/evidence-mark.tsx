import { BadgeCheck, CircleHelp, type LucideIcon, PencilLine, Quote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Evidence } from '../types'

const SIGNS: Record<Evidence, { icon: LucideIcon; tone: 'accent' | 'neutral' | 'caution' }> = {
  verified: { icon: BadgeCheck, tone: 'accent' },
  secondary: { icon: Quote, tone: 'neutral' },
  unverified: { icon: CircleHelp, tone: 'caution' },
  proposal: { icon: PencilLine, tone: 'neutral' },
}

/** How well a rule is evidenced: in words, with a sign and a colour beside them. */
export function EvidenceMark({ evidence }: { evidence: Evidence }) {
  const t = useTranslations('rules.evidence')
  const { icon: Icon, tone } = SIGNS[evidence]
  return (
    <Badge tone={tone}>
      <Icon className="-mt-0.5 mr-1 inline size-3.5" strokeWidth={1.75} aria-hidden />
      {t(evidence)}
    </Badge>
  )
}
