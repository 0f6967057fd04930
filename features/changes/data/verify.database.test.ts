import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Intruder, startIntruder } from '../testing/intruder'

let intruder: Intruder
let said: Intruder['said']

beforeAll(async () => {
  intruder = await startIntruder()
  said = intruder.said
})
afterAll(() => intruder.registry.stop())
afterEach(() => intruder.restore('whole'))

describe('a ledger that nobody touched', () => {
  it('equals the tables, and says how much it holds', async () => {
    expect(await intruder.registry.verify(null)).toEqual({
      differences: [],
      sets: 4,
      changes: 18,
      works: 3,
      files: 0,
      erasedNotes: 0,
      head: intruder.head,
    })
    expect(intruder.head).toMatch(/^4:[0-9a-f]{64}$/)
  })

  it('holds every head that was ever published', async () => {
    for (const published of [intruder.head, intruder.headBeforeLast, intruder.head.split(':')[1] as string])
      expect(await said(published)).toBe('')
    expect(await said('4:0')).toContain('The expected head 4:0 is not in the chain')
  })
})

describe('an intruder who alters the ledger', () => {
  const last = '(select "id" from "ChangeSet" order by "seq" desc limit 1)'
  const first = '(select "id" from "ChangeSet" order by "seq" limit 1)'
  const anAct = `(select "id" from "Change" where "type" = 'ACT' limit 1)`
  it.each([
    [
      'a payload',
      `update "Change" set "payload" = jsonb_set("payload", '{effectiveOn}', '"2019-01-01"') where "id" = ${anAct}`,
      /^Change \S+ \(set \S+\): content altered$/m,
    ],
    [
      'a figure by less than a float can tell',
      `update "Change" set "payload" = jsonb_set("payload", '{fields,capacityMw}', '12.5000000000000000001') where "payload" #> '{fields,capacityMw}' is not null`,
      /^Change \S+: a number of its content is not the one that was accepted$/m,
    ],
    [
      'the paper of a change',
      `update "Change" set "documentId" = null where "id" = ${anAct}`,
      /^Change \S+ \(set \S+\): content altered$/m,
    ],
    [
      'the work of a change',
      `update "Change" set "workId" = (select "id" from "Work" where "kind" = 'LINE') where "id" = ${anAct}`,
      /content altered/,
    ],
    [
      'a change with its digest',
      `update "Change" set "payload" = '{"river":"X"}', "digest" = 'x' where "setId" = ${last}`,
      /^ChangeSet 4 \S+ its hash does not fit/m,
    ],
    [
      'a time',
      `update "ChangeSet" set "at" = "at" - interval '1 microsecond' where "id" = ${first}`,
      /^ChangeSet 1 \S+ its hash does not fit its content/m,
    ],
    [
      'an author',
      `update "ChangeSet" set "authorId" = 'u2' where "id" = ${first}`,
      /^ChangeSet 1 \S+ author, document/m,
    ],
    [
      'a reason',
      `update "ChangeSet" set "reasons" = '[{"path":"","rule":"x","reason":"Thêm"}]' where "id" = ${first}`,
      /^ChangeSet 1 \S+ author, document/m,
    ],
    [
      'a key',
      `update "ChangeSet" set "idempotencyKey" = 'k' where "id" = ${first}`,
      /^ChangeSet 1 \S+ author, document/m,
    ],
    [
      'what was sent',
      `update "ChangeSet" set "requestDigest" = 'x' where "id" = ${last}`,
      /^ChangeSet 4 \S+ author, document/m,
    ],
    [
      'a hash',
      `update "ChangeSet" set "hash" = 'x' where "id" = ${first}`,
      /^ChangeSet 2 \S+ does not follow/m,
    ],
    [
      'a note',
      `update "LedgerNote" set "text" = 'Khác' where "setId" = ${last}`,
      /^ChangeSet 4 \S+ its note was altered$/m,
    ],
    [
      'a note away',
      `delete from "LedgerNote" where "setId" = ${last}`,
      /^ChangeSet 4 \S+ its note is missing$/m,
    ],
    [
      'a note to where none was',
      `insert into "LedgerNote" values (${first}, 'x', 'Thêm', null)`,
      /^ChangeSet 1 \S+ a note was added$/m,
    ],
    [
      'a note of no set',
      `insert into "LedgerNote" values (gen_random_uuid(), 'x', 'Thêm', null)`,
      /^LedgerNote \S+: its set is not in the ledger$/m,
    ],
    [
      'a note to nothing, without an order',
      `update "LedgerNote" set "text" = null, "salt" = null where "setId" = ${last}`,
      /^ChangeSet 4 \S+ its note was erased without an order$/m,
    ],
    [
      'a change away',
      `delete from "Change" where "id" = ${anAct}`,
      /^ChangeSet 2 \S+ a change is missing or was added$/m,
    ],
    [
      'the last change of a set away',
      `delete from "Change" where "type" = 'LINK'`,
      /^ChangeSet 2 \S+ its hash does not fit/m,
    ],
    [
      'a set away from the middle',
      `delete from "Change" where "setId" in (select "id" from "ChangeSet" where "seq" = 3); delete from "ChangeSet" where "seq" = 3`,
      /^ChangeSet 4 \S+ number 3 is missing before it$/m,
    ],
    [
      'a set away and not its changes',
      `delete from "ChangeSet" where "seq" = 4`,
      /^Change \S+: its set \S+ is not in the ledger$/m,
    ],
    [
      'a change in',
      `insert into "Change" select gen_random_uuid(), "setId", 9, "type", "entityId", "workId", null, null, '{"river":"X","sourceKind":null}', 'x' from "Change" where "setId" = ${last}`,
      /^ChangeSet 4 \S+ a change is missing or was added$/m,
    ],
    [
      'the numbers of two sets',
      'update "ChangeSet" set "seq" = 9 - "seq" + 1 where "seq" in (3, 4)',
      /ChangeSet/,
    ],
  ])('%s: it is named', async (_what, sql, pattern) => {
    await intruder.intrude(sql)
    expect(await said()).toMatch(pattern)
  })
})

