import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { KindFlow } from '../rules/flow'
import { Coverage } from './coverage'
import { FlowPhases, type FlowStepProps } from './flow-phases'
import { listHref } from './list-address'

type Props = { flow: KindFlow; base: string }

/** The works of one kind along its path in one row of a wide screen: the kind in front, then a bar for each phase. */
export function FlowRow({ flow, base }: Props) {
  const t = useTranslations('pages.works')
  const rules = useTranslations('rules')
  const id = useId()
  const { kind, phases, unplaced } = flow
  const most = Math.max(...phases.map(({ count }) => count), 1)
  return (
    <section aria-labelledby={id} className="gap-x-4 xl:grid xl:grid-cols-[11rem_minmax(0,1fr)]">
      <div className="max-xl:mb-2">
        <h3 id={id}>
          <a href={listHref(base, { kind: [kind] })} className="hover:text-accent hover:underline">
            {rules(`kinds.${kind}`)}
          </a>
        </h3>
        <p className="text-muted text-xs">
          {t('count', { count: flow.count })} · <Coverage sum={flow} />
        </p>
        {unplaced.count > 0 && (
          <a
            href={listHref(base, { kind: [kind], stage: ['UNKNOWN'] })}
            className="link inline-flex items-center text-xs max-md:min-h-row"
          >
            {unplaced.count} {t('unplaced').toLocaleLowerCase()}
          </a>
        )}
      </div>
      <FlowPhases
        flow={flow}
        base={base}
        most={most}
        step={Step}
        className="lg:grid-cols-[repeat(auto-fill,minmax(max(7.5rem,calc((100%-4.5rem)/7)),1fr))] xl:gap-x-2"
      />
    </section>
  )
}

/** Where no work stands there is nothing to be led to. */
function Step({ name, sum, href }: FlowStepProps) {
  const line = (
    <span className="max-md:flex max-md:flex-row-reverse max-md:items-baseline max-md:justify-between">
      <span className={`mr-1.5 font-semibold text-base max-md:mr-0 ${sum.count === 0 ? 'text-muted' : ''}`}>
        {sum.count}
      </span>
      <span className="font-medium">{name}</span>
    </span>
  )
  if (sum.count === 0) return <div className="pt-1">{line}</div>
  return (
    <a href={href} className="block pt-1 hover:text-accent">
      {line}
      <span className="block text-muted text-xs">
        <Coverage sum={sum} />
      </span>
    </a>
  )
}
