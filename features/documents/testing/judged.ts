import { judgeFile } from '../data/judge'
import { sourceOf } from './source'

/** The kind that a file is taken as, or the rule by which it is refused. */
export const judged = async (file: Buffer, name: string | null = null) => {
  const answer = await judgeFile(sourceOf(file), name)
  return answer.ok ? answer.kind : answer.fault.rule
}
