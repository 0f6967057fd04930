import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { explain, Halt } from './halt.mjs'
import { withLock } from './lock.mjs'
import { freePort } from './ports.mjs'
import { randomSecret, readOrCreatePrivate } from './private-files.mjs'
import { isSameProcess, processMark } from './processes.mjs'
import { readSettings } from './settings.mjs'
import { digestOf } from './stamp.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'platform-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))
const at = (name) => path.join(folder, name)

describe('readSettings', () => {
  const settings = (values) => {
    for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value)
    try {
      return readSettings()
    } finally {
      vi.unstubAllEnvs()
    }
  }

  it('takes an empty variable for an absent one', () => {
    const found = settings({ PORT: '', HOST: ' ', DATABASE_URL: '', DATA_DIR: '' })
    expect(found).toMatchObject({ port: 3000, host: undefined, databaseUrl: undefined })
    expect(found.dataDir).toMatch(/\.data$/)
  })

  it.each([
    { PORT: 'http' },
    { PORT: '0' },
    { PORT: '65536' },
    { DATABASE_URL: 'mysql://x' },
    { DATABASE_URL: 'postgresql://[' },
    { PUBLIC_URL: 'so.example.vn' },
    { PUBLIC_URL: 'ftp://so.example.vn' },
    { PUBLIC_READ: 'flase' },
    { TRUSTED_PROXIES: '10.0.0.1, proxy.example.invalid' },
    { TRUSTED_PROXIES: '10.0.0.0/33' },
    { LOG_LEVEL: 'loud' },
    { BETTER_AUTH_SECRET: 'short' },
    { DATABASE_URL: '', MIGRATION_DATABASE_URL: 'postgresql://a@b/c' },
  ])('refuses %o with a sentence', (values) => {
    expect(() => settings(values)).toThrow(Halt)
  })
})

describe('the first lines of a command', () => {
  it.each(['start', 'dev', 'run', 'test'])('of %s are read by an old Node too', (name) => {
    const text = fs.readFileSync(path.join(import.meta.dirname, `../${name}.mjs`), 'utf8')
    expect(text.split('\n')[0]).toBe("import './platform/node-version.mjs'")
    expect(text).not.toMatch(/^(const .*)?await |\?\?|\?\./m)
  })
})

describe('explain', () => {
  it('makes sentences of a full disk and missing rights, and leaves faults alone', () => {
    expect(explain(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }))).toBeInstanceOf(
      Halt,
    )
    expect(explain(Object.assign(new Error('no'), { code: 'EACCES', path: '/x' })).message).toContain('/x')
    const fault = new TypeError('x is not a function')
    expect(explain(fault)).toBe(fault)
  })
})

describe('a lock', () => {
  it('lets one in after the other', async () => {
    const order = []
    const hold = (name) =>
      withLock(at('lock'), async () => {
        order.push(`${name} in`)
        await new Promise((resolve) => setTimeout(resolve, 60))
        order.push(`${name} out`)
      })
    await Promise.all([hold('a'), hold('b')])
    expect(order.map((entry) => entry.split(' ')[1])).toEqual(['in', 'out', 'in', 'out'])
  })

  it('of a process that was killed counts as free', async () => {
    fs.writeFileSync(at('stale'), '999999999 1')
    expect(await withLock(at('stale'), async () => 'in')).toBe('in')
  })
})

describe('the mark of a process', () => {
  it('is of this one, and not of an earlier one with the same number', () => {
    expect(isSameProcess(processMark())).toBe(true)
    if (process.platform === 'linux') expect(isSameProcess(`${process.pid} 1`)).toBe(false)
    expect(isSameProcess('')).toBe(false)
  })
})

describe('private files', () => {
  it('are made once and for their owner alone', () => {
    const first = readOrCreatePrivate(at('deep/secret'), randomSecret)
    expect(readOrCreatePrivate(at('deep/secret'), randomSecret)).toBe(first)
    expect(fs.statSync(at('deep/secret')).mode & 0o777).toBe(0o600)
    expect(first).toMatch(/^[A-Za-z0-9]{24}$/)
  })
})

describe('digestOf', () => {
  it('changes with content and name, and not with what is skipped', () => {
    fs.mkdirSync(at('src'))
    fs.writeFileSync(at('src/a'), '1')
    const before = digestOf(folder, ['src', 'absent'])
    fs.writeFileSync(at('src/b'), '2')
    expect(digestOf(folder, ['src'])).not.toBe(before)
    expect(digestOf(folder, ['src'], (file) => file === 'src/b')).toBe(before)
    fs.renameSync(at('src/a'), at('src/c'))
    expect(digestOf(folder, ['src'], (file) => file === 'src/b')).not.toBe(before)
  })
})

describe('freePort', () => {
  it('is another one when the wanted one is taken', async () => {
    const server = net.createServer()
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address()
    expect(await freePort(port)).not.toBe(port)
    server.close()
  })
})
