import { requirePerson, staffScope } from '@/features/access/loaders'
import { erasablePeople, erasures, namedNote, namedPerson } from './data'
import type { Named, Refusal } from './types'

export type Asked = { note?: string; person?: string }

/** What the page of erasures shows: whom and what an order may name, what it names now, and what was erased. */
export async function staffErasures({ note, person }: Asked) {
  const own = await requirePerson('record:erase')
  const scope = staffScope(own)
  const named = async (): Promise<Named | Refusal | null> => {
    if (person) return namedPerson(scope, person, own.id)
    return note ? namedNote(scope, note.trim()) : null
  }
  const [people, found, done] = await Promise.all([erasablePeople(scope, own.id), named(), erasures(scope)])
  return { people, found, done }
}
