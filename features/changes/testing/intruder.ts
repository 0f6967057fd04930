import { TABLE_KEYS } from '../rules/compare'
import { decision, letter } from './desk'
import { type Registry, startRegistry } from './registry'

const TABLES = ['ChangeSet', 'LedgerNote', 'Change', 'Erasure', ...Object.keys(TABLE_KEYS)]

/** One of everything that the registry knows, in three sets. */
async function fill(registry: Registry): Promise<void> {
  const places = [{ era: '2025', code: '03433' } as const]
  const plant = {
    name: 'A',
    capacityMw: 12.5,
    investor: 'Công ty Thử',
    places,
    latitude: 22.123456,
    longitude: 103.5,
  }
  await registry.record({
    changes: [
      { type: 'WORK_CREATE', kind: 'HYDROPOWER', set: plant },
      { type: 'WORK_CREATE', kind: 'LINE', set: { name: 'B', lengthKm: 89.4 }, approximate: ['lengthKm'] },
      { type: 'WORK_CREATE', kind: 'SUBSTATION', set: { name: 'C', voltageKv: 220 } },
    ],
  })
  await registry.record({
    document: { ...letter('1', '2020-05-12'), receivedOn: '2020-05-13' },
    note: 'Ghi chú đầu',
    changes: [
      { type: 'ACT', work: 'thuy-dien-a', version: 1, act: 'SURVEY_PERMITTED' },
      {
        type: 'EXPECTED_ACT',
        work: 'thuy-dien-a',
        version: 1,
        op: 'CREATE',
        act: 'EXTENDED',
        month: '2020-05',
      },
      {
        type: 'DIFFICULTY',
        work: 'thuy-dien-a',
        version: 1,
        op: 'CREATE',
        class: 'LAND',
        content: 'Chưa giao đất',
        on: '2020-05-12',
      },
      {
        type: 'FOLLOW_UP',
        work: 'thuy-dien-a',
        version: 1,
        means: 'CALL',
        on: '2020-05-14',
        content: 'Hỏi tiến độ',
      },
      {
        type: 'OBSERVATION',
        work: 'thuy-dien-a',
        version: 1,
        month: '2020-05',
        measure: 'PROGRESS_PERCENT',
        value: 12.5,
      },
      { type: 'LINK', work: 'duong-day-b', version: 1, link: 'CONNECTS', to: 'tram-220kv-c' },
    ],
  })
  await registry.record({
    document: decision('2', '2016-03-18', 'Thủ tướng Chính phủ'),
    changes: [
      {
        type: 'LISTING',
        works: [
          { work: 'duong-day-b', version: 2 },
          { work: 'tram-220kv-c', version: 1 },
        ],
        nameInPlan: 'B và C',
        lengthKm: 90,
      },
      { type: 'QUOTA', title: 'Thử', capacityMw: 892.1, period: '2025-2030' },
    ],
  })
}

/**
 * A registry of four sets, and someone with every right who switches the guards off and alters what stands there.
 * Kept as it was "before_last" and as a "whole", so that it can be put back, tables and all.
 */
export async function startIntruder() {
  const registry = await startRegistry()
  const superuser = await registry.as('superuser')
  const intrude = async (sql: string): Promise<void> => {
    const off = 'set session_replication_role = replica'
    await superuser.query(`${off}; ${sql}; set session_replication_role = default`)
  }
  const each = (statement: (table: string) => string) => TABLES.map(statement).join('; ')
  const keep = (name: string) =>
    intrude(
      `create schema ${name}; ${each((table) => `create table ${name}."${table}" as table "${table}"`)}`,
    )
  const head = async () => (await registry.verify(null)).head as string

  await fill(registry)
  const headBeforeLast = await head()
  await keep('before_last')
  await registry.record({
    note: 'Ghi chú cuối',
    changes: [{ type: 'WORK_EDIT', work: 'thuy-dien-a', version: 2, set: { river: 'Suối A' } }],
  })
  await keep('whole')

  return {
    registry,
    intrude,
    headBeforeLast,
    head: await head(),
    restore: (name: 'before_last' | 'whole') =>
      intrude(each((table) => `delete from "${table}"; insert into "${table}" table ${name}."${table}"`)),
    /** What verification says, in one text. */
    said: async (expectedHead: string | null = null) =>
      (await registry.verify(expectedHead)).differences.join('\n'),
  }
}

export type Intruder = Awaited<ReturnType<typeof startIntruder>>
