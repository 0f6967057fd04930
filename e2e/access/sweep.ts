/** Runs through a list, some at a time: a sweep of a thousand questions must not take a minute. */
export async function sweep<T>(
  all: readonly T[],
  each: (one: T) => Promise<void>,
  atOnce = 8,
): Promise<void> {
  const waiting = all.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of waiting) await each(one)
    }),
  )
}
