import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { AcceptAnswer, StepAnswer } from '../../types/review'
import { type Said, useVoice } from './review-voice'

type Answer = AcceptAnswer | StepAnswer
type Done = Extract<Answer, { status: 200 }>['body']

/** Takes a step and says what became of it. Nothing is sent twice while an answer is awaited. */
export function useDecision() {
  const t = useTranslations('review.result')
  const router = useRouter()
  const say = useVoice()
  const [isBusy, setBusy] = useState(false)
  const underWay = useRef(false)

  /** @returns what was done; null: nothing, and it was said why */
  async function decide(step: () => Promise<Answer>): Promise<Done | null> {
    if (underWay.current) return null
    underWay.current = true
    setBusy(true)
    try {
      const answer = await step()
      if (answer.status === 200) return answer.body
      say(objection(answer))
      // Somebody came first, or the registry went on: the page shows how it stands now.
      if (answer.status === 409) router.refresh()
    } catch {
      say({ tone: 'wrong', text: t('fault') })
    }
    end()
    return null
  }

  /** Until then the page that is left takes no other step. */
  function end(): void {
    underWay.current = false
    setBusy(false)
  }

  function objection(answer: Exclude<Answer, { status: 200 }>): Said {
    const [first] = answer.body.problems
    if (answer.status === 401)
      return { tone: 'wrong', text: t('signedOut'), link: { href: '/sign-in', label: t('signIn') } }
    if (answer.status === 409) {
      if (first?.rule === 'review.moved') return { tone: 'caution', text: t('moved') }
      if (first?.rule === 'work.stale') return { tone: 'caution', text: t('stale') }
      return { tone: 'caution', text: first?.message ?? t('decided') }
    }
    const words = [first?.message, first?.fix].filter(Boolean).join(' ')
    return { tone: 'wrong', text: t('refused', { message: words }) }
  }

  return { decide, end, isBusy, say }
}
