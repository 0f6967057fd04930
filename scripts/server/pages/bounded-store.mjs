/** Of the room, for what was asked for more than once. */
const SETTLED_SHARE = 0.8

/**
 * Keeps things up to a weight in all. What was asked for only once goes first: whoever walks through a million
 * addresses pushes out other newcomers, and not the pages that people read.
 * @template T
 * @param {{ capacity: number, weigh: (value: T) => number }} options
 */
export function boundedStore({ capacity, weigh }) {
  const newcomers = shelf(weigh)
  const settled = shelf(weigh)

  const makeRoom = () => {
    while (settled.load() > capacity * SETTLED_SHARE) newcomers.put(...settled.takeOldest())
    while (settled.load() + newcomers.load() > capacity) newcomers.takeOldest()
  }
  return {
    /** @param {string} key @returns {T | undefined} */
    get(key) {
      const known = settled.take(key)
      const value = known ?? newcomers.take(key)
      if (value === undefined) return undefined
      settled.put(key, value)
      if (!known) makeRoom()
      return value
    },
    /** In the place of what was there. @param {string} key @param {T} value */
    set(key, value) {
      // a thing that would push out half of all others is not kept
      if (weigh(value) > capacity * (1 - SETTLED_SHARE)) return
      const known = settled.take(key) !== undefined
      newcomers.take(key)
      ;(known ? settled : newcomers).put(key, value)
      makeRoom()
    },
    clear() {
      newcomers.clear()
      settled.clear()
    },
    load: () => newcomers.load() + settled.load(),
  }
}

/** In the order in which they were put: a Map keeps it. @template T @param {(value: T) => number} weigh */
function shelf(weigh) {
  /** @type {Map<string, T>} */
  const kept = new Map()
  let load = 0
  const take = (/** @type {string} */ key) => {
    const value = kept.get(key)
    if (value === undefined) return undefined
    kept.delete(key)
    load -= weigh(value)
    return value
  }
  return {
    take,
    /** @param {string} key @param {T} value */
    put(key, value) {
      kept.set(key, value)
      load += weigh(value)
    },
    /** @returns {[string, T]} */
    takeOldest() {
      const key = /** @type {string} */ (kept.keys().next().value)
      return [key, /** @type {T} */ (take(key))]
    },
    load: () => load,
    clear() {
      kept.clear()
      load = 0
    },
  }
}
