import type { ReactNode } from 'react'
import { ReviewVoice } from '@/features/changes/components/review/review-voice'

/** What became of a decision is said over whichever proposal is open next. */
export default function ReviewLayout({ children }: { children: ReactNode }) {
  return <ReviewVoice>{children}</ReviewVoice>
}
