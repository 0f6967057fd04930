'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { recordHref } from '@/features/changes/components/record-address'
import { type DeskItem, useDesk } from './desk-context'
import { STEP_KINDS } from './steps'

/** At the foot while something is chosen: what can be done with all of it at once. */
export function PlanBar({ month }: { month: string }) {
  const t = useTranslations('month.desk')
  const { items, chosen, choose, begin } = useDesk()
  const ids = [...chosen]
  const works = ids.flatMap((id) => items.get(id) ?? [])
  return (
    <div role="status" className="sticky bottom-0 z-10 mt-4 max-sm:bottom-16 print:hidden">
      {works.length > 0 && (
        <section
          aria-label={t('bar')}
          // On a telephone one row, that scrolls: the plan must stay in sight above it.
          className="flex items-center gap-2 rounded-md border border-edge bg-raised px-4 py-3 shadow-float max-sm:overflow-x-auto max-sm:[&>*]:shrink-0 sm:flex-wrap"
        >
          <p className="mr-2 font-semibold">{t('chosen', { count: works.length })}</p>
          {STEP_KINDS.filter((kind) => works.some(({ state }) => state !== kind)).map((kind) => (
            <Button key={kind} type="button" onClick={() => begin({ kind, ids })}>
              {t(`steps.${kind}`)}
            </Button>
          ))}
          <RecordLink works={works} month={month} />
          <Button type="button" tone="quiet" onClick={() => choose(ids, false)}>
            {t('chooseNone')}
          </Button>
        </section>
      )}
    </div>
  )
}

/** One paper does one kind of act: of chosen acts of several kinds there is no such paper. */
function RecordLink({ works, month }: { works: readonly DeskItem[]; month: string }) {
  const t = useTranslations('month.desk')
  const [first] = works
  if (!first || works.some(({ act }) => act !== first.act))
    return <span className="max-w-56 text-muted text-xs">{t('recordSameAct')}</span>
  const slugs = works.map(({ work }) => work.slug)
  return <LinkButton href={recordHref(slugs, first.act, month)}>{t('record')}</LinkButton>
}
