import { createAccount } from '@/features/access/accounts'
import { needsSecondFactor, ONE_TIME_DAYS, ROLES } from '@/features/access/rules'
import { db } from '@/lib/db'

const REASONS = {
  EMAIL_INVALID: 'That is no e-mail address.',
  EMAIL_TAKEN: 'There is an account with this e-mail address already.',
  NAME_MISSING: 'The account needs a name.',
  PASSWORD_LENGTH: 'The password that was made has a length that is not allowed.',
} as const

const [email = '', name = '', named = ''] = process.argv.slice(2)
// not an argument: those can be read by every account of the machine
const password = process.env.NEW_PASSWORD ?? ''
const role = ROLES.find((role) => role === named)
const sentence = role
  ? await create(role)
  : `There is no role "${named}". The roles are: ${ROLES.join(', ')}.`
await db.$disconnect()
if (sentence) {
  console.error(sentence)
  process.exitCode = 1
}

/** Prints the account and its password, this once; or says in a sentence why there is none. */
async function create(role: (typeof ROLES)[number]): Promise<string | undefined> {
  const result = await createAccount({ email, name, role, password, isOneTime: true })
  if (!result.ok) return REASONS[result.reason]
  console.log(`Account: ${email} (${role})`)
  console.log(`Password for the first sign-in, shown only now: ${password}`)
  console.log(
    `It leads in for ${ONE_TIME_DAYS} days. At the first sign-in a password of one’s own is asked for.`,
  )
  if (needsSecondFactor(role))
    console.log('Then an authenticator app has to be set up: have a telephone with one at hand.')
}
