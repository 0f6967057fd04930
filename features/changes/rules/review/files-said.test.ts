import { describe, expect, it } from 'vitest'
import type { FileDraft } from '../resolver'
import { filesSaid } from './files-said'

const file = (changeId: string, name: string) => ({
  id: `file of ${changeId}`,
  documentId: 'paper',
  changeId,
  sha256: 'a'.repeat(64),
  name,
  isVoid: false,
})
const draft = (type: FileDraft['type'], mendsId: string | null, name: string): FileDraft => ({
  file: file('new', name),
  type,
  mendsId,
})
const mended = [
  { ...file('one', 'nham.pdf'), namedId: 'one', setId: 'set' },
  { ...file('two', 'khac.pdf'), namedId: 'two', setId: 'other' },
]

describe('what is said of files before they are accepted', () => {
  it('names the file that is taken off, and no other of the set', () => {
    const drafts = [draft('VOID', 'one', 'nham.pdf'), draft('VOID', 'two', 'khac.pdf')]
    expect(filesSaid({ type: 'VOID', mends: 'one', version: 0 }, drafts, { mended })).toEqual([
      { does: 'VOID', name: 'nham.pdf' },
    ])
    expect(filesSaid({ type: 'VOID', mendsSet: 'other', versions: {} }, drafts, { mended })).toEqual([
      { does: 'VOID', name: 'khac.pdf' },
    ])
  })

  it('names the file that comes, and what one is called from now on', () => {
    const attach = { type: 'ATTACHMENT', file: 'a'.repeat(64), name: 'quet.pdf' } as const
    expect(filesSaid(attach, [], { mended })).toEqual([{ does: 'ATTACHMENT', name: 'quet.pdf' }])
    const rename = { type: 'REPLACE', mends: 'one', version: 0, with: { name: 'dung.pdf' } } as const
    expect(filesSaid(rename, [draft('REPLACE', 'one', 'dung.pdf')], { mended })).toEqual([
      { does: 'REPLACE', name: 'dung.pdf' },
    ])
  })

  it('says nothing of an undoing that is about no file', () => {
    expect(filesSaid({ type: 'VOID', mends: 'three', version: 1 }, [], { mended })).toEqual([])
  })
})
