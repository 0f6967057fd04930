import { useLocale, useTranslations } from 'next-intl'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDate } from '@/lib/dates/vietnam'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { DifficultyPayload, WorkContent } from '../types'

type DeskContent = Extract<WorkContent, { type: 'DIFFICULTY' | 'FOLLOW_UP' | 'OBSERVATION' }>

/** What the desk wrote down, in a line of the history. */
export function useDeskWords() {
  const t = useTranslations('changes.desk')
  const works = useTranslations('works')
  const locale = useLocale()
  const difficulty = (payload: DifficultyPayload): string => {
    switch (payload.op) {
      case 'CREATE':
        return t('raised', { class: works(`difficultyClasses.${payload.class}`), content: payload.content })
      case 'EDIT': {
        const { op: _op, difficultyId: _id, ...said } = payload
        const keys = Object.keys(said) as (keyof typeof said)[]
        return t('edited', { what: keys.map((key) => t(`fields.${key}`).toLowerCase()).join(', ') })
      }
      case 'SETTLE': {
        const date = formatDate(payload.on)
        return payload.outcome ? t('settledAs', { date, outcome: payload.outcome }) : t('settled', { date })
      }
    }
  }
  return (content: DeskContent): string => {
    if (content.type === 'DIFFICULTY') return difficulty(content.payload)
    if (content.type === 'FOLLOW_UP') {
      const { means, on, with: person, content: text } = content.payload
      const said = { means: works(`followUpMeans.${means}`), date: formatDate(on), content: text }
      return person ? t('followUpWith', { ...said, person }) : t('followUp', said)
    }
    const { measure, month, value } = content.payload
    return t('observation', {
      measure: works(`measures.${measure}`),
      month: formatPartialDate(month, locale),
      value: formatNumber(value, locale, 3),
    })
  }
}
