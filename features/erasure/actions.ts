'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isFromThisSite } from '@/features/access/http'
import { currentPerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { todayInVietnam } from '@/lib/dates/vietnam'
import { addressOf } from '@/lib/request-notes'
import { eraseByOrder } from './mutations'
import { ERASURE_FIELDS, type ErasureField, type ErasureState, erasureInput } from './schema'

/** Erases a note or a person by order; success leads back to the list of what was erased. */
export async function erase(_before: ErasureState, form: FormData): Promise<ErasureState> {
  const t = await getTranslations('erasure.errors')
  const typed = Object.fromEntries(
    ERASURE_FIELDS.map((field) => [field, String(form.get(field) ?? '')]),
  ) as ErasureState['typed']
  const requestHeaders = await headers()
  const person = await currentPerson()
  if (!person || !can(person.role, 'record:erase') || !isFromThisSite(requestHeaders))
    return { typed, problems: { form: t('noRight') } }
  const parsed = erasureInput.safeParse({ ...typed, kind: form.get('kind'), subject: form.get('subject') })
  if (!parsed.success) return { typed, problems: await sentences(parsed.error.issues) }
  const { kind, subject, symbol, date, orderedBy } = parsed.data
  if (date > todayInVietnam(new Date())) return { typed, problems: { date: t('dateLater') } }
  const outcome = await eraseByOrder({
    kind,
    subject,
    order: { symbol, date, orderedBy },
    byId: person.id,
    address: addressOf(requestHeaders),
  })
  if (!outcome.ok) return { typed, problems: { form: t(outcome.reason) } }
  redirect(`/staff/admin/erasure?done=${kind}`)
}

const KEYS = ['symbolMissing', 'orderedByMissing', 'dateWrong', 'notTheSame', 'tooLong'] as const

async function sentences(
  issues: readonly { path: PropertyKey[]; message: string }[],
): Promise<ErasureState['problems']> {
  const t = await getTranslations('erasure.errors')
  const problems: ErasureState['problems'] = {}
  for (const { path, message } of issues) {
    const field = ERASURE_FIELDS.find((known: ErasureField) => known === path[0]) ?? 'form'
    problems[field] ??= t(KEYS.find((key) => key === message) ?? 'UNKNOWN')
  }
  return problems
}
