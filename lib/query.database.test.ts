import { afterAll, expect, it } from 'vitest'
import { openStore } from './testing/database'

const { db, close } = await openStore()
const [{ queryRows }, { Prisma }] = await Promise.all([
  import('./query'),
  import('./generated/prisma/client'),
])

afterAll(close)

it('reads values as the code expects them: a day without a clock, a moment, whole numbers whole', async () => {
  const [row] = await queryRows(Prisma.sql`
    SELECT '2020-05-14'::date AS "day", '2020-05-14 07:00+07'::timestamptz AS "moment", 9007199254740993::int8 AS "large",
           12.5::float8 AS "figure", '{"a": [1]}'::jsonb AS "json", ARRAY['Nậm Voi', NULL]::text[] AS "names",
           '\\x00ff'::bytea AS "bytes", NULL::date AS "unknown"`)
  expect(row).toEqual({
    day: '2020-05-14',
    moment: new Date('2020-05-14T00:00:00Z'),
    large: 9007199254740993n,
    figure: 12.5,
    json: { a: [1] },
    names: ['Nậm Voi', null],
    bytes: Buffer.from([0, 255]),
    unknown: null,
  })
})

it('sends values as they are meant', async () => {
  const moment = new Date('2020-05-14T00:00:00.123Z')
  const sent = { names: ['Nậm "Voi"', "d'Arc", '{,}'], bytes: Buffer.from([1, 2]), moment, large: 2n ** 60n }
  const [row] = await queryRows(Prisma.sql`
    SELECT ${sent.names}::text[] AS "names", ${sent.bytes}::bytea AS "bytes", ${moment}::timestamptz AS "moment",
           ${sent.large}::int8 AS "large"`)
  expect(row).toEqual(sent)
})

it('asks on the connections that Prisma has: each knows a statement by one name', async () => {
  const ask = () => queryRows<{ n: number }>(Prisma.sql`SELECT ${7}::int AS "n"`)
  const through = () => db.$queryRaw<{ n: number }[]>`SELECT ${7}::int AS "n"`
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? ask() : through())))
  expect(answers.flat().every(({ n }) => n === 7)).toBe(true)
})
