import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decision, letter } from './testing/desk'
import { type Registry, startRegistry } from './testing/registry'
import { keepFile } from './testing/stored-file'

let registry: Registry
let work: string

beforeAll(async () => {
  registry = await startRegistry()
  const made = await registry.record({
    changes: [{ type: 'WORK_CREATE', kind: 'LINE', set: { name: 'Thử' } }],
  })
  work = made.changes[0]?.work as string
})
afterAll(() => registry.stop())

const digest = () => randomBytes(32).toString('hex')
const paper = async (number: string) => {
  const version = await registry.version(work)
  await registry.record({
    document: letter(number, '2020-05-12'),
    changes: [{ type: 'FOLLOW_UP', work, version, means: 'LETTER', on: '2020-05-12', content: 'Gửi' }],
  })
  return registry.db.document.findFirstOrThrow({ where: { symbol: `${number}/UBND-THU` } })
}
const filesOf = (documentId: string) =>
  registry.db.documentFile.findMany({ where: { documentId }, orderBy: { name: 'asc' } })
const outcome = async (...args: Parameters<Registry['submit']>) => {
  const answer = await registry.submit(...args)
  return answer.kind === 'refused' ? answer.findings.map(({ path, rule }) => `${path} ${rule}`) : answer.kind
}

describe('a file', () => {
  it('is attached to a paper of the book, once', async () => {
    const [document, file] = [await paper('1'), await keepFile()]
    const attach = {
      changes: [{ type: 'ATTACHMENT' as const, document: document.id, file, name: 'Bản quét.pdf' }],
    }
    expect(await outcome(attach)).toBe('accepted')
    expect(await filesOf(document.id)).toMatchObject([{ sha256: file, name: 'Bản quét.pdf', isVoid: false }])
    expect(await outcome(attach)).toEqual(['changes.0.file attachment.twice'])
  })

  it('is attached to the paper that comes with it', async () => {
    const file = await keepFile()
    const version = await registry.version(work)
    await registry.record({
      document: decision('2', '2020-06-12', 'Bộ Công Thương'),
      changes: [
        { type: 'ACT', work, version, act: 'PROPOSED' },
        { type: 'ATTACHMENT', file, name: 'Quyết định.pdf' },
      ],
    })
    const document = await registry.db.document.findFirstOrThrow({ where: { symbol: '2/QĐ-THU' } })
    expect(await filesOf(document.id)).toMatchObject([{ sha256: file, name: 'Quyết định.pdf' }])
  })

  it('is kept before it is attached, and belongs to a paper', async () => {
    const document = await paper('3')
    const name = 'Bản quét.pdf'
    const attach = (change: object) =>
      outcome({ changes: [{ type: 'ATTACHMENT', name, ...change } as never] })
    expect(await attach({ document: document.id, file: digest() })).toEqual([
      'changes.0.file attachment.no-file',
    ])
    expect(await attach({ file: await keepFile() })).toEqual(['changes.0.document attachment.no-document'])
    expect(
      await attach({ file: await keepFile(), document: '00000000-0000-4000-8000-000000000000' }),
    ).toEqual(['changes.0.document document.unknown'])
  })

  it('is named anew, put in the place of another, and taken off its paper', async () => {
    const [document, first, second] = [await paper('4'), await keepFile(), await keepFile()]
    const attach = (file: string) => ({
      type: 'ATTACHMENT' as const,
      document: document.id,
      file,
      name: 'a.pdf',
    })
    await registry.record({ changes: [attach(first)] })
    const mends = async () => (await filesOf(document.id)).find(({ isVoid }) => !isVoid)?.changeId as string
    const old = await mends()
    await registry.record({
      note: 'Nhầm tệp',
      changes: [{ type: 'REPLACE', mends: old, version: 0, with: { file: second, name: 'b.pdf' } }],
    })
    expect(await filesOf(document.id)).toMatchObject([{ sha256: second, name: 'b.pdf', isVoid: false }])
    const undo = (id: string) => ({
      note: 'Nhầm',
      changes: [{ type: 'VOID' as const, mends: id, version: 0 }],
    })
    expect(await outcome(undo(old))).toEqual(['changes.0.mends mend.not-live'])
    const taken = undo(await mends())
    await registry.record({ ...taken, changes: [...taken.changes, attach(second)] })
    expect(await filesOf(document.id)).toMatchObject([
      { name: 'a.pdf', sha256: second, isVoid: false },
      { name: 'b.pdf', sha256: second, isVoid: true },
    ])
    expect(await outcome(taken)).toEqual(['changes.0.mends mend.not-live'])
  })

  it('is named anew alone, and never with the ending of another kind', async () => {
    const [document, file] = [await paper('8'), await keepFile()]
    const attach = (name: string) =>
      outcome({ changes: [{ type: 'ATTACHMENT', document: document.id, file, name }] })
    expect(await attach('a.docx')).toEqual(['changes.0.name file.name-differs'])
    expect(await attach('a.pdf')).toBe('accepted')
    const mends = (await filesOf(document.id))[0]?.changeId as string
    const rename = (name: string) =>
      outcome({ note: 'Nhầm tên', changes: [{ type: 'REPLACE', mends, version: 0, with: { name } }] })
    expect(await rename('thu.exe')).toEqual(['changes.0.with.name file.name-differs'])
    expect(await rename('b.pdf')).toBe('accepted')
    expect(await filesOf(document.id)).toMatchObject([{ name: 'b.pdf', sha256: file }])
  })

  it('goes with the set that brought it', async () => {
    const [document, file] = [await paper('5'), await keepFile()]
    const { id } = await registry.record({
      changes: [{ type: 'ATTACHMENT', document: document.id, file, name: 'a.pdf' }],
    })
    const undo = { note: 'Nhầm', changes: [{ type: 'VOID' as const, mendsSet: id, versions: {} }] }
    expect(await outcome(undo)).toBe('accepted')
    expect(await filesOf(document.id)).toMatchObject([{ isVoid: true }])
    expect(await outcome(undo)).toHaveLength(1)
  })

  it('is attached once by two at the same time', async () => {
    const [document, file] = [await paper('6'), await keepFile()]
    const attach = () =>
      outcome({ changes: [{ type: 'ATTACHMENT', document: document.id, file, name: 'a.pdf' }] })
    const answers = await registry.meet('DocumentFile', attach, attach)
    expect(answers).toContainEqual('accepted')
    expect(answers).toContainEqual(['changes.0.file attachment.twice'])
  })

  it('leaves its paper free to be set right', async () => {
    const file = await keepFile()
    const version = await registry.version(work)
    const set = await registry.record({
      document: letter('7', '2020-12-05'),
      changes: [
        { type: 'ACT', work, version, act: 'PROPOSED' },
        { type: 'ATTACHMENT', file, name: 'a.pdf' },
      ],
    })
    const mend = { type: 'REPLACE' as const, mends: set.changes[0]?.id as string, version: version + 1 }
    await registry.record({
      document: letter('7', '2020-05-12'),
      note: 'Nhầm ngày',
      changes: [{ ...mend, with: { effectiveOn: '2020-05-12' } }],
    })
    const document = await registry.db.document.findFirstOrThrow({ where: { symbol: '7/UBND-THU' } })
    expect(document.date).toBe('2020-05-12')
    expect(await filesOf(document.id)).toHaveLength(1)
  })
})

describe('everything that these tests did', () => {
  it('stands in the ledger as it stands in the tables, and an altered row is named', async () => {
    expect((await registry.verify(null)).differences).toEqual([])
    const superuser = await registry.as('superuser')
    const off = 'set session_replication_role = replica'
    await superuser.query(off)
    const { rows } = await superuser.query(
      `update "DocumentFile" set "sha256" = repeat('0', 64) where "name" = 'Quyết định.pdf' returning "id"`,
    )
    const said = async () => (await registry.verify(null)).differences.join('\n')
    expect(await said()).toContain(
      `DocumentFile ${rows[0].id}: sha256 is "${'0'.repeat(64)}", the ledger says`,
    )
    await superuser.query('alter table "DocumentFile" drop constraint "DocumentFile_sha256_fkey"')
    await superuser.query(
      `update "DocumentFile" set "isVoid" = false, "sha256" = md5("id"::text) || md5('x')`,
    )
    expect(await said()).toContain('isVoid is false, the ledger says true')
  })
})
