import { tagsOf } from './office-xml'

/**
 * The sheets that charts of Word are drawn from: Word keeps each as a file inside the file, opened by who edits the
 * chart (ECMA-376 part 1, 21.2.2.63 externalData). In anything else than a chart a file inside stays refused: nobody
 * who looks at the paper would see it.
 */
const CHART_LIST = /^word\/charts\/_rels\/[^/]+\.xml\.rels$/
const CHART_SHEET = /^word\/embeddings\/[^/]+\.xlsx$/

/** Whether a part may be such a sheet, by its name. */
export const isChartSheet = (name: string): boolean => CHART_SHEET.test(name.toLowerCase())

/** The parts, in small letters, that a list of relationships names as sheets of a chart. */
export function chartSheetsIn(list: string, text: string): string[] {
  if (!CHART_LIST.test(list)) return []
  return (tagsOf(text, ['Relationship']) ?? []).flatMap(({ Type = '', Target = '' }) => {
    const sheet = sheetAt(Target)
    return sheet && isPackage(Type) ? [sheet] : []
  })
}

export const isPackage = (type: string): boolean => /\/package$/i.test(type.trim())

/** The part that a chart means by such an address; null: none that could be its sheet. */
export function sheetAt(target: string): string | null {
  const name = target.toLowerCase().replace(/^(\.\.\/|\/word\/)/, 'word/')
  return CHART_SHEET.test(name) ? name : null
}
