import { useLocale } from 'next-intl'
import { StageMark } from '@/features/stages/components/stage-mark'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { MEASURES } from '../rules/measure'
import type { WorkItem } from '../types'
import { FirstCommune } from './communes'
import { WorkScale } from './work-scale'
import { WorkWait } from './work-wait'

type Props = {
  work: WorkItem
  base: string
  today: string
  /** One stop of the tab key for each column; the arrows go from card to card. */
  isFirst: boolean
}

/** A work in a column: its name; place and size; stage, days and who has the file. The whole card can be pressed. */
export function BoardCard({ work, base, today, isFirst }: Props) {
  const locale = useLocale()
  const { key, unit } = MEASURES[work.kind]
  const isUnknown = work[key] === null && work.circuits === null
  return (
    <li className="relative border-line border-b px-3 py-2 last:border-b-0 hover:bg-hover has-[:focus-visible]:bg-hover">
      <a
        href={`${base}/${work.slug}`}
        data-card
        tabIndex={isFirst ? 0 : -1}
        className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
      >
        {work.name}
      </a>
      <p className="text-muted text-xs">
        {work.voltageKv !== null && `${formatNumber(work.voltageKv, locale)} kV · `}
        {work.communes.length > 0 && (
          <>
            <FirstCommune communes={work.communes} />
            {' · '}
          </>
        )}
        {isUnknown && `${unit}: `}
        <WorkScale work={work} />
      </p>
      <div className="flex flex-wrap gap-x-2 text-xs">
        <StageMark {...work} compact size={14} />
        <WorkWait work={work} today={today} />
      </div>
    </li>
  )
}
