import { describe, expect, it } from 'vitest'
import { withOpaqueIds } from './opaque-ids'

const A = '37c6ea67-fe77-4adb-a321-0b11c3caf7a1'
const B = '57aecc44-7a69-4fd7-b22f-c8a8ea90d68b'

describe('data without ids', () => {
  it('tells things apart as before and names none', () => {
    const data = { id: A, list: [{ id: B }, { id: A, name: 'x', n: 1, none: null }], at: { document: null } }
    const seen = withOpaqueIds(data)
    expect(JSON.stringify(seen)).not.toMatch(/-/)
    expect(seen.list[1]).toEqual({ id: seen.id, name: 'x', n: 1, none: null })
    expect(seen.list[0]?.id).not.toBe(seen.id)
    expect(seen.at).toEqual({ document: null })
  })

  it('leaves everything else', () => {
    const data = { slug: A, act: 'STARTED', id: 'stay-1' }
    expect(withOpaqueIds(data)).toEqual(data)
  })
})
