import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { ShareBar } from '@/components/chart/share-bar'
import { PHASE_TONES } from '@/features/stages/components/stage-mark'
import type { FlowSum, KindFlow } from '../rules/flow'
import { Coverage } from './coverage'
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
      <ol className="grid gap-x-3 gap-y-3 md:max-lg:grid-cols-4 lg:auto-cols-fr lg:grid-flow-col">
        {phases.map(({ phase, ...sum }) => (
          <li key={phase}>
            <ShareBar share={sum.count / most} tone={PHASE_TONES[phase]} />
            <Step
              name={rules(`phases.${phase}`)}
              sum={{ kind, ...sum }}
              href={listHref(base, { kind: [kind], phase: [phase] })}
            />
          </li>
        ))}
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
      </ol>
    </section>
  )
}

type StepProps = { name: string; sum: FlowSum & Pick<KindFlow, 'kind'>; href: string }

/** Where no work stands there is nothing to be led to. */
function Step({ name, sum, href }: StepProps) {
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
