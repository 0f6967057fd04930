import { formatPartialDate } from '@/lib/dates/partial'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { DeskEffect } from '../rules/effects-desk'
import type { EffectWords } from './effect-words'

/** What becomes of the desk's notes of a work, one sentence each. */
export function deskLine(name: string, effect: DeskEffect, words: EffectWords): string {
  const { t, works, unknown, locale } = words
  switch (effect.type) {
    case 'DIFFICULTY':
      return t(difficultyKey(effect), { name, class: works(`difficultyClasses.${effect.class}`) })
    case 'FOLLOW_UP': {
      const { wasThere, isThere } = effect
      const key = !wasThere ? 'followUpAdded' : isThere ? 'followUpEdited' : 'followUpDropped'
      const means = works(`followUpMeans.${effect.means}`)
      return t(key, { name, means, date: formatPartialDate(effect.on, locale) })
    }
    case 'OBSERVATION': {
      const [from, to] = [effect.before, effect.after].map((value) =>
        value === null ? unknown : formatNumber(value, locale, 3),
      )
      const month = formatPartialDate(effect.month, locale)
      const measure = works(`measures.${effect.measure}`)
      return t('observed', { name, measure, month, from: from ?? '', to: to ?? '' })
    }
  }
}

function difficultyKey({ before, after }: Extract<DeskEffect, { type: 'DIFFICULTY' }>) {
  if (before === null) return 'difficultyRaised'
  if (after === null) return 'difficultyDropped'
  if (before === after) return 'difficultyEdited'
  return after === 'SETTLED' ? 'difficultySettled' : 'difficultyReopened'
}
