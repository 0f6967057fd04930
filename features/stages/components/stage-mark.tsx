import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Once, type RingTone, StageRing } from '@/components/chart/stage-ring'
import type { RingSign } from '@/components/chart/stage-ring-signs'
import { Unknown } from '@/components/ui/unknown'
import type { Messages } from '@/lib/i18n/messages'
import { lastOrdinal, stageRow } from '../rules/paths'
import type { Condition, Phase, SourceKind, StageCode, WorkKind } from '../types'

/** The hue of a phase, the same wherever it is drawn. */
export const PHASE_TONES: Record<Phase, RingTone> = {
  PROPOSAL: 'slate',
  SURVEY: 'sky',
  PLANNING: 'violet',
  IN_PLAN: 'teal',
  INVESTMENT: 'amber',
  CONSTRUCTION: 'orange',
  OPERATION: 'green',
}

const CONDITION_SIGNS: Record<Condition, RingSign> = {
  ACTIVE: 'none',
  SUSPENDED: 'bars',
  RETURNED: 'arrow',
  REFUSED: 'cross',
  REMOVED_FROM_PLAN: 'cross',
  REVOKED: 'cross',
}

/** stageRow() throws for any other code, so the cast below says nothing that is not so. */
type KnownStage = keyof Messages['rules']['stages']

type State = {
  kind: WorkKind
  /** null: unknown. */
  stage: StageCode | null
  condition: Condition
  /** What the stage rests on; OFFICIAL for one that an act set. null: not known, drawn like any unofficial one. */
  sourceKind: SourceKind | null
}

/** The stage; that the work does not go on; that no paper is behind its stage. null: nothing to be said. */
type StageWords = { stage: ReactNode; state: string | null; source: string | null }

type Look = {
  /** In dense rows: the source is read aloud and shown on demand, the ring alone shows it. */
  compact?: boolean
  size?: number
  /** In rows: the ring is drawn once for all that look alike (ringOf). */
  once?: Once
}

/** The sign of a work's state, the same in the board, the table, the map's list, the timeline and the report. */
export function StageMark(props: State & Look) {
  return <StageSign {...props} words={useStageWords()(props)} />
}

/** What is said of states: asked once where there are many. */
export function useStageWords() {
  const t = useTranslations('rules')
  const frame = useTranslations('frame')
  return ({ stage, condition, sourceKind }: State): StageWords => {
    const unofficial = sourceKind ? t(`sourceKinds.${sourceKind}`) : frame('noSource')
    return {
      stage: stage ? t(`stages.${stageRow(stage).code as KnownStage}`) : <Unknown />,
      state: condition === 'ACTIVE' ? null : t(`conditions.${condition}`),
      source: stage && sourceKind !== 'OFFICIAL' ? unofficial : null,
    }
  }
}

/** Tells for one row after the other under which id its ring is drawn: rows of fifty works have a dozen rings. */
export function ringsOnce() {
  const drawn = new Set<string>()
  return ({ kind, stage, condition, sourceKind }: State): Once => {
    const id = `ring-${stage ?? kind}-${CONDITION_SIGNS[condition]}${sourceKind === 'OFFICIAL' ? '' : '-hollow'}`
    const isFirst = !drawn.has(id)
    drawn.add(id)
    return { id, isFirst }
  }
}

/** The sign with its words at hand. */
export function StageSign({ words, ...props }: State & Look & { words: StageWords }) {
  const { kind, stage, condition, sourceKind, compact = false, size, once } = props
  const { state, source } = words
  const row = stage && stageRow(stage)
  const sign = CONDITION_SIGNS[condition]
  return (
    <span className="inline-flex items-start gap-2 align-top" title={(compact && source) || undefined}>
      <StageRing
        fraction={row ? row.ordinal / lastOrdinal(kind) : 0}
        tone={row ? PHASE_TONES[row.phase] : 'none'}
        hollow={sourceKind !== 'OFFICIAL'}
        sign={sign}
        size={size}
        once={once}
      />
      <span className="min-w-0">
        {row && sign === 'cross' ? <s>{words.stage}</s> : words.stage}
        {/* A work that does not go on is what the eye looks for; what a stage rests on is fine print. */}
        {state && <span className="block text-xs"> {state}</span>}
        {source && <span className={compact ? 'sr-only' : 'block text-muted text-xs'}> {source}</span>}
      </span>
    </span>
  )
}
