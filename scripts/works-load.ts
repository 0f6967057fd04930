import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createTranslator } from 'next-intl'
import { accountOf } from '@/features/access/accounts'
import { can } from '@/features/access/rules'
import { template } from '@/features/intake/rules/columns'
import { todayInVietnam } from '@/lib/dates/vietnam'
import { db } from '@/lib/db'
import { MESSAGES } from '@/lib/i18n/messages'
import { type Complaint, loadList } from './works/load-list'

/** Loads an office's list of works, or writes the template for one. Exit code 1: nothing was written. */
const say = createTranslator({ locale: 'vi', messages: MESSAGES.vi, namespace: 'intake.load' })

const asked = readArguments()
if (asked?.template) writeTemplate(asked.file)
else if (asked?.file && asked.by) await load(asked.file, asked.by, asked.reason || null)
else stop(say('usage'))

async function load(file: string, by: string, reason: string | null): Promise<void> {
  const bytes = bytesOf(file)
  if (!bytes) return stop(say('no-file', { file }))
  try {
    await enter(bytes, path.basename(file), by, reason)
  } finally {
    await db.$disconnect()
  }
}

async function enter(bytes: Buffer, name: string, by: string, reason: string | null): Promise<void> {
  const account = await accountOf(by)
  if (!account) return stop(say('no-account', { email: by }))
  if (!can(account.role, 'change:propose')) return stop(say('no-right', { email: by }))
  const today = todayInVietnam(new Date())
  const result = await loadList({ bytes, name, authorId: account.id, reason, today })
  if (result.kind === 'conflict') return stop(say('conflict'))
  if (result.kind === 'refused') return complain(result.complaints)
  console.log(say('loaded', { count: String(result.count), file: name, seq: String(result.seq) }))
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        reason: { type: 'string' },
        template: { type: 'boolean', default: false },
      },
    })
    const [file, ...others] = positionals
    return others.length > 0 ? null : { ...values, file }
  } catch {
    return null // an option that there is not
  }
}

/** Relative to where the person stands, which npm tells: it runs every script at the top of the project. */
function absolute(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
}

function writeTemplate(file: string | undefined): void {
  if (!file) {
    process.stdout.write(template())
  } else if (existsSync(absolute(file))) {
    stop(say('template-exists', { file }))
  } else {
    writeFileSync(absolute(file), template())
    console.log(say('template-written', { file }))
  }
}

function bytesOf(file: string): Buffer | null {
  const place = absolute(file)
  try {
    return readFileSync(place)
  } catch {
    return null // not there, or not to be read
  }
}

function complain(complaints: readonly Complaint[]): void {
  for (const { sentence, isWarning } of complaints) console.error(isWarning ? `(?) ${sentence}` : sentence)
  if (complaints.some(({ isWarning }) => isWarning)) console.error(say('reason-hint'))
  stop(say('nothing-written', { count: String(complaints.length) }))
}

function stop(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
