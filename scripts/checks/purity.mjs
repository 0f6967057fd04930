const impure = [
  [/\bprocess\.env\b/, 'the environment'],
  [/\bnew Date\(\)|\bDate\.now\(\)|\bperformance\.now\(\)/, 'the clock'],
  [/\bMath\.random\(\)|\brandomUUID\(\)/, 'chance'],
  [/\bfetch\(/, 'the network'],
]

/**
 * Rules say the same at every time and in every place: no clock, environment, chance or network. What they need of
 * these is an argument.
 * @param {import('./sources.mjs').Source[]} sources
 * @returns {import('./rooms.mjs').Breach[]}
 */
export function checkPurity(sources) {
  return sources
    .filter(({ file }) => /^features\/[^/]+\/rules(\/|\.ts$)/.test(file) && !file.endsWith('.test.ts'))
    .flatMap(({ file, text }) =>
      text.split('\n').flatMap((code, index) =>
        /^\s*(\*|\/\/|\/\*)/.test(code)
          ? []
          : impure
              .filter(([pattern]) => pattern.test(code))
              .map(([, what]) => ({
                file,
                line: index + 1,
                reason: `uses ${what}: rules are pure, take it as an argument`,
              })),
      ),
    )
}
