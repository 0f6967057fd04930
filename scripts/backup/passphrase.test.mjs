import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newPassphrase, passphrase } from './passphrase.mjs'

const LONG = 'bốn năm chữ dễ nhớ'

/** A terminal at which these keys are pressed, a piece after each question. */
function terminalWith(...pieces) {
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw: false,
    setRawMode(isRaw) {
      stdin.isRaw = isRaw
      return stdin
    },
  })
  let shown = ''
  const stdout = {
    write(text) {
      shown += text
      if (/: $/.test(text)) setImmediate(() => stdin.write(pieces.shift() ?? ''))
    },
  }
  return { terminal: { stdin, stdout }, shown: () => shown }
}

beforeEach(() => vi.stubEnv('BACKUP_PASSPHRASE', ''))
afterEach(() => vi.unstubAllEnvs())

describe('a passphrase that is typed', () => {
  it('is asked for twice for a new backup, and never shown', async () => {
    const { terminal, shown } = terminalWith(`${LONG}\r`, `${LONG}\r`)
    expect(await newPassphrase(undefined, terminal)).toBe(LONG)
    expect(shown()).toBe('Passphrase for this backup (Enter: none): \nOnce more: \n')
    expect(terminal.stdin.isRaw).toBe(false)
  })

  it('is asked for once to open one', async () => {
    const { terminal, shown } = terminalWith(`${LONG}\n`)
    expect(await passphrase({ question: 'Which: ', terminal })).toBe(LONG)
    expect(shown()).toBe('Which: \n')
  })

  it.each([
    ['letters rubbed out', `x\u007f${LONG}ô\u007f\r`],
    ['an emoji rubbed out whole', `${LONG}\u{1F600}\b\r`],
    ['arrows and other keys that write nothing', `\u001b[D${LONG}\u001b[3~\u001bOH\u0004\t\r`],
    ['what is pasted behind Enter', `${LONG}\rmore`],
  ])('is what remains: %s', async (_, keys) => {
    expect(await passphrase({ question: ': ', terminal: terminalWith(keys).terminal })).toBe(LONG)
  })

  it.each([
    ['differs the second time', [`${LONG}\r`, `${LONG}x\r`], /not the same/],
    ['is too short', ['ngắn\r'], /at least 12/],
    ['is broken off by Ctrl-C', ['\u0003'], /Nothing was done/],
    ['is broken off behind enough letters', [`${LONG}\u0003`], /Nothing was done/],
    ['is broken off the second time', [`${LONG}\r`, `${LONG}\u0003`], /Nothing was done/],
  ])('is refused where it %s', async (_, keys, sentence) => {
    await expect(newPassphrase(undefined, terminalWith(...keys).terminal)).rejects.toThrow(sentence)
  })

  it('may be none', async () => {
    expect(await newPassphrase(undefined, terminalWith('\r').terminal)).toBeNull()
  })
})

describe('a passphrase from elsewhere', () => {
  const nobody = { stdin: { isTTY: false }, stdout: { write: () => expect.unreachable() } }

  it('is asked of nobody', async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'passphrase-test-')), 'kept')
    fs.writeFileSync(file, `${LONG}\r\n`)
    expect(await newPassphrase(file, nobody)).toBe(LONG)
    expect(await newPassphrase(undefined, nobody)).toBeNull()
    vi.stubEnv('BACKUP_PASSPHRASE', LONG)
    expect(await newPassphrase(undefined, nobody)).toBe(LONG)
    fs.rmSync(path.dirname(file), { recursive: true })
  })
})
