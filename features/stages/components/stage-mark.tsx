import { useTranslations } from 'next-intl'
import { type RingTone, StageRing } from '@/components/chart/stage-ring'
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

type Props = {
  kind: WorkKind
  /** null: unknown. */
  stage: StageCode | null
  condition: Condition
  /** What the stage rests on; OFFICIAL for one that an act set. null: not known, drawn like any unofficial one. */
  sourceKind: SourceKind | null
  /** In dense rows: the source is read aloud and shown on demand, the ring alone shows it. */
  compact?: boolean
  size?: number
}

/** The sign of a work's state, the same in the board, the table, the map's list, the timeline and the report. */
export function StageMark({ kind, stage, condition, sourceKind, compact = false, size }: Props) {
  const t = useTranslations('rules')
  const frame = useTranslations('frame')
  const row = stage && stageRow(stage)
  const sign = CONDITION_SIGNS[condition]
  const hollow = sourceKind !== 'OFFICIAL'
  const state = condition === 'ACTIVE' ? null : t(`conditions.${condition}`)
  const source = row && hollow ? (sourceKind ? t(`sourceKinds.${sourceKind}`) : frame('noSource')) : null

  return (
    <span className="inline-flex items-start gap-2 align-top" title={(compact && source) || undefined}>
      <StageRing
        fraction={row ? row.ordinal / lastOrdinal(kind) : 0}
        tone={row ? PHASE_TONES[row.phase] : 'none'}
        hollow={hollow}
        sign={sign}
        size={size}
      />
      <span className="min-w-0">
        <StageName name={row && t(`stages.${row.code as KnownStage}`)} ended={sign === 'cross'} />
        {/* A work that does not go on is what the eye looks for; what a stage rests on is fine print. */}
        {state && <span className="block text-xs"> {state}</span>}
        {source && <span className={compact ? 'sr-only' : 'block text-muted text-xs'}> {source}</span>}
      </span>
    </span>
  )
}

function StageName({ name, ended }: { name: string | null; ended: boolean }) {
  if (name === null) return <Unknown />
  return ended ? <s>{name}</s> : name
}
