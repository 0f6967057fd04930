import type { ReactNode } from 'react'

/** none · bars: halted · arrow: sent back · cross: ended. */
export type RingSign = 'none' | 'bars' | 'arrow' | 'cross'

/** Over the whole ring, on a strip of ground so that it stands out from the filled part. */
const CROSS = 'm3.5 3.5 13 13M16.5 3.5l-13 13'

/** Drawn in the middle of the ring (20 × 20). */
export const SIGNS: Record<RingSign, ReactNode> = {
  none: null,
  bars: <path d="M8.25 7.25v5.5M11.75 7.25v5.5" strokeWidth="1.75" />,
  arrow: <path d="M12.75 12.75v-1.5a2.25 2.25 0 0 0-2.25-2.25H7M9 6.75 6.75 9 9 11.25" strokeWidth="1.5" />,
  cross: (
    <>
      <path d={CROSS} strokeWidth="4" className="text-ground" />
      <path d={CROSS} strokeWidth="1.5" />
    </>
  ),
}
