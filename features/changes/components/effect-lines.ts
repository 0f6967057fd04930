import type { StageCode } from '@/features/stages/types'
import { formatPartialDate } from '@/lib/dates/partial'
import type { Effect } from '../rules/effects'
import { deskLine } from './desk-lines'
import type { EffectWords } from './effect-words'
import { expectedLines } from './expected-lines'
import { readableValue } from './readable-value'

/** An effect on one work as sentences, the move first. `isAlone`: the only work, so that there is room for all of it. */
export function effectLines(effect: Effect, words: EffectWords, isAlone: boolean): string[] {
  const { t, rules } = words
  const { name, before, after } = effect
  const lines = movement(effect, words)
  if (effect.skipped.length > 0) {
    const stages = effect.skipped.map((code) => stageName(code, words)).join('; ')
    lines.push(t('skipped', { stages }))
  }
  for (const done of effect.expectedActs.filter((item) => item.after === 'DONE')) {
    const month = formatPartialDate(done.month, words.locale)
    lines.push(t('done', { month, act: rules(`acts.${done.act}` as 'acts.PROPOSED') }))
  }
  for (const open of effect.expectedActs.filter((item) => item.before === 'DONE')) {
    const month = formatPartialDate(open.month, words.locale)
    lines.push(t('open', { month, act: rules(`acts.${open.act}` as 'acts.PROPOSED') }))
  }
  lines.push(...expectedLines(effect, words))
  if (!effect.created) lines.push(...fieldLines(effect, words))
  lines.push(...effect.desk.map((item) => deskLine(name, item, words)))
  if (before && before.holder !== after.holder) {
    const holder = rules(`holders.${after.holder}`)
    if (isAlone) lines.push(t('holder', { holder }))
    // Among several works it follows from the move; where nothing moves it is all that changes.
    else if (lines.length === 0) lines.push(t('holderOf', { name, holder }))
  }
  return lines.length > 0 ? lines : [t('none', { name, stage: stageName(after.stage, words) })]
}

function movement(effect: Effect, words: EffectWords): string[] {
  const { t, rules, locale } = words
  const { name, before, after, created } = effect
  if (created) return [t('created', { name })]
  const lines: string[] = []
  const since = after.stageSince
    ? t('since', { date: formatPartialDate(after.stageSince, locale) })
    : t('undated')
  if (before?.stage !== after.stage) {
    const [from, to] = [stageName(before?.stage ?? null, words), stageName(after.stage, words)]
    lines.push(t('moved', { name, from, to, since }))
  } else if (before?.stageSince !== after.stageSince) {
    lines.push(t('redated', { name, stage: stageName(after.stage, words), since }))
  }
  if (before && before.condition !== after.condition) {
    const [from, to] = [rules(`conditions.${before.condition}`), rules(`conditions.${after.condition}`)]
    lines.push(t('condition', { name, from, to }))
  }
  return lines
}

function fieldLines({ fields }: Effect, { t, works, unknown, locale }: EffectWords): string[] {
  return Object.entries(fields).map(([key, { before, after }]) => {
    const [from, to] = [before, after].map((value) => readableValue(key, value, locale) ?? unknown)
    return t('field', { field: works(`fields.${key}` as 'fields.name'), from: from ?? '', to: to ?? '' })
  })
}

const stageName = (code: StageCode | null, { t, rules }: EffectWords) =>
  code ? rules(`stages.${code}` as 'stages.H0') : t('noStage')
