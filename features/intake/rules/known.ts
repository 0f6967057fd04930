import { exactKey, foldVietnamese } from '@/lib/vietnamese/fold'
import type { ListedWork, ListProblem, RegisteredWork } from '../types'

type Named = Pick<RegisteredWork, 'kind' | 'name' | 'aliases' | 'voltageKv'>

const namesOf = ({ name, aliases }: Named) => [name, ...aliases]
const isSameVoltage = (a: Named, b: Named) => a.voltageKv === b.voltageKv
const mayBeSameVoltage = (a: Named, b: Named) =>
  isSameVoltage(a, b) || a.voltageKv === null || b.voltageKv === null
const shareName = (a: Named, b: Named, key: (text: string) => string) =>
  namesOf(a).some((name) => namesOf(b).some((other) => key(name) === key(other)))

/**
 * Works that stand in the registry or on an earlier line already (same kind, name and voltage: refused), and those
 * that may (the same but for diacritics, or with a voltage that one of the two does not say: warned). "Nậm Cha" and
 * "Nậm Chà" are two communes, and may well be two works.
 */
export function knownWorks(works: readonly ListedWork[], registry: readonly RegisteredWork[]): ListProblem[] {
  const standing = registry.filter(({ isVoid }) => !isVoid)
  const byKey = new Map<string, { work: Named; place: ListProblem['params'] }[]>()
  const problems: ListProblem[] = []
  const add = (work: Named, place: ListProblem['params']) => {
    for (const key of new Set(namesOf(work).map((name) => `${work.kind} ${foldVietnamese(name)}`)))
      byKey.set(key, [...(byKey.get(key) ?? []), { work, place }])
  }
  for (const work of standing) add(work, { where: 'registry', name: work.name, slug: work.slug })
  for (const work of works) {
    const alike = namesOf(work).flatMap((name) => byKey.get(`${work.kind} ${foldVietnamese(name)}`) ?? [])
    const same = alike.find(
      (entry) => isSameVoltage(work, entry.work) && shareName(work, entry.work, exactKey),
    )
    const near = alike.find((entry) => mayBeSameVoltage(work, entry.work))
    if (same) problems.push(problem(work, 'work.known', 'REFUSE', same.place))
    else if (near) problems.push(problem(work, 'work.alike', 'WARN', near.place))
    add(work, { where: 'list', name: work.name, line: work.line })
  }
  return problems
}

const problem = (
  { line }: ListedWork,
  rule: string,
  severity: ListProblem['severity'],
  params: ListProblem['params'],
): ListProblem => ({ line, column: 'name', rule, severity, params: { line: 0, slug: '', ...params } })