describe('an intruder who cuts off the tail, tables and all', () => {
  it('is found by a published head alone', async () => {
    await intruder.restore('before_last')
    expect(await said()).toBe('')
    expect(await said(intruder.headBeforeLast)).toBe('')
    expect(await said(intruder.head)).toMatch(
      /^The expected head 4:\S+ is not in the chain: its tail was cut off or rewritten$/,
    )
  })
})

describe('an intruder who leaves the guards off', () => {
  it.each([
    ['alter table "Change" disable trigger ledger_rows', 'alter table "Change" enable trigger ledger_rows'],
    ['alter table "LedgerNote" disable trigger all', 'alter table "LedgerNote" enable trigger all'],
    [
      'drop trigger ledger_table on "ChangeSet"',
      'create trigger ledger_table before truncate on "ChangeSet" for each statement execute function ledger_refuse()',
    ],
  ])('%s: it is named', async (sql, back) => {
    const superuser = await intruder.registry.as('superuser')
    await superuser.query(sql)
    const text = await said()
    await superuser.query(back)
    expect(text).toMatch(/^(ChangeSet|Change|LedgerNote): a guard against rewriting is switched off$/m)
    expect(await said()).toBe('')
  })
})

describe('a note that is erased by order', () => {
  const ERASE = `select erasure_note(jsonb_build_object('id', gen_random_uuid(), 'subject', "setId", 'byId', 'u1',
    'orderSymbol', '1/QĐ-THU', 'orderDate', '2026-01-01', 'orderedBy', 'Sở thử')) from "LedgerNote"`

  it('verifies, and is counted', async () => {
    await (await intruder.registry.as('app')).query(ERASE)
    expect(await intruder.registry.verify(intruder.head)).toMatchObject({
      differences: [],
      erasedNotes: 2,
      head: intruder.head,
    })
  })

  it('and brought back is named, and so is one whose order is gone from the record', async () => {
    const texts = await (await intruder.registry.as('owner')).query(
      'select "setId", "salt", "text" from "LedgerNote"',
    )
    await (await intruder.registry.as('app')).query(ERASE)
    const [{ setId, salt, text }] = texts.rows
    await intruder.intrude(
      `update "LedgerNote" set "salt" = '${salt}', "text" = '${text}' where "setId" = '${setId}'`,
    )
    expect(await said()).toBe(`LedgerNote ${setId}: was erased by order, and is there again`)
    await intruder.intrude(`update "LedgerNote" set "salt" = null, "text" = null; delete from "Erasure"`)
    expect(await said()).toMatch(/^ChangeSet \d \S+ its note was erased without an order$/m)
  })
})

describe('verifying', () => {
  it('does not depend on the time zone or the manner of dates of the server', async () => {
    const superuser = await intruder.registry.as('superuser')
    const { rows } = await superuser.query('select current_database() as name')
    for (const [name, value] of [
      ['timezone', 'Asia/Kathmandu'],
      ['datestyle', 'SQL, DMY'],
      ['extra_float_digits', '-5'],
    ]) {
      await superuser.query(`alter database "${rows[0].name}" set ${name} = '${value}'`)
    }
    await intruder.registry.db.$disconnect()
    await intruder.registry.record({
      changes: [{ type: 'WORK_EDIT', work: 'thuy-dien-a', version: 3, set: { river: 'Suối B' } }],
    })
    expect(await said(intruder.head)).toBe('')
  })
})
