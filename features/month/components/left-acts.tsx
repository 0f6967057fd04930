'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { Fieldset } from '@/components/ui/fieldset'
import { workTitle } from '@/features/works/rules/title'
import { formatPartialDate } from '@/lib/dates/partial'
import type { PlanItem } from '../types'
import { StateSign } from './state-sign'

type Props = {
  left: readonly PlanItem[]
  /** Ids of those that are carried over. */
  chosen: readonly string[]
  onChoose: (ids: string[]) => void
}

/** What earlier months left open: the last one's in sight, older ones behind one more step. */
export function LeftActs({ left, chosen, onChoose }: Props) {
  const t = useTranslations('month.make')
  const [newest, ...older] = [...new Set(left.map(({ month }) => month))]
  if (!newest) return <p className="text-muted">{t('nothingLeft')}</p>
  const months = (of: readonly string[]) =>
    of.map((month) => (
      <MonthRest
        key={month}
        items={left.filter((item) => item.month === month)}
        month={month}
        chosen={chosen}
        onChoose={onChoose}
      />
    ))
  const olderItems = left.filter(({ month }) => month !== newest)
  return (
    <Fieldset legend={t('left')} hint={t('leftHint')}>
      {months([newest])}
      {older.length > 0 && (
        <Disclosure
          summary={t('older', { count: olderItems.length })}
          open={olderItems.some(({ id }) => chosen.includes(id))}
        >
          <div className="grid gap-5">{months(older)}</div>
        </Disclosure>
      )}
    </Fieldset>
  )
}

function MonthRest({
  items,
  month,
  chosen,
  onChoose,
}: Omit<Props, 'left'> & { items: readonly PlanItem[]; month: string }) {
  const t = useTranslations('month.make')
  const acts = useTranslations('rules.acts')
  const locale = useLocale()
  const ids = items.map(({ id }) => id)
  const others = chosen.filter((id) => !ids.includes(id))
  const isAll = ids.every((id) => chosen.includes(id))
  return (
    <section aria-label={t('leftBy', { month: formatPartialDate(month, locale) })}>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="font-semibold text-base">{t('leftBy', { month: formatPartialDate(month, locale) })}</p>
        <Button type="button" tone="quiet" onClick={() => onChoose(isAll ? others : [...others, ...ids])}>
          {t(isAll ? 'chooseNone' : 'chooseAll', { count: ids.length })}
        </Button>
      </div>
      {[...new Set(items.map(({ act }) => act))].map((act) => (
        <div key={act} className="border-line border-t py-2">
          <p className="font-medium">{acts(act)}</p>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {items
              .filter((item) => item.act === act)
              .map((item) => (
                <LeftAct
                  key={item.id}
                  item={item}
                  isChosen={chosen.includes(item.id)}
                  onChoose={(yes) =>
                    onChoose(yes ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))
                  }
                />
              ))}
          </div>
        </div>
      ))}
    </section>
  )
}

type OneProps = { item: PlanItem; isChosen: boolean; onChoose: (isChosen: boolean) => void }

function LeftAct({ item, isChosen, onChoose }: OneProps) {
  const titles = useTranslations('works.title')
  return (
    <Checkbox
      name="carried"
      value={item.id}
      label={workTitle(titles, item.work)}
      hint={<StateSign state={item.state} />}
      checked={isChosen}
      onChange={(event) => onChoose(event.target.checked)}
    />
  )
}
