/** A made-up letter of the province, another one for each number. */
export const letter = (number: number, more: object = {}) => ({
  symbol: `${number}/UBND-THU`,
  issuer: 'UBND tỉnh Lai Châu',
  date: '2020-05-12',
  receivedOn: '2020-05-13',
  type: 'CONG_VAN' as const,
  abstract: 'V/v thử nghiệm',
  ...more,
})
export const permitted = (work: string, version = 1) => ({
  type: 'ACT' as const,
  work,
  version,
  act: 'SURVEY_PERMITTED' as const,
})
export const edit = (work: string, version: number, set: object, more: object = {}) => ({
  document: null,
  changes: [{ type: 'WORK_EDIT' as const, work, version, set, ...more }],
})
export const rules = (body: { problems: { rule: string }[] }) => body.problems.map(({ rule }) => rule)
