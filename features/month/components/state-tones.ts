import type { RingTone } from '@/components/chart/stage-ring'
import type { ExpectedActState } from '@/features/stages/types'

/** From what is finished to what is not begun, then what left the month: the same hue wherever a plan is drawn. */
export const STATE_TONES: readonly { state: ExpectedActState; tone: RingTone }[] = [
  { state: 'DONE', tone: 'green' },
  { state: 'SENT_FOR_SIGNATURE', tone: 'teal' },
  { state: 'DRAFTING', tone: 'sky' },
  { state: 'NOT_STARTED', tone: 'none' },
  { state: 'SLIPPED', tone: 'amber' },
  { state: 'CANCELLED', tone: 'none' },
]
