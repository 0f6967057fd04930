import { hash } from 'node:crypto'
import { isUuid } from './uuid'

/**
 * The same data with a short name in the place of every `id`: it still tells one thing from another (anchors, keys of
 * lists), and can't be used to name that thing in a request. The same id always becomes the same name.
 */
export function withOpaqueIds<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withOpaqueIds) as T
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, item]) =>
    key === 'id' && isUuid(item) ? [key, nameOf(item)] : [key, withOpaqueIds(item)],
  )
  return Object.fromEntries(entries) as T
}

/** Ids are random, so that nobody can try them all. */
const nameOf = (id: string) => hash('sha256', id).slice(0, 12)
