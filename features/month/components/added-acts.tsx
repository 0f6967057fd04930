'use client'

import { useTranslations } from 'next-intl'
import { Fieldset } from '@/components/ui/fieldset'
import { ACT_CODES } from '@/features/stages/types'
import type { AddedAct } from '../rules/requests'
import type { Drafter } from '../types'
import { RemoveButton } from './add-acts'

type Props = {
  added: readonly AddedAct[]
  drafters: readonly Drafter[]
  nameOf: (slug: string) => string
  onRemove: (gone: AddedAct) => void
}

/** What is new in the plan so far, by act, as the plan will show it. */
export function AddedActs({ added, drafters, nameOf, onRemove }: Props) {
  const t = useTranslations('month.make')
  const acts = useTranslations('rules.acts')
  if (added.length === 0) return null
  return (
    <Fieldset legend={t('added', { count: added.length })}>
      {ACT_CODES.filter((act) => added.some((one) => one.act === act)).map((act) => (
        <section key={act} aria-label={acts(act)} className="border-line border-t pt-2">
          <p className="font-medium">{acts(act)}</p>
          <ul>
            {added
              .filter((one) => one.act === act)
              .map((one) => (
                <li
                  key={one.work}
                  className="flex items-center justify-between gap-3 border-line border-b py-1 last:border-b-0"
                >
                  <span>
                    {nameOf(one.work)}
                    <GivenTo name={drafters.find(({ id }) => id === one.drafter)?.name} />
                  </span>
                  <RemoveButton
                    label={t('remove', { act: acts(act), name: nameOf(one.work) })}
                    onClick={() => onRemove(one)}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Fieldset>
  )
}

function GivenTo({ name }: { name: string | undefined }) {
  const t = useTranslations('month.make')
  return name ? <span className="block text-muted text-xs">{t('givenTo', { name })}</span> : null
}
