import type { WorkState } from '@/features/works/rules/state'
import type { WorkChange, WorkContent } from '../types'
import { contentOf, rootOf } from './content'

/** A value of the desk by its name: "difficulty.content", "observation.ENERGY_KWH.2025-03". */
export type DeskField = {
  key: string
  value: (state: WorkState) => unknown
  /** What was recorded last of the same thing. */
  changeId: string | null
}

/**
 * What a note is about, so that both values can be shown.
 * @param rootId the note itself, or what it mends
 * @returns null: it is no note
 */
export function deskFields(
  content: WorkContent,
  rootId: string,
  history: readonly WorkChange[],
): DeskField[] | null {
  switch (content.type) {
    case 'FOLLOW_UP': {
      const changeId = lastAbout(history, (_other, otherRoot) => otherRoot === rootId)
      return [
        {
          key: 'followUp.content',
          value: (state) => byId(state.followUps, rootId)?.content ?? null,
          changeId,
        },
      ]
    }
    case 'OBSERVATION': {
      const { month, measure } = content.payload
      const changeId = lastAbout(history, (other) => isSameFigure(other, content))
      const value = ({ observations }: WorkState) =>
        observations.find((item) => item.month === month && item.measure === measure)?.value ?? null
      return [{ key: `observation.${measure}.${month}`, value, changeId }]
    }
    case 'DIFFICULTY': {
      const { payload } = content
      const id = difficultyOf(content, rootId)
      const changeId = lastAbout(history, (other, root) => difficultyOf(other, root) === id)
      const shown = payload.op === 'EDIT' ? EDITABLE.filter((key) => key in payload) : SHOWN[payload.op]
      return shown.map((key) => {
        return {
          key: `difficulty.${key}`,
          value: (state) => byId(state.difficulties, id)?.[key] ?? null,
          changeId,
        }
      })
    }
    default:
      return null
  }
}

const EDITABLE = ['class', 'content', 'proposal', 'responsible', 'dueOn'] as const
const SHOWN = { CREATE: ['content', 'raisedOn'], SETTLE: ['settledOn', 'outcome'] } as const
const byId = <T extends { id: string }>(items: readonly T[], id: string | null) =>
  items.find((item) => item.id === id)

/** Whether a change says anything of the difficulty, or of the month and measure, that another one speaks of. */
export function isAboutSame(
  change: WorkContent,
  rootId: string | null,
  other: WorkContent,
  otherRoot: string,
): boolean {
  const id = difficultyOf(change, rootId)
  return isSameFigure(other, change) || (id !== null && difficultyOf(other, otherRoot) === id)
}

const isSameFigure = (a: WorkContent, b: WorkContent): boolean =>
  a.type === 'OBSERVATION' &&
  b.type === 'OBSERVATION' &&
  a.payload.month === b.payload.month &&
  a.payload.measure === b.payload.measure

/** The difficulty that a change is about, by its id; null: none. */
function difficultyOf(content: WorkContent, rootId: string | null): string | null {
  if (content.type !== 'DIFFICULTY') return null
  return content.payload.op === 'CREATE' ? rootId : content.payload.difficultyId
}

function lastAbout(
  history: readonly WorkChange[],
  isAbout: (content: WorkContent, rootId: string) => boolean,
): string | null {
  const found = history.findLast((change) => {
    const content = contentOf(change, history)
    return content !== null && isAbout(content, rootOf(change, history))
  })
  return found?.id ?? null
}
