import { useTranslations } from 'next-intl'
import type { ComponentType, ReactNode } from 'react'
import { ShareBar } from '@/components/chart/share-bar'
import { PHASE_TONES } from '@/features/stages/components/stage-mark'
import type { FlowSum, KindFlow } from '../rules/flow'
import { listHref } from './list-address'

/** What stands under a bar, and the list that it leads to. */
export type FlowStepProps = { name: string; sum: FlowSum & Pick<KindFlow, 'kind'>; href: string }

type Props = {
  flow: KindFlow
  base: string
  /** Works of a full bar. */
  most: number
  step: ComponentType<FlowStepProps>
  className: string
  children?: ReactNode
}

/** A bar for each phase of the path of one kind, in its order. */
export function FlowPhases({ flow: { kind, phases }, base, most, step: Step, className, children }: Props) {
  const t = useTranslations('rules.phases')
  return (
    <ol className={`grid gap-x-3 gap-y-3 md:max-lg:grid-cols-4 ${className}`}>
      {phases.map(({ phase, ...sum }) => (
        <li key={phase}>
          <ShareBar share={sum.count / most} tone={PHASE_TONES[phase]} />
          <Step
            name={t(phase)}
            sum={{ kind, ...sum }}
            href={listHref(base, { kind: [kind], phase: [phase] })}
          />
        </li>
      ))}
      {children}
    </ol>
  )
}
