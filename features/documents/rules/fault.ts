/**
 * Why a file is not taken: `problems` in messages/ says each rule in words.
 * A kind that is not kept is another fault than a kept kind that is not sound (415 and 422 over HTTP).
 */
export type FileFault = { rule: string; params?: Record<string, string | number> }

export const fault = (rule: string, params?: FileFault['params']): FileFault =>
  params ? { rule, params } : { rule }
