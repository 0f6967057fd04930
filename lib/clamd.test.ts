import { afterEach, describe, expect, it } from 'vitest'
import { clamdAddress, scanned } from './clamd'
import { EICAR, hasClamd, type Scanner, startClamd, startStandIn } from './testing/clamd'

const running: Scanner[] = []
afterEach(async () => {
  for (const scanner of running.splice(0)) await scanner.stop()
})

async function* pieces(...texts: (string | Buffer)[]) {
  for (const text of texts) yield Buffer.from(text)
}

/** In ms: enough for a busy computer, and not long for who waits for it. */
const SILENT = 1_500

async function ask(start: Promise<Scanner>, ...texts: (string | Buffer)[]) {
  const scanner = await start
  running.push(scanner)
  const address = clamdAddress(scanner.address)
  if (!address) throw new Error('no address')
  return scanned(address, pieces(...texts), { silent: SILENT })
}

describe('where a scanner is', () => {
  it.each([
    ['clamav', { host: 'clamav', port: 3310 }],
    ['10.0.0.7:3311', { host: '10.0.0.7', port: 3311 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    [' /run/clamav/clamd.ctl ', { path: '/run/clamav/clamd.ctl' }],
    ['tcp://clamav:3310', null],
    ['clamav:99999', null],
    ['a b', null],
  ])('%s', (written, address) => expect(clamdAddress(written)).toEqual(address))
})

const REAL = hasClamd() ? [['a real clamd', startClamd] as const] : []
describe.each([...REAL, ['a stand-in for clamd', () => startStandIn()] as const])('%s', (_, start) => {
  it('finds the test virus, also where it lies across two pieces', async () => {
    const [first, second] = [EICAR.slice(0, 20), EICAR.slice(20)]
    const verdict = await ask(start(), `made up ${first}`, `${second} and more`)
    expect(verdict).toEqual({ kind: 'found', name: expect.stringContaining('Eicar-Test') })
  })

  it('finds nothing in what is clean, however long', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'a')
    expect(await ask(start(), ...Array(20).fill(megabyte))).toEqual({ kind: 'clean' })
  })
})

describe('a scanner that gives no verdict', () => {
  const away = (because: unknown) => ({ kind: 'away', because })

  it('because it is not there', async () => {
    const scanner = await startStandIn()
    await scanner.stop()
    const address = clamdAddress(scanner.address)
    expect(address && (await scanned(address, pieces('a')))).toEqual(
      away(expect.stringContaining('ECONNREFUSED')),
    )
    expect(await scanned({ path: '/nowhere/clamd' }, pieces('a'))).toEqual(
      away(expect.stringContaining('ENOENT')),
    )
  })

  it('because it is silent', async () => {
    expect(await ask(startStandIn({ isDumb: true }), 'a')).toEqual(away('no answer in time'))
  })

  it('because the file is longer than it takes', async () => {
    const answer = 'INSTREAM size limit exceeded. ERROR'
    expect(await ask(startStandIn({ answer }), 'a')).toEqual(away(answer))
  })

  it('because it hangs up', async () => {
    const megabyte = Buffer.alloc(1024 * 1024)
    const verdict = await ask(startStandIn({ hangsUpAfter: 10_000 }), ...Array(30).fill(megabyte))
    expect(verdict.kind).toBe('away')
  })

  it('because the file itself can not be read', async () => {
    const scanner = await startStandIn()
    running.push(scanner)
    async function* broken() {
      yield Buffer.from('a')
      throw new Error('a chunk is missing')
    }
    const address = clamdAddress(scanner.address)
    expect(address && (await scanned(address, broken()))).toEqual(away('a chunk is missing'))
  })
})
