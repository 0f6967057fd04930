import { ACT_CODES, type ActCode } from '@/features/stages/types'

/**
 * What an address fills in of the form (`?act=SURVEY_PERMITTED&with=SLUG&with=SLUG&plan=2020-05`): the act, the other
 * works of the same paper, and the month whose plan it is recorded for; or the paper itself (`?document=ID`).
 */
export type RecordAddress = {
  act: ActCode | null
  with: string[]
  plan: string | null
  document: string | null
}

type SearchParams = Record<string, string | string[] | undefined>

/** Works that one paper is opened for at once. */
const MOST = 100

/** What cannot be read is left out: the form is then filled in by hand. */
export function readRecordAddress({ act, with: others, plan, document }: SearchParams): RecordAddress {
  const month = [plan].flat()[0]
  return {
    act: ACT_CODES.find((code) => code === act) ?? null,
    with: [...new Set([others ?? []].flat())].slice(0, MOST),
    plan: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null,
    document: [document].flat()[0] ?? null,
  }
}

/** The address of the form that belongs to the first of the works. */
export function recordHref(slugs: readonly string[], act: ActCode, plan: string): string {
  const [first, ...others] = slugs
  const query = new URLSearchParams({ act, plan })
  for (const slug of others) query.append('with', slug)
  return `/staff/works/${first}/record?${query}`
}
