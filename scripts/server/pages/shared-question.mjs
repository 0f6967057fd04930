/**
 * One question for all who wait: who comes while it is being asked shares the next one, for an answer on its way may be
 * older than the comer. So what one is told was true after one came, at a fraction of the cost.
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {() => Promise<T>}
 */
export function sharedQuestion(ask) {
  /** @type {Promise<T> | undefined} */
  let asking
  /** @type {Promise<T> | undefined} */
  let next
  const begin = () => {
    asking = ask().finally(() => {
      asking = undefined
    })
    return asking
  }
  const beginNext = () => {
    next = undefined
    return asking ?? begin()
  }
  return () => {
    if (!asking) return begin()
    next ??= asking.then(beginNext, beginNext)
    return next
  }
}
