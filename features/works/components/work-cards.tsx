import { StageMark } from '@/features/stages/components/stage-mark'
import type { WorkItem } from '../types'
import { Communes } from './communes'
import { WorkKindName } from './work-kind'
import { WorkScale } from './work-scale'

/** The list on a telephone: name; kind, place, scale; stage. */
export function WorkCards({ items, base }: { items: readonly WorkItem[]; base: string }) {
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
          <p className="text-muted">
            <WorkKindName {...work} /> · <WorkScale work={work} /> · <Communes communes={work.communes} />
          </p>
          <StageMark {...work} compact />
        </li>
      ))}
    </ul>
  )
}
