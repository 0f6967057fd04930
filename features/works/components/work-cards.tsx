import { StageMark } from '@/features/stages/components/stage-mark'
import { MEASURES } from '../rules/measure'
import type { WorkItem } from '../types'
import { Communes } from './communes'
import { WorkKindName } from './work-kind'
import { WorkScale } from './work-scale'
import { WorkWait } from './work-wait'

type Props = {
  items: readonly WorkItem[]
  base: string
  /** ISO day: at the desk, where days are counted. */
  today?: string
}

/** The list on a telephone: name; kind, place, scale; stage; at the desk how long it stands there, and with whom. */
export function WorkCards({ items, base, today }: Props) {
  return (
    <ul className="border-line border-t">
      {items.map((work) => (
        <li key={work.slug} className="relative border-line border-b py-2.5">
          {/* The whole card can be pressed. */}
          <a
            href={`${base}/${work.slug}`}
            className="link font-medium text-base after:absolute after:inset-0"
          >
            {work.name}
          </a>
          <Essentials work={work} />
          <StageMark {...work} compact />
          {today && <WorkWait work={work} today={today} />}
        </li>
      ))}
    </ul>
  )
}

/** Kind, scale, place. An unknown scale is said with its unit: nothing else in the line tells what is unknown. */
function Essentials({ work }: { work: WorkItem }) {
  const { key, unit } = MEASURES[work.kind]
  const isUnknown = work[key] === null && work.circuits === null
  return (
    <p className="text-muted">
      <WorkKindName {...work} /> · {isUnknown && `${unit}: `}
      <WorkScale work={work} />
      {work.communes.length > 0 && (
        <>
          {' · '}
          <Communes communes={work.communes} />
        </>
      )}
    </p>
  )
}
