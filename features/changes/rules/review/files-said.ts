import type { ChangeInput } from '../../schema'
import type { SaidFile } from '../../types/review'
import type { CheckContext } from '../context'
import type { FileDraft } from '../resolver'

/** What a change does to files of papers; empty: it is about none. */
export function filesSaid(
  change: ChangeInput,
  drafts: readonly FileDraft[],
  { mended }: Pick<CheckContext['files'], 'mended'>,
): SaidFile[] {
  if (change.type === 'ATTACHMENT') return [{ does: 'ATTACHMENT', name: change.name }]
  if (change.type !== 'VOID' && change.type !== 'REPLACE') return []
  const set = change.type === 'VOID' ? change.mendsSet : undefined
  const ids = change.mends
    ? [change.mends]
    : mended.flatMap(({ changeId, setId }) => (setId === set ? changeId : []))
  return drafts.flatMap(({ file: { name }, type, mendsId }) =>
    type === change.type && mendsId !== null && ids.includes(mendsId) ? [{ does: type, name }] : [],
  )
}
