import fs from 'node:fs'
import { Halt } from '../platform/halt.mjs'

const SHORTEST = 12

/**
 * The passphrase: from a file, from BACKUP_PASSPHRASE, or asked for at the terminal. Never from an argument, which
 * everybody on the machine can read in the list of processes.
 * @param {{ file?: string, question: string }} options
 * @returns {Promise<string | null>} null: none
 */
export async function passphrase({ file, question }) {
  if (file) return fs.readFileSync(file, 'utf8').replace(/\r?\n$/, '') || null
  if (process.env.BACKUP_PASSPHRASE) return process.env.BACKUP_PASSPHRASE
  return process.stdin.isTTY ? (await askUnseen(question)) || null : null
}

/**
 * The passphrase for a new backup: long enough, and at the terminal typed twice.
 * @param {string | undefined} file
 */
export async function newPassphrase(file) {
  const given = await passphrase({ file, question: 'Passphrase for this backup (Enter: none): ' })
  if (!given) return null
  if (given.length < SHORTEST)
    throw new Halt(
      `The passphrase is too short: at least ${SHORTEST} characters, such as four or five words.`,
    )
  const isTyped = !file && !process.env.BACKUP_PASSPHRASE
  if (isTyped && (await askUnseen('Once more: ')) !== given) throw new Halt('The two are not the same.')
  return given
}

/** @param {string} question @returns {Promise<string>} what is typed until Enter, not shown */
function askUnseen(question) {
  const { stdin, stdout } = process
  stdout.write(question)
  stdin.setRawMode(true)
  stdin.resume().setEncoding('utf8')
  return new Promise((resolve) => {
    let typed = ''
    const done = () => {
      stdin.off('data', read).setRawMode(false).pause()
      stdout.write('\n')
      resolve(typed)
    }
    const read = (/** @type {string} */ keys) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return done()
        if (key === '\u0003') {
          done()
          return process.kill(process.pid, 'SIGINT')
        }
        typed = key === '\u007f' || key === '\b' ? [...typed].slice(0, -1).join('') : typed + key
      }
    }
    stdin.on('data', read)
  })
}
