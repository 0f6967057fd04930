import { describe, expect, it } from 'vitest'
import { WORK_KINDS } from '@/features/stages/types'
import { fieldsOf, STAFF_ONLY_FIELDS } from './fields'
import { factsOfGroup } from './groups'

describe('the groups of facts', () => {
  it.each(WORK_KINDS)('of %s hold every field once', (kind) => {
    const grouped = (['technical', 'investment', 'internal'] as const).flatMap((group) =>
      factsOfGroup(kind, group),
    )
    const fields = fieldsOf(kind).map((field) => field.key)
    expect([...grouped].sort()).toEqual(
      [...fields.filter((key) => key !== 'sourceConflict'), 'investor'].sort(),
    )
  })

  it.each(WORK_KINDS)('of %s keep what only the staff may see apart', (kind) => {
    const open = [...factsOfGroup(kind, 'technical'), ...factsOfGroup(kind, 'investment')]
    expect(open.filter((key) => STAFF_ONLY_FIELDS.has(key))).toEqual([])
  })
})
