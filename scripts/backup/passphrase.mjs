import fs from 'node:fs'
import { Halt } from '../platform/halt.mjs'

const SHORTEST = 12

/** @typedef {Pick<NodeJS.Process, 'stdin' | 'stdout'>} Terminal */

/**
 * The passphrase: from a file, from BACKUP_PASSPHRASE, or asked for at the terminal. Never from an argument, which
 * everybody on the machine can read in the list of processes.
 * @param {{ file?: string, question: string, terminal?: Terminal }} options
 * @returns {Promise<string | null>} null: none
 */
export async function passphrase({ file, question, terminal = process }) {
  if (file) return fs.readFileSync(file, 'utf8').replace(/\r?\n$/, '') || null
  if (process.env.BACKUP_PASSPHRASE) return process.env.BACKUP_PASSPHRASE
  return terminal.stdin.isTTY ? (await askUnseen(terminal, question)) || null : null
}

/**
 * The passphrase for a new backup: long enough, and at the terminal typed twice.
 * @param {string | undefined} file
 * @param {Terminal} [terminal]
 */
export async function newPassphrase(file, terminal = process) {
  const given = await passphrase({
    file,
    question: 'Passphrase for this backup (Enter: none): ',
    terminal,
  })
  if (!given) return null
  if (given.length < SHORTEST)
    throw new Halt(
      `The passphrase is too short: at least ${SHORTEST} characters, such as four or five words.`,
    )
  const isTyped = !file && !process.env.BACKUP_PASSPHRASE
  if (isTyped && (await askUnseen(terminal, 'Once more: ')) !== given)
    throw new Halt('The two are not the same.')
  return given
}

/** What a key that writes nothing sends (arrows, Home, Delete), and signs that no passphrase has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys are told by them.
const NO_LETTER = /\x1b(\[[0-9;]*[ -/]*[@-~]|O.|.)?|[\x00-\x02\x04-\x07\x09\x0b\x0c\x0e-\x1f]/g
const ENTER = new Set(['\r', '\n'])
const BACK = new Set(['\u007f', '\b'])
const CTRL_C = '\u0003'

/**
 * @param {Terminal} terminal
 * @param {string} question
 * @returns {Promise<string>} what is typed until Enter, not shown
 */
function askUnseen({ stdin, stdout }, question) {
  stdout.write(question)
  stdin.setRawMode(true)
  stdin.resume().setEncoding('utf8')
  return new Promise((resolve, reject) => {
    let typed = ''
    const end = () => {
      stdin.off('data', read).setRawMode(false).pause()
      stdout.write('\n')
    }
    const read = (/** @type {string} */ keys) => {
      for (const key of keys.replace(NO_LETTER, '')) {
        if (ENTER.has(key)) {
          end()
          return resolve(typed)
        }
        // Not a signal: what was typed so far would be taken for all of it before the signal comes.
        if (key === CTRL_C) {
          end()
          return reject(new Halt('Stopped at the terminal. Nothing was done.'))
        }
        typed = BACK.has(key) ? [...typed].slice(0, -1).join('') : typed + key
      }
    }
    stdin.on('data', read)
  })
}
