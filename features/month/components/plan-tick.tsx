'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useDesk } from './desk-context'

const BOX = 'size-4 accent-accent pointer-coarse:size-5'
/** A finger needs more room than the box itself. */
const ROOM = 'grid cursor-pointer place-items-center narrow:size-11'

/** Chooses one act, to be worked on with others. A closed one cannot be chosen. */
export function PlanTick({ id }: { id: string }) {
  const t = useTranslations('month.desk')
  const { items, openIds, chosen, choose } = useDesk()
  if (!openIds.includes(id)) return null
  return (
    <label className={ROOM}>
      <input
        type="checkbox"
        className={BOX}
        aria-label={t('choose', { name: items.get(id)?.title ?? '' })}
        checked={chosen.has(id)}
        onChange={(event) => choose([id], event.target.checked)}
      />
    </label>
  )
}

type AllProps = {
  /** Of these; absent: of the whole plan. */
  among?: readonly string[]
  label: string
}

/** Chooses all that are open, or none. */
export function PlanAll({ among, label }: AllProps) {
  const { openIds, chosen, choose } = useDesk()
  const box = useRef<HTMLInputElement>(null)
  const ids = among ? openIds.filter((id) => among.includes(id)) : openIds
  const count = ids.filter((id) => chosen.has(id)).length
  const isPart = count > 0 && count < ids.length
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPart
  }, [isPart])
  if (ids.length === 0) return null
  return (
    <label className={ROOM}>
      <input
        ref={box}
        type="checkbox"
        className={BOX}
        aria-label={label}
        checked={count === ids.length}
        onChange={(event) => choose(ids, event.target.checked)}
      />
    </label>
  )
}
