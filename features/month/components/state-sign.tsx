import {
  Circle,
  CircleCheck,
  CircleSlash,
  CornerUpRight,
  type LucideIcon,
  PencilLine,
  Send,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { RING_TONES } from '@/components/chart/stage-ring'
import type { ExpectedActState } from '@/features/stages/types'
import { STATE_TONES } from './state-tones'

const SIGNS: Record<ExpectedActState, LucideIcon> = {
  NOT_STARTED: Circle,
  DRAFTING: PencilLine,
  SENT_FOR_SIGNATURE: Send,
  DONE: CircleCheck,
  SLIPPED: CornerUpRight,
  CANCELLED: CircleSlash,
}

/** A state of an expected act: a sign and its name, the same in the plan's rows and in its sum. */
export function StateSign({ state }: { state: ExpectedActState }) {
  const t = useTranslations('rules.expectedActStates')
  const Icon = SIGNS[state]
  const tone = STATE_TONES.find((known) => known.state === state)?.tone ?? 'none'
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon className={`size-4 shrink-0 ${RING_TONES[tone]}`} strokeWidth={2} aria-hidden />
      {t(state)}
    </span>
  )
}
