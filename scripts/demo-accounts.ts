import { readFileSync } from 'node:fs'
import { createAccount, enrol } from '@/features/access/accounts'
import { ROLES } from '@/features/access/rules'
import { db } from '@/lib/db'

/** The demo accounts by role, named for what they are: nobody may take them for officers of the Department. */
const NAMES: Record<(typeof ROLES)[number], string> = {
  officer: 'Chuyên viên (tài khoản thử)',
  head: 'Trưởng phòng (tài khoản thử)',
  leader: 'Lãnh đạo Sở (tài khoản thử)',
  clerk: 'Văn thư (tài khoản thử)',
  reader: 'Người xem (tài khoản thử)',
  admin: 'Quản trị hệ thống (tài khoản thử)',
}

type DemoAccount = { role: string; email: string; password: string; totpSecret?: string }

const [file = ''] = process.argv.slice(2)
const { accounts } = JSON.parse(readFileSync(file, 'utf8')) as { accounts: DemoAccount[] }

for (const { role: named, email, password, totpSecret } of accounts) {
  const role = ROLES.find((role) => role === named)
  if (!role) throw new Error(`${file} names the role "${named}", and there is none of that name`)
  const result = await createAccount({ email, name: NAMES[role], role, password })
  if (!result.ok && result.reason !== 'EMAIL_TAKEN') throw new Error(`${email}: ${result.reason}`)
  if (totpSecret) await enrol(email, totpSecret)
}
await db.$disconnect()
