import type { GivenReason } from '../../schema'
import type { PathFinding } from '../../types'

/** A reason in the ledger: the author's, or (`by`) that of the second person, who is named in the set. */
export type KeptReason = GivenReason & { by?: 'ACCEPTOR' }

const PLACE = /^changes\.(\d+)/

/** Reasons that name places of a set, by the places of a part of it; those for the other changes stay behind. */
export function placedIn(reasons: readonly GivenReason[], positions: readonly number[]): GivenReason[] {
  const place = new Map(positions.map((position, i) => [position, i]))
  return reasons.flatMap((given) => {
    const position = PLACE.exec(given.path)?.[1]
    if (position === undefined) return [given]
    const at = place.get(Number(position))
    return at === undefined ? [] : [{ ...given, path: given.path.replace(PLACE, `changes.${at}`) }]
  })
}

/** What was found in a part, at the places of the whole: there whoever asked for the part looks for it. */
export function placedBack(findings: readonly PathFinding[], positions: readonly number[]): PathFinding[] {
  return findings.map((found) => {
    const path = found.path.replace(PLACE, (_, at) => `changes.${positions[Number(at)] ?? at}`)
    return { ...found, path }
  })
}

/**
 * What a second person answers of what the author left open: a warning may be new, since the registry went on.
 * A refusal is never answered.
 * @returns `kept`, the reasons that answer something; `open`, what stands in the way all the same
 */
export function answeredBy(
  unanswered: readonly PathFinding[],
  reasons: readonly GivenReason[],
): { kept: KeptReason[]; open: PathFinding[] } {
  const isFor = (found: PathFinding) => (given: GivenReason) =>
    found.severity === 'WARN' && given.path === found.path && given.rule === found.rule
  const kept = reasons.filter((given) => unanswered.some((found) => isFor(found)(given)))
  return {
    kept: kept.map((given) => ({ ...given, by: 'ACCEPTOR' })),
    open: unanswered.filter((found) => !kept.some(isFor(found))),
  }
}
