/**
 * Keeps what was read as long as it is still true: `version` names the state that it was read at or after, and another
 * version empties everything. `weigh` says how much an answer takes; the least recently asked for go first.
 */
export function versionedCache<T>({ capacity, weigh }: { capacity: number; weigh: (value: T) => number }) {
  let at: string | null = null
  let kept = new Map<string, { value: T; weight: number }>()
  let load = 0
  let underWay = new Map<string, Promise<T>>()

  async function readOnce(version: string, key: string, read: () => Promise<T>): Promise<T> {
    try {
      const value = await read()
      // A newer version may have come meanwhile: this answer is at least as old as that, perhaps older.
      if (version === at) keep(key, value)
      return value
    } finally {
      if (version === at) underWay.delete(key)
    }
  }

  function keep(key: string, value: T): void {
    const weight = weigh(value)
    if (weight > capacity) return
    load += weight - (kept.get(key)?.weight ?? 0)
    kept.delete(key)
    kept.set(key, { value, weight })
    for (const [oldest, entry] of kept) {
      if (load <= capacity) break
      kept.delete(oldest)
      load -= entry.weight
    }
  }

  /** What was kept under the key, else what `read` brings, once for all who ask meanwhile. A failed read is not kept. */
  return async function get(version: string, key: string, read: () => Promise<T>): Promise<T> {
    if (version !== at) {
      at = version
      kept = new Map()
      underWay = new Map()
      load = 0
    }
    const found = kept.get(key)
    if (found) {
      // To the end of the line: a Map keeps the order of insertion.
      kept.delete(key)
      kept.set(key, found)
      return found.value
    }
    const asked = underWay.get(key) ?? readOnce(version, key, read)
    underWay.set(key, asked)
    return asked
  }
}
