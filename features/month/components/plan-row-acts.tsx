'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Menu } from '@/components/ui/menu'
import { recordHref } from '@/features/changes/components/record-address'
import { type DeskItem, useDesk } from './desk-context'
import { STEP_KINDS } from './steps'

/** What comes next for one act, one press away; everything else behind one more. */
export function PlanRowActs({ id }: { id: string }) {
  const t = useTranslations('month.desk')
  const { items, openIds } = useDesk()
  const item = items.get(id)
  if (!item) return null
  if (!openIds.includes(id))
    return (
      <LinkButton tone="quiet" href={mendHref(item)} aria-label={t('mendOf', { name: item.title })}>
        {t('mend')}
      </LinkButton>
    )
  return (
    <div className="flex flex-wrap items-center justify-between gap-1">
      <NextStep item={item} />
      <Others item={item} />
    </div>
  )
}

/** Where the last record of an act is put right or undone. */
const mendHref = ({ work, changeId }: DeskItem) => `/staff/works/${work.slug}/correct/${changeId}`

function NextStep({ item }: { item: DeskItem }) {
  const t = useTranslations('month.desk')
  const { begin } = useDesk()
  const { id, act, month, state, title, work } = item
  if (state === 'SENT_FOR_SIGNATURE')
    return (
      <LinkButton href={recordHref([work.slug], act, month)} aria-label={t('recordOf', { name: title })}>
        {t('record')}
      </LinkButton>
    )
  const kind = state === 'NOT_STARTED' ? 'DRAFTING' : 'SENT_FOR_SIGNATURE'
  return (
    <Button
      type="button"
      aria-label={t(`ofOne.${kind}`, { name: title })}
      onClick={() => begin({ kind, ids: [id] })}
    >
      {t(`steps.${kind}`)}
    </Button>
  )
}

const LINE = 'flex min-h-row w-full items-center px-3 py-1 text-left hover:bg-hover'

function Others({ item }: { item: DeskItem }) {
  const t = useTranslations('month.desk')
  const { begin } = useDesk()
  const { id, act, month, state, title, work } = item
  return (
    <Menu
      label={t('others', { name: title })}
      button={<Ellipsis className="size-5" strokeWidth={1.75} aria-hidden />}
    >
      <ul>
        <li>
          <a href={recordHref([work.slug], act, month)} className={LINE}>
            {t('record')}
          </a>
        </li>
        {STEP_KINDS.filter((kind) => kind !== state).map((kind) => (
          <li key={kind}>
            <button type="button" className={LINE} onClick={() => begin({ kind, ids: [id] })}>
              {t(`steps.${kind}`)}
            </button>
          </li>
        ))}
        <li className="mt-2 border-line border-t pt-2">
          <a href={mendHref(item)} className={LINE}>
            {t('mendLast')}
          </a>
        </li>
      </ul>
    </Menu>
  )
}
