import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../platform/settings.mjs'

const file = path.join(root, 'docs/performance.md')

/** The computer in a few words. */
export function machine() {
  const [cpu] = os.cpus()
  const memory = Math.round(os.totalmem() / 1024 ** 3)
  return `${os.cpus().length} × ${cpu?.model.trim() || os.arch()}, ${memory} GB, ${os.type()}, Node ${process.versions.node}`
}

/**
 * Puts the figures of this run into docs/performance.md, in the place of those of the last one.
 * @param {number} works
 * @param {readonly string[]} lines
 */
export function record(works, lines) {
  const [open, close] = [`<!-- bench ${works} -->`, '<!-- /bench -->']
  const text = fs.readFileSync(file, 'utf8')
  const from = text.indexOf(open)
  const to = text.indexOf(close, from)
  if (from < 0 || to < 0) throw new Error(`docs/performance.md has no place for ${works} works (${open})`)
  const day = new Date().toISOString().slice(0, 10).split('-').reverse().join('/')
  const body = [`${machine()}; ${day}.`, ...lines].join('\n\n')
  fs.writeFileSync(file, `${text.slice(0, from)}${open}\n${body}\n\n${text.slice(to)}`)
}
