import { formatPartialDate } from '@/lib/dates/partial'
import type { Effect } from '../rules/effects'
import type { EffectWords } from './effect-words'

type Change = Effect['expectedActs'][number]

/** What becomes of expected acts other than being done: added, carried over, taken in hand, dropped. */
export function expectedLines({ name, expectedActs }: Effect, { t, rules, locale }: EffectWords): string[] {
  const said = ({ act, month }: Change) => {
    const words = { name, act: rules(`acts.${act}` as 'acts.PROPOSED') }
    return { ...words, month: formatPartialDate(month, locale) }
  }
  const state = (code: Change['after']) => (code ? rules(`expectedActStates.${code}`) : '')
  const slipped = expectedActs.filter(({ after }) => after === 'SLIPPED')
  const added = expectedActs.filter(({ before, after }) => before === null && after !== 'SLIPPED')
  // Carrying over closes one promise and makes another of the same act.
  const carried = slipped.map((from) => ({ from, to: added.find(({ act }) => act === from.act) }))
  return expectedActs.flatMap((change) => {
    const { before, after } = change
    if (before === 'DONE' || after === 'DONE' || carried.some(({ to }) => to === change)) return []
    const pair = carried.find(({ from }) => from === change)
    if (pair?.to) return [t('carried', { ...said(change), to: said(pair.to).month })]
    if (before === null) return [t('expected', said(change))]
    if (after === null) return [t('unexpected', said(change))]
    return [t('expectedState', { ...said(change), from: state(before), to: state(after) })]
  })
}
