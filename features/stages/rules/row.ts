import type { ActRule, Authority, WorkKind } from '../types'
import { ACT_CONDITION, targetOrdinal } from './targets'

export const HYDROPOWER: readonly WorkKind[] = ['HYDROPOWER']
export const LINE: readonly WorkKind[] = ['LINE']
export const SUBSTATION: readonly WorkKind[] = ['SUBSTATION']
export const GRID: readonly WorkKind[] = ['LINE', 'SUBSTATION']
export const ALL: readonly WorkKind[] = ['HYDROPOWER', 'LINE', 'SUBSTATION']

/** TT 43/2012/TT-BCT: in force from 10/02/2013, expired wholly on 01/08/2023, so its last day is 31/07/2023. */
export const CIRCULAR_43 = { validFrom: '2013-02-10', validTo: '2023-07-31' } as const
export const SINCE_CIRCULAR_43 = { validFrom: '2023-08-01', validTo: null } as const

/** What nobody has written down a date for: practice and our own proposals. */
const OPEN = { validFrom: null, validTo: null }

type Given = Pick<ActRule, 'id' | 'act' | 'kinds' | 'basis' | 'evidence'> & Partial<ActRule>

/** One row: what is not said is not asked for. Stage and condition come from `targets.ts`, so they cannot disagree. */
export function row(given: Given): ActRule {
  return {
    from: null,
    to: targetOrdinal(given.act, given.kinds[0] as WorkKind, given.authorities?.[0] ?? null),
    condition: ACT_CONDITION[given.act] ?? null,
    documentTypes: null,
    authorities: null,
    limit: null,
    note: null,
    ...OPEN,
    ...given,
  }
}

/** Practice of the offices, with no text behind it that was read. */
export const PRACTICE = {
  vi: 'Thực tế giải quyết hồ sơ; chưa tìm thấy văn bản quy định',
  en: 'Working practice; no text that prescribes it was found',
}

export const OWNERS: readonly Authority[] = ['INVESTOR', 'EVN']
