import { spawn } from 'node:child_process'
import { Halt, speaksOfFullDisk } from './halt.mjs'
import { isStopping, onStop } from './lifecycle.mjs'
import { say, seconds } from './progress.mjs'
import { root } from './settings.mjs'

const HEARTBEAT_MS = 10_000
const TAIL_CHARACTERS = 8_000

/**
 * @typedef {object} RunOptions
 * @property {string} title what fails, in the sentence that says so
 * @property {NodeJS.ProcessEnv} [env] added to this process's own; undefined takes a variable out
 * @property {number} [timeoutMs] after which it is ended
 * @property {boolean} [show] pass the child's output on as it comes; otherwise it is shown only when the child fails
 */

/**
 * Runs a program to its end. While it is silent a line every ten seconds says that it still works.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<string>} what it printed (the last 8,000 characters)
 * @throws {Halt} when it ends with another code than 0
 */
export async function run(program, args, { title, env, timeoutMs, show = false }) {
  const began = performance.now()
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    timeout: timeoutMs,
    shell: process.platform === 'win32' && !program.endsWith('.exe'),
  })
  const forget = onStop(() => stopChild(child))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-TAIL_CHARACTERS)
    })
  const heartbeat = setInterval(() => show || say(`… ${seconds(began)}`), HEARTBEAT_MS)
  /** @type {number | string} */
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => resolve(status ?? signal ?? 1))
  }).finally(() => {
    clearInterval(heartbeat)
    forget()
  })
  if (code === 0) return output
  if (isStopping()) await new Promise(() => {}) // the signal that ended the child is ending this process too
  if (speaksOfFullDisk(output))
    throw new Halt(`${title} failed: the disk is full. Free some space and start again.`)
  throw new Halt(`${title} failed (${code}).${output.trim() ? `\n\n${output.trim()}` : ''}`)
}

/** @param {import('node:child_process').ChildProcess} child */
async function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(impatience)
}

/**
 * Runs a JavaScript program of an installed package with this same Node.
 * @param {string} file path inside node_modules, such as 'next/dist/bin/next'
 * @param {string[]} args
 * @param {RunOptions} options
 */
export const runPackage = (file, args, options) =>
  run(process.execPath, [`node_modules/${file}`, ...args], options)

/**
 * Runs a TypeScript program of the project. Its own tsconfig makes `server-only` the empty module that it is on the
 * server.
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions} options
 */
export const runTypeScript = (file, args, options) =>
  runPackage('tsx/dist/cli.mjs', ['--tsconfig', 'scripts/tsconfig.json', file, ...args], options)
