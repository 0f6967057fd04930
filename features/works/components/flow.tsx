import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { ShareBar } from '@/components/chart/share-bar'
import type { KindFlow } from '../rules/flow'
import { Coverage } from './coverage'
import { FlowPhases, type FlowStepProps } from './flow-phases'
import { listHref } from './list-address'

type Props = { flow: KindFlow; base: string }

/** The works of one kind along its path: a bar for each phase, which leads to its works. */
export function Flow({ flow, base }: Props) {
  const t = useTranslations('pages.works')
  const rules = useTranslations('rules')
  const id = useId()
  const { kind, phases, unplaced } = flow
  const most = Math.max(...phases.map(({ count }) => count), unplaced.count)
  return (
    <section aria-labelledby={id}>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-4">
        <h3 id={id}>
          <a href={listHref(base, { kind: [kind] })} className="hover:text-accent hover:underline">
            {rules(`kinds.${kind}`)}
          </a>
        </h3>
        <p className="text-muted">
          {t('count', { count: flow.count })} · <Coverage sum={flow} />
        </p>
      </div>
      <FlowPhases
        flow={flow}
        base={base}
        most={most}
        step={Step}
        className="lg:auto-cols-fr lg:grid-flow-col"
      >
        {unplaced.count > 0 && (
          <li>
            <ShareBar share={unplaced.count / most} tone="none" />
            <Step
              name={t('unplaced')}
              sum={{ kind, ...unplaced }}
              href={listHref(base, { kind: [kind], stage: ['UNKNOWN'] })}
            />
          </li>
        )}
      </FlowPhases>
    </section>
  )
}

/** Where no work stands there is nothing to be led to. */
function Step({ name, sum, href }: FlowStepProps) {
  const content: ReactNode = (
    <>
      <span className="flex items-baseline justify-between gap-2 md:block">
        <span className={`block font-semibold text-xl ${sum.count === 0 ? 'text-muted' : ''}`}>
          {sum.count}
        </span>
        <span className="block font-medium max-md:order-first">{name}</span>
      </span>
      {sum.count > 0 && (
        <span className="block text-muted text-xs">
          <Coverage sum={sum} />
        </span>
      )}
    </>
  )
  if (sum.count === 0) return <div className="pt-1.5">{content}</div>
  return (
    <a href={href} className="block pt-1.5 hover:text-accent">
      {content}
    </a>
  )
}
