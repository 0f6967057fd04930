import { type FileFault, fault } from '../rules/fault'
import type { FileKind } from '../rules/kinds'

export type Judged = { ok: true; kind: FileKind } | { ok: false; fault: FileFault }

export const wrong = (rule: string, params?: FileFault['params']): Judged => ({
  ok: false,
  fault: fault(rule, params),
})
