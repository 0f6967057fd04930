'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { isFromThisSite } from '@/features/access/http'
import { currentPerson, staffScope } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import type { Person } from '@/features/access/types'
import { DESK, deskQuery, readDeskQuery } from './components/desk-address'
import { investorsOfWorks } from './data/choices'
import { dropView, keepView, renameView } from './mutations'
import { savedViewName, type ViewState } from './schema'

/** The investors of works, to be offered while typing. */
export async function investorNames(): Promise<string[]> {
  const person = await allowed()
  return person ? investorsOfWorks(staffScope(person)) : []
}

/** Keeps the list that is shown under a name. */
export async function saveView(_before: ViewState, form: FormData): Promise<ViewState> {
  return withName(form, async (person, to) => {
    const address = readDeskQuery(String(form.get('query') ?? ''))
    // A list that nobody could open again.
    if (address.findings.length > 0) return 'notReadable'
    await keepView(person.id, { ...to, query: deskQuery(address) })
    return null
  })
}

/** Another name for a kept list, or seen by others from now on, or no longer. */
export async function changeView(_before: ViewState, form: FormData): Promise<ViewState> {
  return withName(form, async (person, to) => {
    const id = z.uuid().safeParse(form.get('id'))
    const renamed = id.success ? await renameView(person.id, id.data, to) : 'NOT_THERE'
    return renamed === 'DONE' ? null : renamed === 'NAME_TAKEN' ? 'nameTaken' : 'notThere'
  })
}

/** Takes a kept list away; the works in it stay as they are. */
export async function deleteView(_before: ViewState, form: FormData): Promise<ViewState> {
  const t = await getTranslations('works.views')
  const person = await allowed()
  const id = z.uuid().safeParse(form.get('id'))
  if (!person) return { name: '', error: t('errors.noRight'), done: null }
  const dropped = id.success && (await dropView(person.id, id.data, can(person.role, 'view:tend')))
  if (!dropped) return { name: '', error: t('errors.notThere'), done: null }
  revalidatePath(DESK)
  return { name: '', error: null, done: t('deleted') }
}

type Fault = 'nameMissing' | 'nameLong' | 'nameTaken' | 'notThere' | 'notReadable' | 'noRight'
type Named = { name: string; shared: boolean }

/** What both forms with a name have in common: who may, what was typed, and what is said afterwards. */
async function withName(
  form: FormData,
  write: (person: Person, to: Named) => Promise<Fault | null>,
): Promise<ViewState> {
  const t = await getTranslations('works.views')
  const typed = String(form.get('name') ?? '')
  const refused = (fault: Fault): ViewState => ({ name: typed, error: t(`errors.${fault}`), done: null })
  const person = await allowed()
  if (!person) return refused('noRight')
  const parsed = savedViewName.safeParse({ name: typed, shared: form.get('shared') })
  if (!parsed.success) return refused((parsed.error.issues[0]?.message ?? 'nameMissing') as Fault)
  if (parsed.data.shared && !can(person.role, 'view:share')) return refused('noRight')
  const fault = await write(person, parsed.data)
  if (fault) return refused(fault)
  revalidatePath(DESK)
  return { name: parsed.data.name, error: null, done: t('saved', { name: parsed.data.name }) }
}

/** Whoever may read works keeps lists of them; nobody from another site does it for them. */
async function allowed(): Promise<Person | null> {
  const person = await currentPerson()
  return person && can(person.role, 'work:read') && isFromThisSite(await headers()) ? person : null
}
