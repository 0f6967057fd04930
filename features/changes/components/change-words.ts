import { useLocale, useTranslations } from 'next-intl'
import { formatPartialDate } from '@/lib/dates/partial'
import type { HistoryChange } from '../data/work-history'
import { contentOf } from '../rules/values-said'
import type { ActPayload, ExpectedActPayload, WorkContent } from '../types'
import { useDeskWords } from './desk-words'

/** What a change says, in a few words; its values are listed apart. null: the kind of change says it all. */
export function useChangeWords(names: Readonly<Record<string, string>>) {
  const act = useActWords()
  const expected = useExpectedWords()
  const desk = useDeskWords()
  const works = useTranslations('works')
  const own = useTranslations('pages.history')
  const words = (content: WorkContent): string | null => {
    switch (content.type) {
      case 'ACT':
        return act(content.payload)
      case 'EXPECTED_ACT':
        return expected(content.payload)
      case 'LISTING':
        return own('listing', { name: content.payload.nameInPlan })
      case 'LINK':
        return `${works(`links.${content.payload.link}`)} ${names[content.payload.toWorkId] ?? ''}`.trim()
      case 'DIFFICULTY':
      case 'FOLLOW_UP':
      case 'OBSERVATION':
        return desk(content)
      case 'WORK_CREATE':
      case 'WORK_EDIT':
        return null
    }
  }
  return (change: Pick<HistoryChange, 'type' | 'payload'>): string | null => {
    const content = contentOf(change)
    return content && words(content)
  }
}

function useActWords() {
  const rules = useTranslations('rules')
  const own = useTranslations('pages.history')
  const locale = useLocale()
  return ({ act, stage, condition, holder, until, effectiveOn, sourceKind }: ActPayload): string => {
    const parts = [
      rules(`acts.${act}`),
      stage && rules(`stages.${stage}` as 'stages.H0'),
      condition && rules(`conditions.${condition}`),
      holder && rules(`holders.${holder}`),
      until && own('until', { date: formatPartialDate(until, locale) }),
      effectiveOn && own('on', { date: formatPartialDate(effectiveOn, locale) }),
      sourceKind && rules(`sourceKinds.${sourceKind}`),
    ]
    return parts.filter(Boolean).join(' · ')
  }
}

function useExpectedWords() {
  const t = useTranslations('changes.expected')
  const rules = useTranslations('rules')
  const locale = useLocale()
  return (payload: ExpectedActPayload): string => {
    const month = (text: string) => formatPartialDate(text, locale)
    switch (payload.op) {
      case 'CREATE':
        return t('CREATE', { act: rules(`acts.${payload.act}`), month: month(payload.month) })
      case 'DRAFTING':
        return t('DRAFTING', { state: rules(`expectedActStates.${payload.state}`) })
      case 'SLIP':
        return t('SLIP', { month: month(payload.toMonth) })
      case 'CANCEL':
        return t('CANCEL')
    }
  }
}
